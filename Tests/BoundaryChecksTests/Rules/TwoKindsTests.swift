import BoundaryFindings
import Testing

@Suite struct TwoKindsTests {
  private static let kinds = template.replacing(
    #"<party id="zone""#, with: #"<kind id="own" name="基本履职"/><kind id="helped" name="配合履职"/><party id="zone""#,
    maxReplacements: 1)

  private func list(_ kind: String, id: String, issuer: String = "edz", attributes: String = "") -> String {
    BoundaryChecksTests.list(
      #"<duty ref="S01" kind="\#(kind)"><assign body="edz" role="lead"/></duty>"#, attributes: attributes, id: id
    ).replacing(#"issuer="edz""#, with: #"issuer="\#(issuer)""#)
  }

  @Test func oneBodysListsMustAgree() {
    let findings = expect(
      register, Self.kinds, list("own", id: "a"), list("①helped", id: "b"), find: ["① two-kinds"])
    #expect(findings.first?.message.zh == "“安全生产”（S01）在这里属“配合履职”，在另一处属“基本履职”")
    #expect(findings.first?.message.en == "安全生产 (S01) is of the kind '配合履职' here and of '基本履职' elsewhere")
  }

  @Test func whatIsOnesOwnIsAnothersToSupport() {
    expect(register, Self.kinds, list("own", id: "a"), list("helped", id: "b", issuer: "east"), find: [])
  }

  @Test func aLaterListMaySayOtherwise() {
    expect(
      register, Self.kinds, list("own", id: "a", attributes: #"to="2023-12-31""#),
      list("helped", id: "b", attributes: #"from="2024-01-01""#), find: [])
  }
}
