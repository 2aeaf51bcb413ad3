import Foundation
import TestSupport
import Testing

/// The page that `report` writes, opened in a browser.
@Suite struct ReportPageTests {
  @Test(
    arguments: [
      ["--language", "zh"], ["--language", "en"], ["--group-by", "body"],
      ["--language", "zh", "--area", "hosted-west"],
    ])
  func aReaderFindsTheWayFromThePictureToTheLine(_ options: [String]) throws {
    try open(["boundaries/example-county"] + options)
  }

  @Test func whatDocumentsSayIsTextWhateverItSays() throws {
    let folder = try Folder()
    defer { folder.remove() }
    for (name, text) in Self.hostile {
      try folder.write(text, to: name)
    }
    try open([folder.path, "--language", "zh"], "--hostile")
  }

  private func open(_ arguments: [String], _ options: String...) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let page = folder.path("report.html")
    let result = try Program.run(["report", "--output", page] + arguments, environment: ["PATH": "/usr/bin:/bin"])
    #expect(result.status == 0, "\(result.errors)")
    let script = Program.repository.appending(path: "Tests/dutymapTests/browser.py").path
    let opened = try Program.python([script, page] + options)
    #expect(opened.status == 0, "\(opened.output)\(opened.errors)")
  }

  /// Names with markup, quotes, accents on quotes, turned text, emoji and what templates are made of.
  private static let hostile = [
    "register.xml": """
    <register xmlns="urn:dutymap:1" id="r">
      <area id="a" name="区&lt;b&gt;&quot;&#x301; onmouseover=&quot;window.harm=1"/>
      <body id="one" kind="zone" name="&lt;script&gt;window.harm=1&lt;/script&gt;">
        <alias>&lt;img src=x onerror=window.harm=1&gt;</alias>
      </body>
      <body id="two" kind="township" name="&quot;&#x301; onmouseover=&quot;window.harm=1"/>
      <body id="three" kind="department" name="街道&#x202E;&#x2066;反&#x1F600;'&quot;&amp;amp;"/>
    </register>
    """,
    "template.xml": """
    <template xmlns="urn:dutymap:1" id="t" revision="1">
      <role id="lead" name="&lt;b&gt;" holders="one"/>
      <field id="f" name="]]&gt;--&gt;&lt;!--">
        <duty id="S01" name="&lt;svg onload=window.harm=1&gt;" over="area"/>
        <duty id="S02" name="\\N &quot;];" over="area"/>
      </field>
    </template>
    """,
    "list.xml": """
    <list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="one" territory="a">
      <title>&lt;/style&gt;&lt;/script&gt;&lt;script&gt;window.harm=1&lt;/script&gt; {{title}} {{{style}}}</title>
      <duty ref="S01">
        <assign body="one" role="lead" wording="&quot;&gt;&lt;iframe src='//example.invalid'&gt;"/>
        <assign body="two" role="lead"><task>javascript:window.harm=1</task></assign>
        <assign body="three" role="lead" delegated-by="two" form="entrustment"/>
      </duty>
      <duty ref="S02"><assign body="one" role="lead" delegated-by="three"/></duty>
    </list>
    """,
  ]
}
