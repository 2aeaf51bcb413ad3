import Glibc
import TestSupport
import Testing
import XMLEvents

@Suite struct EncodingTests {
  /// A document of several pieces, with a character outside the Basic Multilingual Plane.
  private static func document(_ encoding: String) -> String {
    let rows = (0..<6000).map { "  <行 名='示例县𠮷·\($0)'/>\r\n" }.joined()
    return "<?xml version='1.0' encoding='\(encoding)'?>\r\n<r>\(rows)</r>"
  }

  @Test(
    arguments: [
      ("UTF-8", "UTF-8", []), ("UTF-8", "utf-8", [0xEF, 0xBB, 0xBF]),
      ("UTF-16LE", "UTF-16", [0xFF, 0xFE]), ("UTF-16BE", "utf-16", [0xFE, 0xFF]),
      ("UTF-16LE", "UTF-16LE", []), ("UTF-16BE", "UTF-16BE", []), ("UTF-16LE", "UTF-8", [0xFF, 0xFE]),
      ("GB18030", "GB18030", []), ("GB18030", "gbk", []), ("GB18030", "GB2312", []), ("GB18030", "GB_2312-80", []),
    ] as [(String, String, [UInt8])])
  func isReadWithTheSamePlaces(encoding: String, declared: String, mark: [UInt8]) throws {
    let text = Self.document(declared)
    let origin = XMLInput.Origin.bytes(mark + (try encode(text, encoding)))
    let trace = Trace(origin)
    let plain = Trace(Self.document("UTF-8"))
    #expect(trace.fault == nil)
    #expect(trace.events == plain.events)
    #expect(places(of: trace.offsets, in: origin) == places(of: plain.offsets, in: Self.document("UTF-8")))
    let file = try TemporaryFile(mark + (try encode(text, encoding)))
    #expect(Trace(.file(path: file.path)) == trace)
  }

  @Test(arguments: [
    ("UTF-16LE", "<甲>文</甲>"), ("UTF-16BE", "<甲>文</甲>"), ("UTF-16LE", "<a/>"), ("UTF-16BE", "<a/>"),
  ])
  func utf16NeedsNeitherMarkNorDeclaration(encoding: String, text: String) throws {
    #expect(Trace(.bytes(try encode(text, encoding))) == Trace(text))
  }

  @Test(
    arguments: [
      ("UTF-8", [0xFF]), ("UTF-8", [0xC0, 0x80]), ("UTF-8", [0xED, 0xA0, 0x80]), ("UTF-8", [0xF4, 0x90, 0x80, 0x80]),
      ("UTF-8", [0xC4, 0xE3]), ("GB18030", [0xFF]), ("GB18030", [0x81, 0x20]), ("GBK", [0x84, 0x31, 0xA4, 0x40]),
    ] as [(String, [UInt8])])
  func whatIsNoTextIsLocated(encoding: String, wrong: [UInt8]) throws {
    let head = "<?xml version='1.0' encoding='\(encoding)'?>\n<r>\n" + String(repeating: "<甲/>\n", count: 20_000) + "文"
    let bytes = try encode(head, encoding == "GBK" ? "GB18030" : encoding) + wrong + Array("\n</r>".utf8)
    let trace = Trace(.bytes(bytes))
    #expect(trace.offsets.count == 20_001)
    let fault = try #require(trace.fault)
    #expect(fault.kind == .undecodable(encoding: encoding == "UTF-8" ? encoding : "GB18030"))
    #expect(places(of: [fault.offset], in: .bytes(bytes)) == ["20003:2"])
  }

  @Test(arguments: [
    "<r>\n甲^\u{1A}</r>", "<r>\n甲 <b c='甲^\u{1A}'/></r>", "<r><!-- 甲^\u{1A} --></r>", "<r><?x 甲^\u{1A}?></r>",
    "<r><![CDATA[甲^\u{1A}]]></r>", "<r>x^\u{1A}</r>",
  ])
  func aByteThatIsNoTextIsLocatedEverywhere(_ marked: String) {
    let document = MarkedText(marked)
    for byte: UInt8 in [0x1A, 0xFF, 0x80] {
      let bytes = document.text.utf8.map { $0 == 0x1A ? byte : $0 }
      let fault = Trace(.bytes(bytes)).fault
      #expect(fault?.kind == (byte == 0x1A ? .forbiddenCharacter(0x1A) : .undecodable(encoding: "UTF-8")))
      #expect(places(of: fault.map { [$0.offset] } ?? [], in: .bytes(bytes)) == document.places)
    }
  }

  @Test(arguments: [("UTF-16LE", 1), ("UTF-16BE", 1), ("UTF-16LE", 3), ("GB18030", 1)])
  func aHalfCharacterAtTheEndIsLocated(encoding: String, missing: Int) throws {
    let text = "<r>\n𠮷"
    let bytes = Array((try encode(text, encoding)).dropLast(missing))
    let head: [UInt8] = encoding == "GB18030" ? Array("<?xml version='1.0' encoding='GBK'?>".utf8) : []
    let fault = Trace(.bytes(head + bytes)).fault
    #expect(fault?.kind == .undecodable(encoding: encoding))
    #expect(fault?.offset == head.count + 4)
  }

  @Test(
    arguments: [
      ("<?xml version='1.0' encoding='Shift_JIS'?><r/>", .unsupportedEncoding("Shift_JIS"), 30),
      ("<?xml version='1.0' encoding='UTF-32'?><r/>", .unsupportedEncoding("UTF-32"), 30),
      ("<?xml version='1.0' encoding=''?><r/>", .unsupportedEncoding(""), 30),
      ("<?xml version='1.0' encoding='UTF-16'?><r/>", .undecodable(encoding: "UTF-16"), 30),
      ("<\0\0\0r\0\0\0/\0\0\0>\0\0\0", .unsupportedEncoding("UTF-32"), 0),
    ] as [(String, XMLFault.Kind, Int)])
  func otherEncodingsAreRefused(text: String, kind: XMLFault.Kind, offset: Int) {
    let fault = Trace(text).fault
    #expect(fault?.kind == kind)
    #expect(fault?.offset == offset)
    #expect(places(of: [offset], in: text) == ["1:\(offset + 1)"])
  }

  @Test func compressedFilesAreNotInflated() throws {
    // gzip of "<r/>\n".
    let bytes: [UInt8] = [
      0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xB3, 0x29, 0xD2, 0xB7, 0xE3, 2, 0, 0xE4, 0x4E, 0x31, 0x74, 5, 0, 0, 0,
    ]
    let file = try TemporaryFile(bytes)
    let trace = Trace(.file(path: file.path))
    #expect(trace.events == [])
    #expect(trace.fault != nil)
  }

  @Test(arguments: ["/", "/none/such.xml", "/proc/self/mem"])
  func whatCannotBeReadIsSaid(path: String) {
    guard case .unreadable? = Trace(.file(path: path)).fault?.kind else {
      Issue.record("\(path) is not told as unreadable")
      return
    }
  }
}
