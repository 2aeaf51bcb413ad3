import BoundaryFindings
import BoundaryModel
import BoundaryReports
import Testing

@Suite struct StatisticsReportTests {
  private static let other = Rule(
    name: "another-rule", kind: .several, severity: .warning, title: Wording(zh: "另例", en: "another"),
    summary: Wording(zh: "例", en: "another"), why: Wording(zh: "用于测试", en: "It is for tests"))

  /// Twelve findings of one rule, of which two are accepted, and one of another that was made an error.
  private static let located: LocatedReport = {
    var report = sampleReport(findings: 1).report
    let spot = report.findings[0].spot
    let message = Wording(zh: "例", en: "a sample")
    report.findings += (0..<12).map { number in
      var finding = Finding(other, message, at: spot)
      if number < 2 { finding.acceptance = Sample.acceptance }
      return finding
    }
    return LocatedReport(report, locations: [:])
  }()

  @Test func countsTheFindingsOfEachRule() {
    #expect(
      StatisticsReport(Self.located, .of(.en)).render() == """
        10  warning  another-rule
         1  error    sample

        1 file read: 2 duties, 3 assignments. Found 1 error, 10 warnings, 0 notes; 2 accepted.

        """)
    #expect(
      StatisticsReport(Self.located, .of(.zh)).render().hasPrefix("10  警告  另例 another-rule\n 1  错误  例 sample\n\n"))
  }

  @Test func whatIsAcceptedIsCountedOnDemand() {
    var located = Self.located
    located.showsAccepted = true
    #expect(StatisticsReport(located, .of(.en)).render().hasPrefix("12  warning  another-rule\n"))
  }

  @Test func nothingFoundAndNothingReadAreToldApart() {
    #expect(
      StatisticsReport(LocatedReport(Report(), locations: [:]), .of(.en)).render()
        == "0 files read: 0 duties, 0 assignments. Nothing found.\n")
    #expect(StatisticsReport(incompleteReport(), .of(.en)).render().hasPrefix("undecided: duty A was not checked\n\n"))
  }
}
