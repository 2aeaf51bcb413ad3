import BoundaryFindings
import BoundaryModel
import Testing

@testable import BoundaryReports

@Suite struct TextLayoutTests {
  @Test(
    arguments: [
      ("责任明确", 8, ["责任明确"]), ("责任明确，各负其责", 10, ["责任明确，", "各负其责"]),
      ("责任明确，各负其责", 8, ["责任明", "确，各负", "其责"]), ("按（一）", 4, ["按", "（一）"]),
      ("a/long/path/of/a/file.xml:12", 14, ["a/long/path/", "of/a/", "file.xml:12"]),
      ("in the hosted area", 10, ["in the", "hosted", "area"]),
      ("自 2023-05-01 起", 12, ["自", "2023-05-01", "起"]), ("", 10, [""]),
      ("averyverylongword", 8, ["averyverylongword"]),
    ] as [(String, Int, [String])])
  func linesKeepTheWidthAndClosingMarksTheirPlace(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(wrapped(text, to: width) == lines)
  }

  @Test(arguments: [("托管区", 8, "托管区  "), ("托管区", 4, "托管区"), ("a", 3, "a  ")] as [(String, Int, String)])
  func paddingCountsColumns(_ text: String, _ width: Int, _ result: String) {
    #expect(padded(text, to: width) == result)
  }

  @Test(arguments: [("托管区", 6, "托管区"), ("托管区内", 6, "托管…"), ("abcdef", 4, "abc…")] as [(String, Int, String)])
  func whatIsTooLongIsCutWithAMark(_ text: String, _ width: Int, _ result: String) {
    #expect(shortened(text, to: width) == result)
    #expect(displayWidth(shortened(text, to: width)) <= width)
  }
}
