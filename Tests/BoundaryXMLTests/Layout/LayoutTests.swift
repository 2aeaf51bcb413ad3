import BoundaryModel
import BoundaryXML
import TestSupport
import Testing

/// The canonical layout, by cases: what stands on the left comes out as on the right.
@Suite struct LayoutTests {
  @Test(
    arguments: [
      // A tag on its own line, attributes in one order, double quotes.
      (
        "<list issuer='b' revision='1'\n template='t'   id='l' xmlns='urn:dutymap:1'><duty ref='S01'><assign role='lead'\tparty='p'/></duty></list>",
        """
        <list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="b">
          <duty ref="S01">
            <assign party="p" role="lead"/>
          </duty>
        </list>
        """
      ),
      // Blank lines between groups stay, as one; those at the ends go.
      (
        "<list xmlns='urn:dutymap:1'>\n\n<title>清单</title>\n\n\n\n<duty ref='A'></duty>\n<duty ref='B'> </duty>\n\n</list>",
        """
        <list xmlns="urn:dutymap:1">
          <title>清单</title>

          <duty ref="A"/>
          <duty ref="B"/>
        </list>
        """
      ),
      // Comments and instructions stay where they are: before, at the end of a line, or after all.
      (
        "<?xml-model href='x.rng'?>\n<!-- 甲\n     乙 -->\n<list xmlns='urn:dutymap:1'><!-- 丙 -->\n<duty ref='A'/>   <!-- 丁 -->\n<?x y?><duty ref='B'/></list>\n<!-- 戊 -->",
        """
        <?xml-model href='x.rng'?>
        <!-- 甲
             乙 -->
        <list xmlns="urn:dutymap:1"> <!-- 丙 -->
          <duty ref="A"/> <!-- 丁 -->
          <?x y?>
          <duty ref="B"/>
        </list>
        <!-- 戊 -->
        """
      ),
      // The lines of a comment move together.
      (
        "<list xmlns='urn:dutymap:1'>\n      <!-- 一\n           二   \n\n        三\n      -->\n      <duty ref='A'/>\n</list>",
        """
        <list xmlns="urn:dutymap:1">
          <!-- 一
               二

            三
          -->
          <duty ref="A"/>
        </list>
        """
      ),
      // The author's lines of text stay, spaces do not; what has no space around it gets none.
      (
        "<list xmlns='urn:dutymap:1'><note>  甲  乙\n\n\n  丙<!-- 注 -->丁 <![CDATA[< a  b]]>&lt;&#10;\n</note><note> 一 </note><note></note></list>",
        """
        <list xmlns="urn:dutymap:1">
          <note>
            甲 乙

            丙<!-- 注 -->丁 <![CDATA[< a  b]]>&lt;&#10;
          </note>
          <note>一</note>
          <note/>
        </list>
        """
      ),
      // References stay as they are written, also where they stand for spaces, quotes and line ends.
      (
        "<list xmlns='urn:dutymap:1'><duty id=' a&#10;b ' name='\"甲\"  &apos;&#x20;&amp;&lt;>' item=\"&quot;'\"/></list>",
        """
        <list xmlns="urn:dutymap:1">
          <duty id="a&#10;b" name='"甲" &apos;&#x20;&amp;&lt;>' item="&quot;'"/>
        </list>
        """
      ),
      // What the grammar does not know is left as it stands, and text where none belongs.
      (
        "<list x='1  2' id='l' xmlns='urn:dutymap:1' xml:lang='zh' xmlns:o='urn:o'><o:a  b='c'>\n d </o:a><duty ref='A'>文  字<assign/></duty><other > </other><note xml:space='preserve'> 甲 </note></list>",
        """
        <list xmlns="urn:dutymap:1" xmlns:o="urn:o" id="l" x="1  2" xml:lang="zh">
          <o:a  b='c'>
         d </o:a>
          <duty ref="A">文  字<assign/></duty>
          <other > </other>
          <note xml:space='preserve'> 甲 </note>
        </list>
        """
      ),
      // A prefix is as good as none.
      (
        "<d:list xmlns:d='urn:dutymap:1'><d:duty ref='A'><d:note>甲</d:note></d:duty></d:list>",
        """
        <d:list xmlns:d="urn:dutymap:1">
          <d:duty ref="A">
            <d:note>甲</d:note>
          </d:duty>
        </d:list>
        """
      ),
      // The kind of a body comes before its name.
      (
        "<register xmlns='urn:dutymap:1' id='r'><body name='管委会' successor='a' kind='zone' id='b'><alias>甲</alias></body></register>",
        """
        <register xmlns="urn:dutymap:1" id="r">
          <body id="b" kind="zone" name="管委会" successor="a">
            <alias>甲</alias>
          </body>
        </register>
        """
      ),
    ] as [(String, String)])
  func laysOut(_ document: String, _ expected: String) throws {
    let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(expected)\n"
    #expect(try laidOut(document) == expected)
    #expect(try laidOut(expected) == expected)
  }

  /// Chinese characters are two columns wide, and a text is broken only where it has a space.
  @Test func longLinesAreBrokenByTheirWidth() throws {
    let clause = String(repeating: "条", count: 30)
    func lines(_ content: String) throws -> [Int] {
      try laidOut("<list xmlns='urn:dutymap:1'>\(content)</list>").split(separator: "\n").dropFirst(2).dropLast()
        .map { $0.count }
    }
    #expect(try lines("<note>\(clause) \(clause)</note>") == [2 + 13 + 61])
    #expect(try lines("<note>\(clause) \(clause) \(clause)</note>") == [8, 4 + 61, 4 + 30, 9])
    #expect(try lines("<note>\(clause)\(clause)\(clause)</note>") == [2 + 13 + 90])
    #expect(try lines("<duty id='\(clause)' name='\(clause)' over='\(clause)'/>") == [8 + 35 + 1 + 37, 8 + 37 + 2])
  }

  @Test(arguments: [
    (
      "\u{FEFF}<?xml version='1.0' encoding='utf-8' standalone='yes'?>",
      #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
    ),
    ("<?xml version='1.0'?>\r\n\r\n", #"<?xml version="1.0" encoding="UTF-8"?>"#),
    ("\n \n", #"<?xml version="1.0" encoding="UTF-8"?>"#),
  ])
  func theDeclarationSaysUTF8(_ head: String, _ declaration: String) throws {
    #expect(try laidOut(head + "<list xmlns='urn:dutymap:1'/>") == "\(declaration)\n<list xmlns=\"urn:dutymap:1\"/>\n")
  }

  @Test(arguments: [
    "<list xmlns='urn:dutymap:1'><duty></list>", "<!DOCTYPE list><list xmlns='urn:dutymap:1'/>", "", "<project/>",
    "<list xmlns='urn:other'/>", "\u{0}", "<list xmlns='urn:dutymap:1'/>文",
  ])
  func whatIsNoDocumentIsRefusedWithItsFault(_ text: String) throws {
    guard case .refused(let set) = try Source(text: text, name: "x.xml").laidOut() else {
      Issue.record("laid out")
      return
    }
    #expect(!set.findings.isEmpty)
  }
}

/// The canonical layout of a document.
func laidOut(_ text: String) throws -> String {
  guard case .laidOut(let bytes, let isChanged) = try Source(text: text).laidOut() else {
    return "refused"
  }
  #expect(isChanged == (bytes != Array(text.utf8)))
  return String(decoding: bytes, as: UTF8.self)
}
