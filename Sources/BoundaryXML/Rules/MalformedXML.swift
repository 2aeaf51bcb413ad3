import BoundaryFindings
import BoundaryModel
import XMLEvents

extension XMLFault {
  /// What is wrong, by libxml2's `xmlParserErrors`; its own texts change between versions.
  ///
  /// - Parameter names: The names that libxml2 gives with the error.
  static func malformed(_ code: Int, _ names: [String]) -> Wording {
    let name = names.first ?? ""
    return switch code {
    case 26 where !name.isEmpty:
      Wording(
        zh: "实体“&\(name);”没有定义；只能用 &lt; &gt; &amp; &quot; &apos; 和字符引用",
        en: "entity '&\(name);' is not defined; only &lt; &gt; &amp; &quot; &apos; and character references can be used"
      )
    case 41 where !name.isEmpty:
      Wording(
        zh: "属性“\(name)”没有值，应写作 \(name)=\"…\"", en: "attribute '\(name)' has no value; expected \(name)=\"…\"")
    case 42, 203:
      Wording(
        zh: "同一标签中重复出现属性\(quoted(name).zh)，应只留一个", en: "the tag has the attribute \(quoted(name).en) twice; keep one")
    case 76 where names.count > 1:
      Wording(
        zh: "结束标签 </\(names[1])> 与开始标签 <\(name)> 不一致，应为 </\(name)>",
        en: "the end tag </\(names[1])> does not match the start tag <\(name)>; expected </\(name)>")
    case 201:
      Wording(
        zh: "名称前缀\(quoted(name).zh)没有声明命名空间，应有 xmlns:\(name)=\"…\"",
        en: "the prefix \(quoted(name).en) has no namespace; expected xmlns:\(name)=\"…\"")
    default:
      plain[code]
        ?? Wording(zh: "XML 格式错误（libxml2 错误码 \(code)）", en: "not well-formed XML (libxml2 error \(code))")
    }
  }

  /// The errors whose wording needs no names.
  private static let plain: [Int: Wording] = [
    1: Wording(
      zh: "“<!”之后应为“--”（注释）或“[CDATA[”", en: "expected '--' (a comment) or '[CDATA[' after '<!'"),
    4: Wording(
      zh: "没有根元素，此处应为 <register>、<template>、<list> 或 <norms>",
      en: "there is no root element; expected <register>, <template>, <list> or <norms> here"),
    5: Wording(zh: "根元素结束之后还有内容，应删去", en: "there is content after the end of the root element; remove it"),
    6: badReference, 7: badReference, 8: badReference, 9: badReference,
    23: Wording(
      zh: "“&”引用没有以“;”结束；文字中的“&”应写作 &amp;", en: "a reference that does not end in ';'; write &amp; for '&'"),
    34: unclosedDeclaration, 57: unclosedDeclaration,
    38: Wording(
      zh: "属性值里有“<”，应写作 &lt;；也可能是前面少了引号",
      en: "'<' in an attribute's value; write &lt;, or close the quote that is missing before it"),
    39: Wording(zh: "属性值应以引号开始", en: "an attribute's value must begin with a quote"),
    40: Wording(zh: "属性值没有以引号结束", en: "an attribute's value does not end with its quote"),
    45: Wording(zh: "注释没有结束，应有“-->”", en: "a comment that does not end; expected '-->'"),
    47: Wording(zh: "处理指令没有结束，应有“?>”", en: "an instruction that does not end; expected '?>'"),
    62: Wording(zh: "文字中不能有“]]>”，应写作 ]]&gt;", en: "']]>' cannot stand in text; write ]]&gt;"),
    63: Wording(zh: "CDATA 没有结束，应有“]]>”", en: "a CDATA section that does not end; expected ']]>'"),
    64: Wording(
      zh: "“<?xml …?>”声明只能在文件开头，前面不能有空格或空行",
      en: "the declaration <?xml …?> can stand only at the very beginning of the file"),
    65: Wording(zh: "属性之间应有空格", en: "expected a space between attributes"),
    68: Wording(
      zh: "此处应为名称；文字中的“<”应写作 &lt;，“&”应写作 &amp;",
      en: "expected a name here; in text, write &lt; for '<' and &amp; for '&'"),
    73: Wording(zh: "标签没有结束，应有“>”", en: "a tag that does not end; expected '>'"),
    78: Wording(zh: "standalone 的值应为 yes 或 no", en: "the value of standalone must be yes or no"),
    80: Wording(zh: "注释中不能有“--”", en: "'--' cannot stand in a comment"),
    96: Wording(zh: "XML 声明中应有 version=\"1.0\"", en: "expected version=\"1.0\" in the XML declaration"),
    108: Wording(zh: "XML 的版本应为 1.0", en: "the XML version must be 1.0"),
    200: Wording(
      zh: "命名空间声明不合要求：有前缀的不能为空，保留的不能另用",
      en: "a wrong namespace declaration: one with a prefix cannot be empty, and a reserved one cannot be used"),
    202: Wording(
      zh: "名称中最多有一个冒号，前后都应有字", en: "a name can have one colon at most, with text on both sides"),
  ]

  private static let badReference = Wording(
    zh: "字符引用不合要求，应如 &#19968; 或 &#x4E00;", en: "a wrong character reference; expected one such as &#19968; or &#x4E00;")
  private static let unclosedDeclaration = Wording(
    zh: "XML 声明不完整，应如 <?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    en: "the XML declaration is not complete; expected <?xml version=\"1.0\" encoding=\"UTF-8\"?>")
}
