import Testing

@testable import BoundaryReports

@Suite struct VisibleTextTests {
  @Test(
    arguments: [
      ("甲（乙）", "甲（乙）"), ("a\tb\nc\r\nd", "a    b c  d"), ("\u{0}\u{1B}[31m\u{9B}", "\u{FFFD}\u{FFFD}[31m\u{FFFD}"),
      ("\u{202E}lave\u{2069}", "\u{FFFD}lave\u{FFFD}"), ("👩\u{200D}🚒", "👩\u{200D}🚒"), ("<script>&\"", "<script>&\""),
    ] as [(String, String)])
  func isOneLineThatSteersNothing(_ text: String, _ shown: String) {
    #expect(visible(text) == shown)
  }
}
