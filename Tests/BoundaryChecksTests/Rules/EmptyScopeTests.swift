import Testing

@Suite struct EmptyScopeTests {
  @Test func aRangeNeedsSomethingBetweenItsEnds() {
    expect(
      register,
      template.replacing(
        "<range id=\"staff\"", with: #"①<range id="r" name="x" from="5" below="5"/><range id="staff""#),
      """
      ②<list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="edz" from="2023-05-02" to="2023-05-01">
        <duty ref="S01">
          ③<assign body="edz" role="support" from="2023-05-02" to="2023-05-01"/>
          <assign body="edz" role="support">④<within dimension="investment" above="5" to="5"/></assign>
          <assign body="edz" role="support"><within dimension="investment" from="5" to="5"/></assign>
        </duty>
      </list>
      """,
      find: ["①", "②", "③", "④"].map { $0 + " empty-scope" })
  }
}
