import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct DisclaimedTests {
  private func stated(by issuer: String, _ content: String) -> String {
    list("<duty ref=\"S01\">\(content)</duty>", id: issuer).replacing(#"issuer="edz""#, with: "issuer=\"\(issuer)\"")
  }

  @Test func eachNamesTheOther() {
    let findings = expect(
      register, template, stated(by: "edz", #"①<assign body="east" role="lead"/>"#),
      stated(by: "east", #"<assign body="edz" role="lead"><within dimension="stage" is="penalty"/></assign>"#),
      find: ["① disclaimed"])
    #expect(findings.first?.message.zh == "东城街道和管委会的清单都写由对方牵头“安全生产”（S01）：处罚")
    #expect(
      findings.first?.message.en
        == "东城街道 and 管委会 each name the other for 牵头 of 安全生产 (S01) in their own lists: 处罚")
    #expect(findings.first?.related.count == 2)
  }

  @Test func bothNamingOneOfThemAgree() {
    expect(
      register, template, stated(by: "edz", #"<assign body="east" role="lead"/>"#),
      stated(by: "east", #"<assign body="east" role="lead"/>"#), find: [])
  }

  /// Each names somebody else, but not each other.
  @Test func namingThirdsIsAnOverlap() {
    expect(
      register, template, stated(by: "edz", #"①<assign body="west" role="lead"/>"#),
      stated(by: "east", #"<assign body="emergency" role="lead"/>"#), find: ["① overlap"])
  }
}
