import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct DisplayWidthTests {
  @Test(
    arguments: [("abc", 3), ("东城", 4), ("e\u{301}", 1), ("（a）", 5), ("ｱ", 1), ("한", 2), ("", 0), ("“”", 2)]
      as [(String, Int)])
  func widthsAreThoseOfATerminal(_ text: String, _ width: Int) {
    #expect(displayWidth(text) == width)
  }
}
