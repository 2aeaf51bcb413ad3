import BoundaryFindings
import BoundaryModel
import BoundaryXML
import TestSupport
import Testing

@Suite struct DocumentReaderTests {
  @Test func allProblemsAreToldInOnePass() {
    let document = MarkedText(
      """
      <list xmlns='urn:dutymap:1' id='l' template='t' revision='1'
            issuer='b' from='^明天'\t^form='x'>
        <title>甲</title>^<title>乙</title>
        ^<bond party='p'><nothing x='1'/></bond>
        <bind ^party='p'/> ^多余<!-- 注 -->的文字
        <duty ref='S01'>\t^<assign role='lead'/><assign
          party='p' body='b'
          ^unnamed='u' role='^a b'>
            <within dimension='^d d' is='^'/>
        </assign></duty>
      </list>
      """)
    let found = problems(in: document.text)
    #expect(
      found.map(\.rule) == [
        "bad-value", "unknown-attribute", "repeated-element", "unknown-element", "missing-attribute", "misplaced-text",
        "missing-attribute", "bad-value", "conflicting-attributes", "bad-value", "bad-value",
      ])
    #expect(Set(found.map(\.place)) == Set(document.places))
  }

  @Test func textOverSeveralPiecesIsToldOnce() {
    let text = String(repeating: "多余的文字", count: 20_000)
    #expect(problems(in: list("\n" + text + "<note/>" + text)).map(\.place) == ["2:1", "2:100008"])
  }

  @Test func valuesAreCollapsedAndTextIsJoined() throws {
    var set = DocumentSet()
    let text = register(
      """
      <body id=' b ' name='甲&amp;\n  乙' kind='\tzone ' successor=' c \n d '><alias> 甲<!-- x -->\r\n<![CDATA[<乙>]]>&lt; </alias>
      <note>\(String(repeating: "很长", count: 40_000))</note></body>
      """)
    set.read(text: text, name: "r.xml")
    #expect(set.findings.isEmpty)
    let documents = set.documents
    let body = try #require(documents.bodies.rows.first)
    #expect(documents.text(body.id) == "b")
    #expect(documents.text(body.name) == "甲& 乙")
    #expect(body.kind == .zone)
    #expect(documents.symbols[body.successors].map { documents.text($0) } == ["c", "d"])
    #expect(documents.symbols[body.aliases].map { documents.text($0) } == ["甲 <乙><"])
    #expect(documents.text(documents.remarks.rows[0].text).count == 80_000)
  }

  @Test(arguments: [
    "<assign role='r' party='p'><within", "<assign role='r' party='p'><within dimension='a' is='b'/>&x;",
  ])
  func anAssignmentThatIsCutOffIsNotTrusted(_ text: String) {
    var set = DocumentSet()
    let head = "<list xmlns='urn:dutymap:1' id='l' template='t' revision='1' issuer='b'><duty ref='a'>"
    set.read(text: head + "<assign role='r' body='b'/>" + text, name: "l.xml")
    #expect(set.documents.assignments.rows.map(\.isReadable) == [true, false])
    #expect(set.undecided == [Wording(zh: "l.xml 只读到出错处", en: "l.xml was read only up to its fault")])
  }

  @Test func expectationsCoverTheElementThatTheyStandIn() throws {
    var set = DocumentSet()
    let parts = [
      "<list xmlns='urn:dutymap:1' id='l' template='t' revision='1' issuer='b'>", "<expect rule='a' reason='r'/>",
      "<duty ref='d'><expect rule='b' reason='r' by='y' until='2024-06-30'/>",
      "<assign role='r' body='b'><expect rule='c' reason='r'/></assign>", "</duty>",
      "<duty id=''><expect rule='d' reason='r'/></duty>", "<expect rule='e'/>", "</list>",
    ]
    set.read(text: parts.joined())
    let documents = set.documents
    // The last has no reason, which is told.
    #expect(set.findings.map(\.rule.name).suffix(1) == ["missing-attribute"])
    let rows = documents.expectations.rows
    #expect(rows.map { documents.text($0.rule) } == ["a", "b", "c", "d"])
    #expect(rows.map { $0.until.map { "\($0)" } } == [nil, "2024-06-30", nil, nil])
    let ends = parts.indices.map { parts[...$0].joined().utf8.count }
    #expect(
      rows.map { [Int($0.start.offset), Int($0.end.offset)] } == [
        [0, ends[7]], [ends[1], ends[4]], [ends[2], ends[3]], [ends[4], ends[5]],
      ])
  }

  @Test(arguments: ["/", "/none/such.xml"])
  func whatCannotBeReadIsSaid(path: String) {
    var set = DocumentSet()
    set.read(Source(path: path, name: "x.xml"))
    #expect(set.findings.isEmpty)
    #expect(set.unreadable.map(\.path) == ["x.xml"])
    #expect(set.unreadable.allSatisfy { $0.message.en.hasPrefix("cannot be read: ") })
  }

  @Test func contextIsReadInSilence() {
    var set = DocumentSet()
    set.read(Source(text: register("<bad/>")), isContext: true)
    #expect(set.findings.isEmpty)
    #expect(set.documents.registers.count == 1)
  }

  @Test(arguments: [
    (list(""), DocumentKind.list), (template("<"), .template), (register("&x;"), .register), ("<list/>", nil),
    ("x", nil),
  ])
  func kindsAreKnownByTheirRoots(_ text: String, kind: DocumentKind?) {
    #expect(DocumentKind(of: Source(text: text, name: "x.xml")) == kind)
  }
}
