import Testing
import XMLEvents

@Suite struct SourceTextTests {
  @Test func countsCharactersAndAllKindsOfLineEnds() {
    let text = SourceText(utf8: Array("甲\r\n乙丙\r丁\n\n<a/>".utf8))
    let offsets = [0, 3, 5, 8, 11, 12, 15, 16, 17]
    let positions = offsets.map { text.position(of: $0) }.map { "\($0.line):\($0.column)" }
    #expect(positions == ["1:1", "1:2", "2:1", "2:2", "2:3", "3:1", "3:2", "4:1", "5:1"])
    #expect(offsets.map { text.line(at: $0) } == ["甲", "甲", "乙丙", "乙丙", "乙丙", "丁", "丁", "", "<a/>"])
  }

  @Test func offsetsBeyondTheEndAreTheEnd() {
    var text = SourceText(utf8: Array("<a\n".utf8))
    #expect(text.position(of: 99) == text.position(of: 3))
    #expect(text.tagName(at: 99) == 3..<3)
    #expect(text.value(of: "x", inTagAt: 99) == nil)
    text.move(to: 99)
    #expect(text.position(of: 99).line == 2)
  }

  @Test func showsNoVeryLongLine() {
    let text = SourceText(utf8: Array((String(repeating: "x", count: 3000) + "\n甲\n").utf8))
    #expect(text.line(at: 10).count == 1024)
    #expect(text.line(at: 2000) == "")
    #expect(text.line(at: 3001) == "甲")
  }
}
