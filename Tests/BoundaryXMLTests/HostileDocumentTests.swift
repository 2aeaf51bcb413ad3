import BoundaryFindings
import BoundaryModel
import BoundaryXML
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct HostileDocumentTests {
  /// Whatever bytes change, a document is accepted or has findings, and all are inside it.
  @Test func changedBytesEndInFindingsInsideTheFile() {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    let originals = wholeDocuments.map { Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\($0.text)".utf8) }
    let odd = Array("<>&;'\"=/!?-[]: \0\n甲".utf8) + [0xFF, 0xC0]
    for round in 0..<3000 {
      guard var bytes = originals.randomElement(using: &random) else { return }
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
        case 1: bytes.insert(odd.randomElement(using: &random) ?? 0, at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &random)))
        default: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
        }
      }
      var set = DocumentSet()
      set.read(Source(bytes: bytes, name: "x.xml"))
      #expect(set.unreadable.isEmpty, "seed \(seed), round \(round)")
      let text = String(decoding: bytes, as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (spot, location) in set.locate(set.findings.map(\.spot)) {
        let isInside =
          (1...max(1, lines.count)).contains(location.line) && location.column >= 1
          && location.column <= lines[location.line - 1].unicodeScalars.count + 1
          && (location.endLine, location.endColumn) >= (location.line, location.column)
        // Text in another encoding, or with lone returns, has lines that are not counted here.
        if text.unicodeScalars.allSatisfy({ $0 != "\u{FFFD}" && $0 != "\0" && $0 != "\r" }) {
          #expect(isInside, "seed \(seed), round \(round): \(spot) \(location)")
        }
      }
    }
  }

  @Test(arguments: [
    ("<list ", "x='甲' ", 1_000_000), ("", "<a>", 1_000_000), ("<list xmlns='urn:dutymap:1'>", "<bad/>", 2_000_000),
    ("<list xmlns='urn:dutymap:1'>", "<duty/>", 1_000_000), ("<list xmlns='urn:dutymap:1'>", "文字<note/>", 1_000_000),
    ("<list xmlns='urn:dutymap:1'><note>", "文字", 4 << 20), ("<list xmlns='urn:dutymap:1'>", "<note/><title/>", 500_000),
  ])
  func muchOfAnythingEndsInLocatedFindings(head: String, unit: String, times: Int) throws {
    let file = try TemporaryFile()
    try file.write(head)
    try file.write(unit, times: times)
    let found = problems(in: Source(path: file.path))
    #expect((1...1002).contains(found.count))
    #expect(found.contains { $0.rule == "syntax" })
    #expect(found.allSatisfy { $0.place.hasPrefix("1:") && $0.zh.utf8.count < 2000 })
  }

  @Test func longLinesAndValuesAreNotCopiedIntoFindings() {
    let value = String(repeating: "甲 ", count: 20_000)
    var set = DocumentSet()
    set.read(text: register(String(repeating: "<area id='\(value)'/>", count: 20)))
    #expect(set.findings.count == 40)
    #expect(set.findings.allSatisfy { $0.message.zh.utf8.count < 1000 && $0.fingerprint.utf8.count < 100 })
    #expect(set.locate(set.findings.map(\.spot)).values.allSatisfy { $0.sourceLine.utf8.count <= 1024 })
  }
}
