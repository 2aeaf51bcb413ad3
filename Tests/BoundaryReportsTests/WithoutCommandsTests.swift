import BoundaryFindings
import BoundaryReports
import Testing

/// No line of what people read is a command to a CI service.
@Suite struct WithoutCommandsTests {
  @Test(arguments: [
    ("::error::x", "\\::error::x"), ("a\n  ::set-env x\nb", "a\n  \\::set-env x\nb"),
    ("\u{3000}::error::x", "\u{3000}\\::error::x"), ("a ::error::x", "a ::error::x"),
    ("x ##vso[task.x]", "x # #vso[task.x]"), ("##[error]x", "# #[error]x"),
    ("a ##teamcity[message]", "a # #teamcity[message]"), ("## 标题 [1]", "## 标题 [1]"), ("### [a](b)", "### [a](b)"),
    ("a::b ## c", "a::b ## c"), ("", ""), ("\n\n", "\n\n"),
  ])
  func commandsAreText(_ text: String, _ expected: String) {
    #expect(withoutCommands(text) == expected)
  }
}
