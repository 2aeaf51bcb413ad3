import Testing
import XMLEvents

@Suite struct SourceTextTests {
  @Test func countsCharactersAndAllKindsOfLineEnds() {
    let text = SourceText(utf8: Array("甲\r\n乙丙\r丁\n\n<a/>".utf8))
    let offsets = [0, 3, 5, 8, 11, 12, 15, 16, 17]
    let positions = offsets.map { text.position(of: $0) }.map { "\($0.line):\($0.column)" }
    #expect(positions == ["1:1", "1:2", "2:1", "2:2", "2:3", "3:1", "3:2", "4:1", "5:1"])
    #expect(text.line(2) == "乙丙")
    #expect(text.line(9) == "")
  }
}
