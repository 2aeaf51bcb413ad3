import BoundaryFindings
import BoundaryModel
import BoundaryReports
import Testing

@Suite struct GitLabCodeQualityTests {
  @Test func hasAnIssueForEachFinding() throws {
    let located = hostileReport(suggestions: [Wording(zh: "改", en: "change it")])
    #expect(
      try GitLabCodeQuality(located, .of(.zh)).render() == #"""
        [
          {
            "check_name" : "sample",
            "description" : "=cmd() <script>alert(\"1\")</script>, 'a' & [x](1) ::error::|@me �*b*�😀; 建议：改",
            "fingerprint" : "\#(located.report.fingerprints[0])",
            "location" : {
              "lines" : {
                "begin" : 1,
                "end" : 1
              },
              "path" : "a.xml"
            },
            "severity" : "critical"
          }
        ]

        """#)
  }

  @Test func anAcceptedFindingIsForInformation() throws {
    let text = try GitLabCodeQuality(hostileReport(message: "m", acceptance: Sample.acceptance), .of(.en)).render()
    #expect(text.contains(#""severity" : "info""#))
    #expect(text.contains(#""description" : "m; accepted: settled (by the office, until 2024-06-30)"#))
  }

  @Test func whatIsMissingBlocks() throws {
    let english = try GitLabCodeQuality(incompleteReport(), .of(.en)).render()
    #expect(english.ranges(of: #""severity" : "blocker""#).count == 2)
    #expect(english.contains(#""path" : "b.xml""#))
    let chinese = try GitLabCodeQuality(incompleteReport(), .of(.zh)).render()
    #expect(fingerprints(english) == fingerprints(chinese))
    #expect(Set(fingerprints(english)).count == 2)
  }

  @Test func aCleanReportIsAnEmptyArray() throws {
    let text = try GitLabCodeQuality(LocatedReport(Report(), locations: [:]), .of(.en)).render()
    #expect(text.filter { !$0.isWhitespace } == "[]")
  }

  private func fingerprints(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.contains("fingerprint") }
  }
}
