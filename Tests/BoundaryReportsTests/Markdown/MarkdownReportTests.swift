import BoundaryFindings
import BoundaryModel
import Testing

@testable import BoundaryReports

@Suite struct MarkdownReportTests {
  private func markdown(_ located: LocatedReport, _ language: Language = .en) -> String {
    MarkdownReport(located, .of(language)).render()
  }

  @Test func hasAListForEachFile() {
    #expect(
      markdown(sampleReport(findings: 2)) == """
        # Check of the boundary lists

        1 file read: 2 duties, 3 assignments. Found 2 errors, 0 warnings, 0 notes.

        ## `清单/edz.xml`

        - **error** 7:16: A and B both lead `sample`
          - 清单/edz.xml:12345:3: B leads
        - **error** 7:16: A and B both lead `sample`
          - 清单/edz.xml:12345:3: B leads

        """)
  }

  @Test func whatIsMissingStandsFirst() {
    #expect(
      markdown(incompleteReport(), .zh) == """
        # 职责边界清单检查结果

        已读 0 个文件：0 项职责事项，0 条分工。没有发现问题；检查不完整。

        ## 没有读到或者没有判定的

        - `b.xml`：无法读取
        - 未判定：事项甲未检查

        """)
  }

  @Test func whatDocumentsSayIsNoMarkup() {
    let escaped = #"=cmd() &lt;script\>alert("1")&lt;/script\>, 'a' &amp; \[x\](1) ::error::\|@<!-- -->me �\*b\*�😀"#
    let text = markdown(hostileReport(acceptance: Sample.acceptance))
    #expect(text.contains("- **error** 1:1: \(escaped) `sample`\n"))
    #expect(text.hasSuffix("  - accepted: settled (by the office, until 2024-06-30)\n"))
  }

  @Test(arguments: [("a", "`a`"), ("a`b", "``a`b``"), ("``", "``` `` ```"), ("", "``")] as [(String, String)])
  func codeSpansHoldBackticks(_ text: String, _ code: String) {
    #expect(MarkdownText.code(text) == code)
  }
}
