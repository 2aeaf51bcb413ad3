import BoundaryFindings
import BoundaryModel
import BoundaryReports
import Testing

@Suite struct ConciseReportTests {
  @Test func tellsEachFindingInALine() {
    #expect(
      ConciseReport(sampleReport(findings: 2), .of(.en)).render() == """
        清单/edz.xml:7:16: error: A and B both lead [sample]
        清单/edz.xml:7:16: error: A and B both lead [sample]

        1 file read: 2 duties, 3 assignments. Found 2 errors, 0 warnings, 0 notes.

        """)
    #expect(
      ConciseReport(sampleReport(), .of(.zh)).render().hasPrefix("清单/edz.xml:7:16: 错误: 甲和乙都牵头 [例 sample]\n"))
  }

  @Test func whatIsAcceptedIsShownOnDemandWithItsReason() {
    var located = hostileReport(message: "m", acceptance: Sample.acceptance)
    #expect(
      ConciseReport(located, .of(.en)).render()
        == "1 file read: 0 duties, 0 assignments. Nothing found; 1 accepted.\n")
    located.showsAccepted = true
    #expect(
      ConciseReport(located, .of(.en)).render().hasPrefix(
        "a.xml:1:1: error: m (accepted: settled (by the office, until 2024-06-30)) [sample]\n\n"))
  }

  @Test func whatDocumentsSayStaysInItsLine() {
    let text = ConciseReport(hostileReport(), .of(.en)).render()
    #expect(text.hasPrefix("a.xml:1:1: error: \(Sample.shown) [sample]\n\n"))
  }

  @Test func whatIsMissingIsTold() {
    #expect(
      ConciseReport(incompleteReport(), .of(.zh)).render()
        == "未判定：事项甲未检查\n\n已读 0 个文件：0 项职责事项，0 条分工。没有发现问题；检查不完整。\n")
  }
}
