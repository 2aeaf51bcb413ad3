import TestSupport

/// Names of characters that mean something to one format or another, as attribute values.
struct HostileNames {
  private static let pieces = [
    "&lt;", "&gt;", "&amp;", "&quot;", "'", ",", ";", "|", "\\", "`", "``", "*", "**", "_", "__", "~~", "#", "!", "[",
    "]", "(",
    ")", "](", "[a](1)", "{0}", "{{", "%", "%0A", "%25", "::", "::error::", "=", "=1+1", "+", "-", "- ", "@", "＝", "\t",
    "&#10;", "&#13;", "&#13;&#10;", "&#9;", "&#x85;", "&#x9b;", "&#x2028;", "&#x202e;", "&#x2066;", "&#x200d;",
    "&#xfffd;",
    "&#xfeff;", "&amp;amp;", "&amp;lt;b>", "&lt;!--", "-->", "]]>", "&lt;script>", "_x0041_", "_x", "1. ", "&gt; ",
    "http://a.b",
    "www.a.b", "a", "甲", "，", "（", "“", "😀", "👩‍🚒", "e\u{301}", "\u{E000}", "   ",
  ]

  private var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  /// A name of up to six pieces, with a letter in it, since one of blanks alone is none.
  mutating func next() -> String {
    let count = Int.random(in: 1...6, using: &random)
    return (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined() + "x"
  }

  /// Names with markup, quotes, accents on quotes, turned text, emoji and what templates are made of.
  static let documents = [
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
