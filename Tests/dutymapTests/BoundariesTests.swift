import Foundation
import TestSupport
import Testing

/// What the lists in `boundaries/` are known to have, and nothing else.
@Suite struct BoundariesTests {
  @Test func thePublishedListsHaveTheOverlapsAndGapsThatTheirTextsHave() throws {
    #expect(
      try findings("boundaries/published", of: ["overlap", "contested", "disclaimed", "gap", "support-without-lead"])
        == [
          "overlap cqt.16-a lead: cqt.city-cad cqt.district-cad",
          "overlap cqt.16-b lead: cqt.city-cad cqt.district-cad",
          "overlap cqt.32 lead: cqt.city-cad cqt.county-up-cad",
          "overlap cqt.32 lead: cqt.city-cad cqt.county-up-cad cqt.state-cad",
          "overlap cqt.32 lead: cqt.city-cad cqt.state-cad", "overlap cqt.20-3 lead: cqt.construction cqt.township",
          "overlap jxs.21 lead: jxs.street jxs.zones", "overlap jns.10-3 lead: jns.police jns.transport",
          "overlap nt.8 lead: nt.street nt.zone", "overlap nt.9 lead: nt.street nt.zone", "gap nb.18 lead: ",
          "overlap sd.26-2 lead: sd.gov sd.township",
        ])
  }

  /// What a careful reader must find between duties that are near each other, and nothing else of the kind.
  @Test func thePublishedListsHaveThePossibleOverlapsThatTheirTextsHave() throws {
    let rules: Set = ["shared-subject", "similar-duties", "possible-same-body", "weak-basis"]
    #expect(
      try findings("boundaries/published", of: rules) == [
        "shared-subject jxd.3-2 lead: jxd.enforcement jxd.county-gov jxd.etdz jxd.port",
        "shared-subject jns.10-1a lead: jns.city-water jns.river-agency",
        "shared-subject nb.6-1 lead: nb.organs nb.cixi-urban nb.outposts",
        "shared-subject sh.7-infrastructure lead: sh.departments sh.company",
        "shared-subject sh.7-land lead: sh.departments sh.company",
      ])
  }

  @Test func theExampleCountyHasItsDocumentedFaults() throws {
    #expect(
      try findings("boundaries/example-county") == [
        "approval-without-oversight A04 lead: ",
        "contested E01 lead: east edz",
        "handover-gap H04 lead: ",
        "overlap B03 lead: edz housing",
        "overlap D01 lead: edz emergency",
        "delegation-not-accepted D03 lead: edz",
        "delegation-cycle F01 support: edz park",
        "disclaimed F05 lead: edz west",
        "conflicting-roles M01 support: edz",
        "repeated-assignment M03 lead: edz",
        "shared-subject edz.L01 lead: edz market",
        "shared-subject edz.L02 lead: edz urban",
        "duty-missing D02: emergency",
        "delegation-not-accepted D03 lead: edz",
        "unnamed-body D05 support: ",
        "abolished-body B03 support: oldpark",
        "departs-from-template D07 lead: market",
        "other-revision: ",
        "two-revisions-in-force: ",
        "count-mismatch: ",
        "vague-wording G07 support: ",
        "mirror-mismatch G07 support: west",
        "local-duty market.L01: ",
        "handover-overlap market.L02 lead: edz market",
        "other-revision: ",
        "gap A03 lead: ",
        "joint-lead B06 lead: nrp urban",
        "not-in-force C01 support: edz",
        "possible-same-body: finance-department finance",
        "joint-lead B06 lead: nrp urban",
        "weak-basis urban.L02: ",
        "unknown-reference: ",
      ])
  }

  /// One fault for each form of norm, beside what the ledger is checked for without any.
  @Test func theExampleCityHasItsDocumentedFaults() throws {
    #expect(
      try establishment("boundaries/example-city") == [
        "entry-conflict z14", "norm-change N02", "norm-concurrent N17 z04", "norm-form N04 p10", "norm-initial N09 z09",
        "norm-limit N01 c05", "norm-limit N07 z02", "norm-required N16 z03", "norm-single N20 z01", "norm-term N11 z08",
        "norm-uncovered N19 z12.run", "norm-unknown N08 z05.o3", "organ-without-duty z01", "over-filled z10",
      ])
  }

  @Test func theCatalogueOfDelegatedMattersIsClean() throws {
    #expect(try findings("boundaries/delegated-matters") == [])
  }

  /// What is found of norms and of the ledger, those notes left out that say how near a first allocation came.
  private func establishment(_ path: String) throws -> [String] {
    try report(path).filter {
      $0["accepted"] == nil && !($0["rule"] as? String == "norm-initial" && $0["severity"] as? String == "note")
    }
    .map { finding in
      let words = [finding["rule"], finding["norm"], (finding["bodies"] as? [String])?.first]
      return words.compactMap { $0 as? String }.joined(separator: " ")
    }.sorted()
  }

  /// Small examples of other kinds of divisions; what is found in each is read in `boundaries/README.md`.
  @Test(arguments: [
    ("township", ["mirror-mismatch P02 support: tw.west-town tw.housing"]),
    ("raci", ["gap release A: ", "overlap access A: raci.operations raci.security"]),
    ("two-tier", ["gap rubbish lead: "]),
    ("fire-district", ["gap F1 lead: "]),
  ])
  func theExamplesFromElsewhereHaveTheirFaults(_ folder: String, _ found: [String]) throws {
    #expect(try findings("boundaries/\(folder)") == found)
  }

  @Test(arguments: [
    ("cqt.16-a", #"[{"floor-area":{"from":"800","to":"800"}}]"#),
    ("cqt.16-b", #"[{"investment":{"from":"200","to":"200"}}]"#),
    ("nt.8", "[{}]"),
    (
      "A04",
      #"[{"area":["hosted-west"],"date":{"from":"2023-05-01"},"investment":{"below":"5000"},"stage":["oversight"]}]"#
    ),
  ])
  func scopesAreExact(_ duty: String, _ scope: String) throws {
    let found = try report("boundaries").first { $0["duty"] as? String == duty }?["scope"] ?? []
    let text = try JSONSerialization.data(withJSONObject: found, options: [.sortedKeys])
    #expect(String(decoding: text, as: UTF8.self) == scope)
  }

  /// What no list accepts.
  private func findings(_ path: String, of rules: Set<String>? = nil) throws -> [String] {
    try report(path).filter { $0["accepted"] == nil && rules?.contains($0["rule"] as? String ?? "") ?? true }.map {
      finding in
      let words = ["rule", "duty", "role"].compactMap { finding[$0] as? String }.joined(separator: " ")
      return "\(words): \((finding["bodies"] as? [String] ?? []).joined(separator: " "))"
    }
  }

  private func report(_ path: String) throws -> [[String: Any]] {
    let text = try Program.run(["validate", path, "--format", "json"]).output
    let report = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return report?["findings"] as? [[String: Any]] ?? []
  }
}
