package import BoundaryFindings
import BoundaryModel
import XMLEvents

extension Rule {
  package static let syntax = Rule(
    name: "syntax", kind: .document, severity: .error,
    title: Wording(zh: "语法错误", en: "syntax"),
    summary: Wording(zh: "文件不是格式良好、可以安全读取的 XML", en: "A file is not well-formed XML that is safe to read"),
    why: Wording(
      zh: "整个文件都读不下去，后面的内容无法检查。",
      en: "The rest of the file cannot be read, let alone checked."),
    example: Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead">
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
        </duty>
        """))
}

extension Finding {
  static func syntax(_ fault: XMLFault, at spot: Spot) -> Finding {
    var finding = Finding(.syntax, fault.wording, at: spot)
    finding.subject = fault.subject
    return finding
  }
}

extension XMLFault {
  fileprivate var wording: Wording {
    switch kind {
    case .malformed(let code, let names): Self.malformed(code, names.map { shortened($0) })
    case .truncated(let element): Self.truncated(element.map { shortened($0) })
    case .forbiddenCharacter(let code):
      Wording(
        zh: "XML 中不允许出现字符 U+\(hex(code))，应删去",
        en: "the character U+\(hex(code)) is not allowed in XML; remove it")
    case .undecodable(let encoding):
      Wording(
        zh: "此处的字节不是有效的 \(encoding) 文字，请以 UTF-8 另存，或在 XML 声明中写明实际编码",
        en: "the bytes here are not \(encoding) text; save the file as UTF-8, or declare the encoding that it has")
    case .unsupportedEncoding(let name):
      Wording(
        zh: "不支持编码“\(shortened(name))”，应为 UTF-8、UTF-16 或 GB18030",
        en: "encoding '\(shortened(name))' is not read; expected UTF-8, UTF-16 or GB18030")
    case .documentType:
      Wording(
        zh: "不接受文档类型声明（<!DOCTYPE …>），应删去",
        en: "a document type declaration (<!DOCTYPE …>) is refused; remove it")
    case .limit(let measure, let maximum): measure.wording(maximum)
    case .unreadable(let reason): Wording(zh: "无法读取：\(reason)", en: "cannot be read: \(reason)")
    }
  }

  /// What tells this fault from others, the same whatever the version of libxml2.
  fileprivate var subject: String {
    switch kind {
    case .malformed(let code, _): "malformed \(code)"
    case .truncated: "truncated"
    case .forbiddenCharacter(let code): "character \(hex(code))"
    case .undecodable(let encoding): "undecodable \(encoding)"
    case .unsupportedEncoding(let name): "encoding \(name)"
    case .documentType: "document type"
    case .limit(let measure, _): "limit \(measure.rawValue)"
    case .unreadable: "unreadable"
    }
  }

  private func hex(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func truncated(_ element: String?) -> Wording {
    guard let element else {
      return Wording(zh: "文件不完整，在标签或注释中间就结束了", en: "the file ends in the middle of a tag or comment")
    }
    return Wording(
      zh: "文件不完整，元素“\(element)”还没有结束，应有 </\(element)>",
      en: "the file ends before element '\(element)' does; expected </\(element)>")
  }
}

extension XMLLimits.Measure {
  fileprivate func wording(_ maximum: Int) -> Wording {
    switch self {
    case .depth: Wording(zh: "元素嵌套超过 \(maximum) 层", en: "elements are nested more than \(maximum) deep")
    case .markup:
      Wording(
        zh: "一个标签、注释或 CDATA 超过 \(maximum) 字节", en: "a tag, comment or CDATA section of more than \(maximum) bytes")
    case .attributes:
      Wording(zh: "一个标签的属性超过 \(maximum) 个", en: "a tag with more than \(maximum) attributes")
    case .text: Wording(zh: "一段文字超过 \(maximum) 字节", en: "a text of more than \(maximum) bytes")
    case .names: Wording(zh: "不同的名称超过 \(maximum) 个", en: "more than \(maximum) distinct names")
    }
  }
}
