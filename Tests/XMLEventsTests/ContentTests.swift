import Testing
import XMLEvents

@Suite struct ContentTests {
  @Test(arguments: [
    ("<r a='&amp;&lt;&gt;&quot;&apos;&#38;'/>", ["<r a='&<>\"'&'>", "</>"]),
    ("<r a='甲&amp;乙'/>", ["<r a='甲&乙'>", "</>"]),
    ("<r a=' 甲\t乙\r\n丙&#10;'/>", ["<r a=' 甲 乙 丙\n'>", "</>"]),
    ("<r>甲&amp;&lt;&gt;&quot;&apos;&#x4E00;&#19968;</r>", ["<r>", "甲&<>\"'一一", "</>"]),
    ("<r>a<![CDATA[<b>&amp;]]>c</r>", ["<r>", "a<b>&amp;c", "</>"]),
    ("<r>a<!-- <b/> -->甲<?do <c/>?>b</r>", ["<r>", "a甲b", "</>"]),
    ("<?xml-model href='x' encoding='y'?><r/>", ["<r>", "</>"]),
    ("<r>a\r\nb\rc\n甲\r\n乙</r>", ["<r>", "a\nb\nc\n甲\n乙", "</>"]),
    ("<p:r xmlns:p='u' xmlns='v' p:a='1' b='2'><s/></p:r>", ["<r a='1' b='2'>", "<s>", "</>", "</>"]),
  ])
  func isGivenAsXMLMeansIt(_ text: String, events: [String]) {
    let trace = Trace(text)
    #expect(trace.fault == nil)
    #expect(trace.events == events)
  }

  @Test func namesAreQualified() throws {
    let origin = XMLInput.Origin.bytes(Array("<p:r xmlns:p='u' xmlns='v' p:a='1' b='2'><s/><p:r/></p:r>".utf8))
    var reader = try XMLEventReader(origin)
    var batch = XMLEventBatch()
    while try reader.next(into: &batch) {}
    #expect(reader.names.map { "\($0.namespace):\($0.local)" } == ["u:a", ":b", "u:r", "v:s"])
  }

  /// The 64 KiB border falls on every byte of a text with all kinds of markup in turn.
  @Test func piecesMayEndAnywhere() {
    let sample = """
      <甲 a="1>2" b='&#x4E00;&lt;' xmlns:q='u'>文字&amp;字\r\n<!-- -> - --><q:x/><![CDATA[ ]] > ]]>]]<b>x</b >\
      <?do ? > ?>尾\r</甲>
      """
    let plain = Trace("<r>\(sample)</r>")
    #expect(plain.fault == nil)
    for cut in 0..<sample.utf8.count {
      let filler = (1 << 16) - cut - "<r><!---->".utf8.count
      let trace = Trace("<r><!--\(String(repeating: "x", count: filler))-->\(sample)</r>")
      #expect(trace.events == plain.events, "cut after \(cut) bytes")
      #expect(trace.fault == nil)
      #expect(
        trace.offsets.dropFirst().map { $0 - filler - 7 } == plain.offsets.dropFirst().map { $0 },
        "cut after \(cut) bytes")
    }
  }

  @Test func longTextIsJoined() {
    let text = String(repeating: "甲乙 x&amp;\r\n", count: 50_000)
    let trace = Trace("<r>\(text)<b/>\(text)</r>")
    #expect(trace.fault == nil)
    let expected = String(repeating: "甲乙 x&\n", count: 50_000)
    #expect(trace.events == ["<r>", expected, "<b>", "</>", expected, "</>"])
  }
}
