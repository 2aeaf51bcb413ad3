package import BoundaryModel
import XMLEvents

extension Rule {
  package static let syntax = Rule(
    name: "syntax", severity: .error,
    summary: Wording(zh: "文件不是格式良好、可以安全读取的 XML", en: "A file is not well-formed XML that is safe to read"))
}

extension Finding {
  static func syntax(_ fault: XMLFault, at spot: Spot) -> Finding {
    var finding = Finding(.syntax, fault.wording, at: spot)
    finding.subject = "\(fault.kind)"
    return finding
  }
}

extension XMLFault {
  fileprivate var wording: Wording {
    switch kind {
    case .malformed(let code):
      Self.malformed[code]
        ?? Wording(zh: "XML 格式错误(libxml2 错误码 \(code))", en: "not well-formed XML (libxml2 error \(code))")
    case .forbiddenCharacter(let code):
      Wording(
        zh: "XML 中不允许出现控制字符 U+00\(hex(code)),应删去",
        en: "the control character U+00\(hex(code)) is not allowed in XML; remove it")
    case .undecodable(let encoding):
      Wording(
        zh: "此处的字节不是有效的 \(encoding) 文字,请以 UTF-8 另存",
        en: "the bytes here are not \(encoding) text; save the file as UTF-8")
    case .unsupportedEncoding(let name):
      Wording(
        zh: "不支持编码“\(name)”,应为 UTF-8、UTF-16 或 GB18030",
        en: "encoding '\(name)' is not read; expected UTF-8, UTF-16 or GB18030")
    case .documentType:
      Wording(
        zh: "不接受文档类型声明(<!DOCTYPE …>),应删去",
        en: "a document type declaration (<!DOCTYPE …>) is refused; remove it")
    case .limit(let measure, let maximum): measure.wording(maximum)
    case .unreadable(let reason): Wording(zh: "无法读取:\(reason)", en: "cannot be read: \(reason)")
    }
  }

  private func hex(_ code: UInt8) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  /// The errors that people make, by libxml2's `xmlParserErrors`; its own texts change between versions.
  private static let malformed: [Int: Wording] = [
    4: Wording(zh: "文件是空的,应有一个根元素", en: "the document is empty; expected a root element"),
    5: Wording(zh: "文件在中途结束,根元素之后还有内容", en: "there is content after the end of the root element"),
    9: Wording(zh: "此处有 XML 不允许的字符", en: "a character that is not allowed in XML"),
    26: Wording(
      zh: "实体没有定义;只能用 &lt; &gt; &amp; &quot; &apos; 和字符引用",
      en: "an entity that is not defined; only &lt; &gt; &amp; &quot; &apos; and character references can be used"),
    38: Wording(zh: "属性值里有“<”,应写作 &lt;", en: "'<' in an attribute's value; write &lt;"),
    39: Wording(zh: "属性值应以引号开始", en: "an attribute's value must begin with a quote"),
    41: Wording(zh: "属性缺少“=”和值", en: "an attribute without '=' and a value"),
    42: Wording(zh: "同一标签中有重复的属性", en: "the same attribute twice on one tag"),
    45: Wording(zh: "注释没有结束,应有“-->”", en: "a comment that does not end; expected '-->'"),
    65: Wording(zh: "属性之间应有空格", en: "expected a space between attributes"),
    68: Wording(
      zh: "“<”或“&”之后不是名称;文字中的“<”应写作 &lt;,“&”应写作 &amp;",
      en: "no name after '<' or '&'; in text, write &lt; for '<' and &amp; for '&'"),
    73: Wording(zh: "标签没有结束,应有“>”", en: "a tag that does not end; expected '>'"),
    76: Wording(zh: "结束标签与开始标签不一致", en: "the end tag does not match its start tag"),
    77: Wording(zh: "文件在元素结束之前就结束了", en: "the file ends before an element does"),
    81: Wording(zh: "此处的字节不是有效的 UTF-8 文字", en: "the bytes here are not UTF-8 text"),
    201: Wording(zh: "名称前缀没有声明命名空间", en: "a prefix whose namespace is not declared"),
  ]
}

extension XMLLimits.Measure {
  fileprivate func wording(_ maximum: Int) -> Wording {
    switch self {
    case .depth: Wording(zh: "元素嵌套超过 \(maximum) 层", en: "elements nested more than \(maximum) deep")
    case .markup:
      Wording(zh: "一个标签或注释超过 \(maximum) 字节", en: "a tag or comment of more than \(maximum) bytes")
    case .text: Wording(zh: "一段文字超过 \(maximum) 字节", en: "a text of more than \(maximum) bytes")
    case .names: Wording(zh: "不同的名称超过 \(maximum) 个", en: "more than \(maximum) distinct names")
    }
  }
}
