import TestSupport
import Testing
import XMLEvents

@Suite struct FaultTests {
  @Test(arguments: [
    // Names of tags and attributes.
    ("<r>\n <甲>文^</r></甲>", 76, ["甲", "r"]), ("^<r 甲='x'\n 甲='y'/>", 42, ["甲"]),
    ("<r>\n^<p:r/></r>", 201, ["p", "r"]), ("<r>\n^<r p:a='1'/></r>", 201, ["p", "a"]),
    ("^<r xmlns:p='u' xmlns:q='u' p:a='1' q:a='2'/>", 203, ["a", "u"]), ("^<r xmlns:p=''/>", 200, ["p"]),
    ("^<r:/>", 202, ["r"]),
    // Attributes.
    ("<r>\n<甲 乙=^x/></r>", 39, []), ("<r a^/>", 41, ["a"]), ("<r a='甲^<'/>", 38, []), ("<r a='1'^b='2'/>", 65, []),
    ("<r a='1' ^/ >", 68, []),
    // References and characters.
    ("<r>甲\n^&甲;</r>", 26, ["甲"]), ("<r a='甲^&foo;'/>", 26, ["foo"]), ("<r>^&amp</r>", 23, []),
    ("<r>&^ b</r>", 68, []), ("<r>^&#xZ;</r>", 6, []), ("<r>^&#a;</r>", 7, []), ("<r>a <^ b</r>", 68, []),
    ("<r>甲^&#0;</r>", 9, []), ("<r a='甲^&#xFFFE;'/>", 9, []),
    // Comments, instructions, declarations.
    ("<r>^]]></r>", 62, []), ("<r>甲<!-- a ^-- b --></r>", 80, []), ("<r><?xml^ version='1.0'?></r>", 64, []),
    (" <?xml^ version='1.0'?><r/>", 64, []), ("<?xml^?><r/>", 64, []), ("<r>甲^<!x></r>", 1, []),
    ("<r>^<!DOCTYPE r></r>", 1, []), ("<?xml version='1.0' standalone='^maybe'?><r/>", 78, []),
    // The root element.
    ("^", 4, []), ("^ \n ", 4, []), ("<?xml version='1.0'?>^", 4, []), ("<!-- x -->\n^", 4, []), ("^甲", 4, []),
    ("^&amp;<r/>", 4, []), ("<r/>^x", 5, []), ("<r/>\n^<s/>", 5, []), ("<r/>^</r>", 5, []), ("<r></r ^x>", 73, []),
  ])
  func whatIsNotWellFormedIsLocated(_ marked: String, code: Int, names: [String]) throws {
    let document = MarkedText(marked)
    let fault = try #require(Trace(document.text).fault)
    var kind = fault.kind
    // What libxml2 tells about an error of its own is for its authors.
    if case .malformed(1, _) = kind { kind = .malformed(code: 1) }
    #expect(kind == .malformed(code: code, names: names))
    #expect(places(of: [fault.offset], in: document.text) == document.places)
  }

  @Test(arguments: [
    "<", "<r", "<rrrr", "<r>\n", "<r>\n甲", "<r>\r", "<r></", "<r a", "<r a=", "<r a='甲", "<r><!-- a", "<r><![CDATA[ 甲",
    "<r><?p",
    "<r>&", "<r>甲&l", "<r>]]", "<r><!", "<r><!-", "<r><![CD", "<?xml", "<?", "<!-", "<r/><", "<r/>\n<!-", "<r/><!-- x",
    "<!DOC",
  ])
  func whatEndsEarlyIsToldAtItsEnd(_ text: String) {
    let isOpen = text.hasPrefix("<r") && text.contains(">") && !text.hasPrefix("<r/")
    let fault = Trace(text).fault
    #expect(fault?.kind == .truncated(element: isOpen ? "r" : nil))
    #expect(fault?.offset == text.utf8.count)
    #expect(Trace(text).events.count { $0.hasPrefix("<") && $0 != "</>" } == (isOpen || text.hasPrefix("<r/") ? 1 : 0))
  }

  @Test func everyTruncationIsLocated() {
    let text = """
      <?xml version="1.0" encoding='UTF-8'?>\r\n<!-- 注释 --><?do it?>
      <r xmlns='urn:x' xmlns:p="y">文字 &amp; &#x4E00;<p:甲 a='1>2' b="&lt;"/>\r\n<![CDATA[ <]] > ]]><b>x</b ></r>\n<!-- - -->
      """
    let bytes = Array(text.utf8)
    let whole = Trace(text)
    #expect(whole.fault == nil)
    let rootEnd = text.utf8.count - "\n<!-- - -->".utf8.count
    for length in 0..<bytes.count {
      let trace = Trace(.bytes(Array(bytes[..<length])))
      let isWhole = length == rootEnd || length == rootEnd + 1
      #expect((trace.fault == nil) == isWhole, "cut to \(length) bytes")
      let distance = trace.fault.map { length - $0.offset } ?? 0
      #expect((0...8).contains(distance), "cut to \(length) bytes: \(trace.fault as Any)")
      #expect(whole.offsets.starts(with: trace.offsets))
    }
  }

  @Test func whatCameBeforeAFaultIsGiven() {
    let trace = Trace("<r>" + String(repeating: "<甲 a='1'>文</甲>", count: 9000) + "<b></r>")
    #expect(trace.fault?.kind == .malformed(code: 76, names: ["b", "r"]))
    #expect(trace.events.count == 2 + 3 * 9000)
    #expect(trace.events.last == "<b>")
  }

  @Test(arguments: [
    "<!DOCTYPE r><r/>", "<!-- x --><!DOCTYPE r [<!ENTITY a 'b'>]><r>&a;</r>",
    "<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>", "<!DOCTYPE r PUBLIC '-//x' 'http://example.invalid/x.dtd'><r/>",
    "<!DOCTYPE r [<!ENTITY % p SYSTEM 'http://example.invalid/'> %p;]><r/>",
    "<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><r>&a;</r>",
    "<!DOCTYPE r [<!ATTLIST r a CDATA 'x'>]><r/>",
  ])
  func documentTypesAreRefused(_ text: String) {
    let trace = Trace(text)
    #expect(trace.fault?.kind == .documentType)
    #expect(trace.fault?.offset == (text.hasPrefix("<!--") ? 10 : 0))
    #expect(trace.events == [])
  }

  @Test(arguments: ["<r/>\0", "<r>\0</r>", "\0", "<r a='\0'/>", "<r/>\n\0<!-- x -->", "甲\0<r/>"])
  func nullIsRefusedEverywhere(_ text: String) {
    let fault = Trace(text).fault
    #expect(fault?.kind == .forbiddenCharacter(0))
    #expect(fault?.offset == Array(text.utf8).firstIndex(of: 0))
  }

  @Test(arguments: [
    "<?xml version='1.1'?><r/>", "<?xml version='1.0' standalone='yes'?><r/>", "<?p:q?><r/>", "<r xmlns='a b'/>",
    "<r xmlns='relative'/>", "<r/>\r\n \t<!-- x --><?y?>\n",
  ])
  func whatIsOddButRightIsRead(_ text: String) {
    #expect(Trace(text).fault == nil)
  }
}
