import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct ContestedTests {
  /// A list of a body that names a lead.
  private func stated(by issuer: String, _ content: String) -> String {
    list("<duty ref=\"S01\">\(content)</duty>", id: issuer).replacing(#"issuer="edz""#, with: "issuer=\"\(issuer)\"")
  }

  @Test func eachClaimsItInItsOwnList() {
    let findings = expect(
      register, template, stated(by: "edz", #"①<assign body="edz" role="lead"/>"#),
      stated(by: "east", #"<assign body="east" role="lead"><within dimension="area" is="hosted"/></assign>"#),
      find: ["① contested"])
    #expect(findings.first?.message.zh == "管委会和东城街道的清单都写由自己牵头“安全生产”（S01）：托管区内")
    #expect(
      findings.first?.message.en == "管委会 and 东城街道 each claim 牵头 of 安全生产 (S01) in their own lists: in 托管区")
    #expect(findings.first?.bodies == ["east", "edz"])
  }

  @Test func oneListThatNamesBothIsNoDispute() {
    expect(
      register, template, stated(by: "edz", #"①<assign body="edz" role="lead"/><assign body="east" role="lead"/>"#),
      find: ["① overlap"])
  }

  @Test func whoseListsSpeakForOtherPlacesClaimNothingTogether() {
    let hosted = stated(by: "east", #"<assign body="east" role="lead"/>"#)
      .replacing("issuer=\"east\"", with: "issuer=\"east\" territory=\"hosted\"")
    let core = stated(by: "edz", #"<assign body="edz" role="lead"/>"#)
      .replacing("issuer=\"edz\"", with: "issuer=\"edz\" territory=\"core\"")
    expect(register, template, core, hosted, find: [])
  }

  /// The department's list names the zone: the township stands alone with its claim.
  @Test func aThirdListThatTakesASideIsAnOverlap() {
    expect(
      register, template, stated(by: "emergency", #"①<assign body="edz" role="lead"/>"#),
      stated(by: "east", #"<assign body="east" role="lead"/>"#), find: ["① overlap"])
  }
}
