import BoundaryFindings
import BoundaryModel
import BoundaryReports
import Testing

@Suite struct JUnitReportTests {
  private static let other = Rule(
    name: "other", kind: .document, severity: .note, title: Wording(zh: "例", en: "sample"),
    summary: Wording(zh: "例", en: "another"),
    why: Wording(zh: "用于测试", en: "It is for tests"))

  private func junit(_ located: LocatedReport, _ language: Language = .en) -> String {
    JUnitReport(located, .of(language, rules: [.sample, Self.other])).render()
  }

  @Test func hasASuiteForEachDocumentAndATestForEachRule() {
    #expect(
      junit(sampleReport(findings: 2), .zh) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="dutymap" tests="2" failures="1" errors="0" time="0.000">
          <testsuite name="清单/edz.xml" tests="2" failures="1" errors="0" skipped="0" time="0.000">
            <testcase name="sample" classname="清单/edz.xml" time="0.000">
              <failure type="error" message="甲和乙都牵头（另有 1 个）">
        清单/edz.xml:7:16: 错误: 甲和乙都牵头 [sample]
        清单/edz.xml:12345:3: 乙牵头

        清单/edz.xml:7:16: 错误: 甲和乙都牵头 [sample]
        清单/edz.xml:12345:3: 乙牵头
        </failure>
            </testcase>
            <testcase name="other" classname="清单/edz.xml" time="0.000"/>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func whatDocumentsSayIsNoMarkup() {
    let shown = "=cmd() &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;, 'a' &amp; [x](1) ::error::|@me �*b*�😀"
    #expect(junit(hostileReport()).contains(#"<failure type="error" message="\#(shown)">"#))
  }

  @Test func whatIsAcceptedIsSkipped() {
    let text = junit(hostileReport(message: "m", acceptance: Sample.acceptance))
    #expect(text.contains(#"failures="0" errors="0" skipped="1""#))
    #expect(
      text.contains(
        """
              <skipped message="settled (by the office, until 2024-06-30)">
        a.xml:1:1: error: m [sample]
        """))
  }

  @Test func whatIsMissingIsATestWithAnError() {
    #expect(
      junit(incompleteReport()) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="dutymap" tests="2" failures="0" errors="2" time="0.000">
          <testsuite name="incomplete" tests="2" failures="0" errors="2" skipped="0" time="0.000">
            <testcase name="incomplete-1" classname="b.xml" time="0.000">
              <error type="incomplete" message="cannot be read">cannot be read</error>
            </testcase>
            <testcase name="incomplete-2" classname="dutymap" time="0.000">
              <error type="incomplete" message="undecided: duty A was not checked">undecided: duty A was not checked</error>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }
}
