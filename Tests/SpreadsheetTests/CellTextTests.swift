import Testing

@testable import Spreadsheet

@Suite struct CellTextTests {
  @Test(
    arguments: [
      ("=cmd()", "=cmd()"), ("甲\n乙", "甲\n乙"),
      ("a\u{0}\u{1B}\r\u{9B}\u{FFFF}b", "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b"),
      ("_x0041_", "_x005F_x0041_"), ("_x004_ _xyzzy_ _", "_x004_ _xyzzy_ _"), ("😀", "😀"), ("", ""),
    ] as [(String, String)])
  func holdsWhatACellCanHold(_ text: String, _ held: String) {
    #expect(CellText.holdable(text) == held)
  }

  @Test func longTextIsCutAtExcelsLimit() {
    let held = CellText.holdable(String(repeating: "😀", count: 20_000))
    #expect(held.utf16.count <= CellText.limit)
    #expect(held.utf16.count > CellText.limit - 3)
    #expect(held.hasSuffix("😀…"))
  }
}
