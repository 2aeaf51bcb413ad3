import BoundaryFindings
import BoundaryModel
import Testing

@testable import BoundaryReports

@Suite struct TextReportTests {
  @Test func marksCountTheColumnsOfATerminal() {
    let text = TextReport(sampleReport(), .of(.en)).render()
    #expect(
      text == """
        清单/edz.xml:7:16: error: A and B both lead [sample]
             7 |     <assign body="东城街道" wording="牵头"/>
               |                   ^~~~~~~~
        清单/edz.xml:12345:3: note: B leads
         12345 |   <assign
               |   ^~~~~~~

        1 file read: 2 duties, 3 assignments. Found 1 error, 0 warnings, 0 notes.

        """)
  }

  @Test func speaksChinese() {
    let text = TextReport(sampleReport(findings: 2), .of(.zh)).render()
    #expect(text.contains("清单/edz.xml:7:16: 错误: 甲和乙都牵头 [例 sample]\n"))
    #expect(text.contains("清单/edz.xml:12345:3: 提示: 乙牵头\n"))
    #expect(text.hasSuffix("\n已读 1 个文件：2 项职责事项，3 条分工。发现 2 个错误、0 个警告、0 个提示。\n"))
  }

  @Test func colourAddsNothingButColour() {
    let plain = TextReport(sampleReport(), .of(.zh)).render()
    let coloured = TextReport(sampleReport(), .of(.zh, isColoured: true)).render()
    #expect(coloured != plain)
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func whatDocumentsSayCannotSteerTheTerminal() {
    var documents = Documents()
    let spot = Spot(Place(file: documents.files.append(SourceFile(path: "a\u{1B}b.xml")), offset: 0))
    var report = Report()
    report.findings = [Finding(.sample, Wording(zh: "值“\u{9B}”", en: "value '\u{9B}'"), at: spot)]
    let location = Location(
      path: "a\u{1B}b.xml", line: 1, column: 1, endLine: 1, endColumn: 2, sourceLine: "\u{0}<\u{1B}[31m")
    let text = TextReport(
      LocatedReport(report, locations: [spot: location]), .of(.en)
    ).render()
    #expect(text.hasPrefix("a\u{FFFD}b.xml:1:1: error: value '\u{FFFD}' [sample]\n     1 | \u{FFFD}<\u{FFFD}[31m\n"))
  }

  @Test func whatIsNotDecidedIsTold() {
    var report = Report()
    report.undecided = [Wording(zh: "事项甲未检查", en: "duty A was not checked")]
    let located = LocatedReport(report, locations: [:])
    #expect(
      TextReport(located, .of(.en)).render()
        == "undecided: duty A was not checked\n\n0 files read: 0 duties, 0 assignments. Nothing found; the check is incomplete.\n"
    )
    #expect(
      TextReport(located, .of(.zh)).render()
        == "未判定：事项甲未检查\n\n已读 0 个文件：0 项职责事项，0 条分工。没有发现问题；检查不完整。\n")
  }
}
