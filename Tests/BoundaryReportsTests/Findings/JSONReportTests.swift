import BoundaryFindings
import BoundaryModel
import BoundaryReports
import Testing

@Suite struct JSONReportTests {
  @Test func isTheContract() throws {
    let text = try JSONReport(sampleReport(), .of(.en)).render()
    let parts = [
      #""schemaVersion" : 1"#, #""verdict" : "findings""#, #""complete" : true"#, #""version" : "1.2.3""#,
      #""rule" : "sample""#, #""severity" : "error""#, #""message" : "A and B both lead""#, #""duty" : "S01""#,
      #""column" : 16"#, #""path" : "清单/edz.xml""#, #""below" : "8000.5""#, #""from" : "5000""#,
      #""from" : "2023-05-01""#,
    ]
    for part in parts { #expect(text.contains(part), "\(part) in \(text)") }
  }

  @Test func aReportThatCouldNotBeMadeIsNotClean() throws {
    var report = Report()
    report.troubles = [.init(path: "a.xml", message: Wording(zh: "无法读取", en: "cannot be read"))]
    let text = try JSONReport(LocatedReport(report, locations: [:]), .of(.zh)).render()
    #expect(text.contains(#""verdict" : "incomplete""#))
    #expect(text.contains(#""message" : "无法读取""#))
  }

  @Test func fingerprintsStayWhenLinesAndLanguageChangeAndDifferInOneReport() {
    let one = sampleReport().report.findings[0]
    var moved = Finding(.sample, Wording(zh: "别的话", en: "other words"), at: Spot(one.related[0].spot.place))
    (moved.list, moved.duty, moved.role, moved.bodies, moved.scope) = (
      one.list, one.duty, one.role, ["a", "b"], one.scope
    )
    #expect(moved.fingerprint == one.fingerprint)
    var other = moved
    other.scope = Scope(boxes: [Scope.Box()])
    #expect(other.fingerprint != one.fingerprint)
    let numbered = sampleReport(findings: 3).report.fingerprints
    #expect(numbered == [one.fingerprint, one.fingerprint + "-2", one.fingerprint + "-3"])
  }
}
