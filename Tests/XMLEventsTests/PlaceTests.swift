import TestSupport
import Testing
import XMLEvents

@Suite struct PlaceTests {
  @Test(arguments: [
    "^<a>^<b/>\n  ^<c>文字^<d/></c></a>",
    "^<甲 乙='丙'>丁戊^<己/>𠮷^<庚/></甲>",
    "\u{FEFF}^<a>^<b/></a>",
    "<?xml version='1.0'?>\r\n<!-- < 注释 < -->\r\n^<a>\r\n\t\t^<b\r\n x='1'\r\n  y='2'/>\r\n\t^<c/></a>",
    "^<a>\r^<b/>\r\r^<c/>\n\r^<d/></a>",
    "^<a><![CDATA[<x>\n<y>]]>^<b/><?do <this>?>^<c/></a>",
    "^<a x='>'>^<b y=\"'>\"/>&lt;^<c/>&#x4E00;^<d/></a>",
    "^<p:a xmlns:p='u'>^<p:b/></p:a>",
  ])
  func everyStartTagHasItsPlace(_ marked: String) {
    let document = MarkedText(marked)
    let trace = Trace(document.text)
    #expect(trace.fault == nil)
    let hasMark = document.text.unicodeScalars.first == "\u{FEFF}"
    #expect(places(of: trace.offsets, in: document.text) == (hasMark ? ["1:1", "1:4"] : document.places))
  }

  @Test func linesBeyond65535AndTextsBeyondTheirWindow() {
    let rows = 140_000
    var text = "<r>\n"
    for row in 0..<rows { text += row % 2 == 0 ? " <甲 x='1'/>\n" : "\t<乙/>丙<丁/>\n" }
    text += "</r>"
    let found = places(of: Trace(text).offsets, in: text)
    let expected = ["1:1"] + (0..<rows).flatMap { $0 % 2 == 0 ? ["\($0 + 2):2"] : ["\($0 + 2):2", "\($0 + 2):7"] }
    #expect(found.count == expected.count)
    #expect(zip(found, expected).first { $0 != $1 } == nil)
  }

  @Test(arguments: [
    ("<a\n  ^名=\"^甲 ^乙\"\r\n\t^p:x='^1>2' ^y = '^' />", ["名", "x", "y"], "乙"),
    ("<甲甲 ^x='^<' ^y='^乙'>", ["x", "y"], "乙"),
  ])
  func namesAndValuesAreFoundInTheirTag(_ marked: String, attributes: [String], word: String) throws {
    let document = MarkedText(marked)
    let text = SourceText(utf8: Array(document.text.utf8))
    let name = { (range: Range<Int>?) in
      range.map { text.position(of: $0.lowerBound) }.map { "\($0.line):\($0.column)" }
    }
    var found: [String?] = []
    for attribute in attributes {
      found.append(name(text.name(of: attribute, inTagAt: 0)))
      found.append(name(text.value(of: attribute, inTagAt: 0)))
      let second = text.value(of: attribute, word: word, inTagAt: 0)
      if second != text.value(of: attribute, inTagAt: 0) { found.append(name(second)) }
    }
    #expect(found == document.places)
    #expect(text.name(of: "none", inTagAt: 0) == nil)
  }

  @Test(arguments: [
    "^甲 乙</a>", "\r\n\t^甲", "<!-- x --> <?do it?>\n^甲<b/>", "<![CDATA[ \n^甲]]>", "<!--a--><![CDATA[]]> ^&lt;",
  ])
  func wordsAreFoundInContent(_ marked: String) {
    let document = MarkedText(marked)
    let text = SourceText(utf8: Array(document.text.utf8))
    let position = text.position(of: text.words(inContentAt: 0).lowerBound)
    #expect(["\(position.line):\(position.column)"] == document.places)
  }
}
