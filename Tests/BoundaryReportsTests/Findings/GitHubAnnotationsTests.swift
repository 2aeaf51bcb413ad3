import BoundaryFindings
import BoundaryModel
import BoundaryReports
import Testing

@Suite struct GitHubAnnotationsTests {
  private func annotations(_ located: LocatedReport, _ language: Language = .en) -> String {
    GitHubAnnotations(located, .of(language)).render()
  }

  @Test func hasACommandForEachFinding() {
    #expect(
      annotations(sampleReport()) == """
        ::error file=清单/edz.xml,line=7,endLine=7,col=16,endColumn=20,title=sample::A and B both lead%0A\
        清单/edz.xml:12345:3: B leads
        1 file read: 2 duties, 3 assignments. Found 1 error, 0 warnings, 0 notes.

        """)
  }

  @Test func whatDocumentsSayIsNoCommand() {
    let located = hostileReport(
      message: "100%\n::set-output name=x::y", path: "a:b,c%.xml",
      suggestions: [Wording(zh: "改", en: "change\nit")])
    #expect(
      annotations(located).hasPrefix(
        "::error file=a%3Ab%2Cc%25.xml,line=1,endLine=1,col=1,endColumn=2,title=sample::100%25 ::set-output name=x::y%0A"
          + "help: change it\n"))
  }

  @Test func theLastLineTellsWhatGitHubDoesNotShow() {
    let many = annotations(sampleReport(findings: 13), .zh)
    #expect(many.split(separator: "\n").count == 14)
    #expect(many.hasSuffix("发现 13 个错误、0 个警告、0 个提示。GitHub 每类只显示 10 条，其余 3 条在日志中。\n"))
    #expect(!annotations(sampleReport(findings: 10)).contains("GitHub"))
  }

  @Test func whatIsAcceptedIsANoticeAndWhatIsMissingAnError() {
    #expect(
      annotations(hostileReport(message: "m", acceptance: Sample.acceptance)).hasPrefix(
        "::notice file=a.xml,line=1,endLine=1,col=1,endColumn=2,title=sample::m%0A"
          + "accepted: settled (by the office, until 2024-06-30)\n"))
    #expect(
      annotations(incompleteReport()) == """
        ::error file=b.xml,title=incomplete::cannot be read
        ::error title=incomplete::undecided: duty A was not checked
        0 files read: 0 duties, 0 assignments. Nothing found; the check is incomplete.

        """)
  }
}
