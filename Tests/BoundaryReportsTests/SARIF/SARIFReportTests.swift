import BoundaryFindings
import BoundaryModel
import Foundation
import Testing

@testable import BoundaryReports

@Suite struct SARIFReportTests {
  private func run(_ located: LocatedReport, _ language: Language = .en) throws -> [String: Any] {
    let text = try SARIFReport(located, .of(language)).render()
    let log = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(log?["version"] as? String == "2.1.0")
    return try #require((log?["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ located: LocatedReport) throws -> [[String: Any]] {
    try #require(try run(located)["results"] as? [[String: Any]])
  }

  private func message(_ result: [String: Any]) -> String? { (result["message"] as? [String: Any])?["text"] as? String }

  @Test func saysWhatGitHubNeeds() throws {
    let run = try run(sampleReport())
    #expect((run["automationDetails"] as? [String: String]) == ["id": "dutymap/validate/"])
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(message(result) == "A and B both lead\n[清单/edz.xml:12345:3](1): B leads")
    #expect(result["level"] as? String == "error")
    #expect(result["ruleIndex"] as? Int == 0)
    #expect(
      result["partialFingerprints"] as? [String: String]
        == ["dutymapFinding/v1": sampleReport().report.fingerprints[0]])
    let location = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect(
      location["artifactLocation"] as? [String: String]
        == ["uri": "%E6%B8%85%E5%8D%95/edz.xml", "uriBaseId": "%SRCROOT%"])
    #expect(
      location["region"] as? [String: Int] == ["startLine": 7, "startColumn": 16, "endLine": 7, "endColumn": 20])
    #expect((result["relatedLocations"] as? [[String: Any]])?.map { $0["id"] as? Int } == [1])
  }

  @Test func whatDocumentsSayIsNoLink() throws {
    let result = try results(hostileReport(message: #"[x](1) \ {0}"#))[0]
    #expect(message(result) == #"\[x\](1) \\ {0}"#)
    // To Swift, a bracket with an accent is another character.
    #expect(SARIF.linkSafe("[\u{301}") == "\\[\u{301}")
  }

  @Test func aFileOutsideOfTheRepositoryHasAnAddressOfItsOwn() throws {
    let located = LocatedReport(
      hostileReport(path: "/tmp/a b.xml").report,
      locations: [:], repository: RepositoryPaths(root: "/repo", workingFolder: "/repo"))
    #expect(located.repository.uri(of: "/tmp/a b.xml") == "file:///tmp/a%20b.xml")
    #expect(!located.repository.contains("/tmp/a b.xml"))
  }

  @Test func whatIsAcceptedIsSuppressed() throws {
    let result = try results(hostileReport(acceptance: Sample.acceptance))[0]
    #expect(
      result["suppressions"] as? [[String: String]] == [
        [
          "kind": "external", "status": "accepted",
          "justification": "settled (by the office, until 2024-06-30)",
        ]
      ])
  }

  @Test func theMostSevereComeFirstAndWhatIsAcceptedLast() throws {
    var report = sampleReport(findings: 4).report
    report.findings[0].acceptance = Sample.acceptance
    report.findings[1].severity = .note
    report.findings[2].severity = .warning
    let levels = try results(LocatedReport(report, locations: [:])).map { $0["level"] as? String }
    #expect(levels == ["error", "warning", "note", "error"])
  }

  @Test func staysWithinTheLimitsAndSaysSo() throws {
    var report = sampleReport().report
    report.findings[0].related = Array(repeating: report.findings[0].related[0], count: 1_500)
    let result = try results(LocatedReport(report, locations: [:]))[0]
    #expect((result["relatedLocations"] as? [Any])?.count == SARIFReport.placeLimit - 1)
    #expect(message(result)?.hasSuffix("\n501 more places are not listed") == true)

    report.findings = Array(repeating: hostileReport().report.findings[0], count: SARIFReport.resultLimit + 7)
    let run = try run(LocatedReport(report, locations: [:]))
    #expect((run["results"] as? [Any])?.count == SARIFReport.resultLimit)
    #expect(notifications(run) == ["warning: 7 more findings are not listed: GitHub takes 25000 at most"])
  }

  @Test func whatIsMissingMakesTheRunUnsuccessful() throws {
    let run = try run(incompleteReport())
    #expect((run["invocations"] as? [[String: Any]])?.first?["executionSuccessful"] as? Bool == false)
    #expect(notifications(run) == ["error: cannot be read", "error: undecided: duty A was not checked"])
  }

  private func notifications(_ run: [String: Any]) -> [String]? {
    let invocation = (run["invocations"] as? [[String: Any]])?.first
    return (invocation?["toolExecutionNotifications"] as? [[String: Any]])?.map { notification in
      "\(notification["level"] ?? ""): \(message(notification) ?? "")"
    }
  }
}
