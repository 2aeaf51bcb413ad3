import BoundaryFindings
import BoundaryModel
import Testing

@Suite("Ways out of a conflict")
struct WaysOutTests {
  private static let places = """
    <template xmlns="urn:dutymap:1" id="places" revision="1">
      <role id="lead" name="牵头" holders="one"/>
      <party id="zone" name="开发区" kind="zone"/><party id="township" name="属地" kind="township"/>
      <locality id="inside" name="区内"/><locality id="outside" name="区外"/>
      <field id="safety" name="安全">
        <duty id="S01" name="安全生产"><basis>安全生产法</basis>
          <assign party="zone" role="lead"><within dimension="area" is="inside"/></assign>
          <assign party="township" role="lead"><within dimension="area" is="outside"/></assign>
        </duty>
      </field>
    </template>
    """

  /// Where places are bound to areas, only the default of the place in question is offered; where they are not, each
  /// is, with its place.
  @Test(
    arguments: [
      (#"<bind locality="inside" area="core"/><bind locality="outside" area="hosted"/>"#, ["模板默认：区外由“属地”牵头"]),
      (#"<bind locality="inside" area="core"/>"#, ["模板默认：区外由“属地”牵头"]),
      ("", ["模板默认：区内由“开发区”牵头", "模板默认：区外由“属地”牵头"]),
    ] as [(String, [String])])
  func theDefaultIsThatOfThePlace(bindings: String, ways: [String]) {
    let findings = expect(
      register, Self.places,
      """
      <list xmlns="urn:dutymap:1" id="l" template="places" revision="1" issuer="edz" territory="zone">
        \(bindings)
        ①<duty ref="S01"><assign body="edz" role="lead"><within dimension="area" is="core"/></assign></duty>
      </list>
      """,
      find: ["① gap"])
    #expect(findings.first?.suggestions.map(\.zh) == ways)
  }
}
