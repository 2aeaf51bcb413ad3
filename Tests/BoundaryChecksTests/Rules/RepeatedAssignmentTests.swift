import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct RepeatedAssignmentTests {
  @Test func theSecondIsToldWithTheFirst() {
    let findings = expect(
      register, template,
      list(
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"><within dimension="investment" from="3000" below="5000"/></assign>
          ①<assign body="east" role="support"><within dimension="investment" from="3000.00" below="5000"/></assign>
        </duty>
        """),
      find: ["① repeated-assignment"])
    #expect(findings.first?.message.zh == "东城街道配合“安全生产”（S01）的同一分工已经写过，应删去一条")
    #expect(
      findings.first?.message.en == "the same assignment of 配合 of 安全生产 (S01) to 东城街道 stands already; remove one")
    #expect(findings.first?.related.map(\.message.en) == ["first stated here"])
  }

  @Test(
    arguments: [
      // Another role, other words for another part, another body beside it.
      #"<assign body="east" role="support"/><assign body="east" role="watch"/>"#,
      #"<assign body="east" role="support"><within dimension="stage" is="approval"/></assign><assign body="east" role="support"><within dimension="stage" is="after"/></assign>"#,
      #"<assign body="east" role="support" to="2023-04-30"/><assign body="east" role="support" from="2023-05-01"/>"#,
      #"<assign body="east" role="support"/><assign body="east west" role="support"/>"#,
    ])
  func whatDiffersInAnythingIsNotTheSame(_ content: String) {
    expect(
      register, template, list("<duty ref=\"S01\"><assign body=\"edz\" role=\"lead\"/>\(content)</duty>"), find: [])
  }

  @Test func anotherListMaySayTheSame() {
    let duty = #"<duty ref="S01"><assign body="edz" role="lead"/></duty>"#
    expect(register, template, list(duty), list(duty, id: "m"), find: [])
  }

  /// A party that fans out to two bodies in their areas is one assignment, written once.
  @Test func aPartyThatIsBoundTwiceIsWrittenOnce() {
    expect(
      register, template,
      list(
        """
        <bind party="township" body="east" area="core"/><bind party="township" body="west" area="hosted"/>
        <duty ref="S01"><assign body="edz" role="lead"/><assign party="township" role="support"/></duty>
        """),
      find: [])
  }
}
