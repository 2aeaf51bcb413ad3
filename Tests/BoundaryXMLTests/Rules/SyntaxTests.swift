import Testing

@Suite struct SyntaxTests {
  @Test(arguments: [
    Told(
      "^", "syntax",
      zh: "没有根元素，此处应为 <register>、<template>、<list> 或 <norms>",
      en: "there is no root element; expected <register>, <template>, <list> or <norms> here"),
    Told(
      "<x/>^甲", "syntax",
      zh: "根元素结束之后还有内容，应删去",
      en: "there is content after the end of the root element; remove it"),
    Told(
      "<!-- 甲^", "syntax",
      zh: "文件不完整，在标签或注释中间就结束了",
      en: "the file ends in the middle of a tag or comment"),
    Told(
      "^<list a='1' a='2'/>", "syntax",
      zh: "同一标签中重复出现属性“a”，应只留一个",
      en: "the tag has the attribute 'a' twice; keep one"),
    Told(
      list("<duty ref='a'>\n^"), "syntax",
      zh: "结束标签 </list> 与开始标签 <duty> 不一致，应为 </duty>",
      en: "the end tag </list> does not match the start tag <duty>; expected </duty>"),
    Told(
      list("<title>甲^</name>"), "syntax",
      zh: "结束标签 </name> 与开始标签 <title> 不一致，应为 </title>",
      en: "the end tag </name> does not match the start tag <title>; expected </title>"),
    Told(
      list("^<p:note/>"), "syntax",
      zh: "名称前缀“p”没有声明命名空间，应有 xmlns:p=\"…\"",
      en: "the prefix 'p' has no namespace; expected xmlns:p=\"…\""),
    Told(
      list("<note>甲^&nbsp;</note>"), "syntax",
      zh: "实体“&nbsp;”没有定义；只能用 &lt; &gt; &amp; &quot; &apos; 和字符引用",
      en: "entity '&nbsp;' is not defined; only &lt; &gt; &amp; &quot; &apos; and character references can be used"),
    Told(
      "<list a=^1/>", "syntax",
      zh: "属性值应以引号开始",
      en: "an attribute's value must begin with a quote"),
    Told(
      "<list a^/>", "syntax",
      zh: "属性“a”没有值，应写作 a=\"…\"",
      en: "attribute 'a' has no value; expected a=\"…\""),
    Told(
      list("^\u{B}"), "syntax",
      zh: "XML 中不允许出现字符 U+000B，应删去",
      en: "the character U+000B is not allowed in XML; remove it"),
    Told(
      "^<!DOCTYPE list><list/>", "syntax",
      zh: "不接受文档类型声明（<!DOCTYPE …>），应删去",
      en: "a document type declaration (<!DOCTYPE …>) is refused; remove it"),
    Told(
      "<list a='甲^<'/>", "syntax",
      zh: "属性值里有“<”，应写作 &lt;；也可能是前面少了引号",
      en: "'<' in an attribute's value; write &lt;, or close the quote that is missing before it"),
    Told(
      "<?xml version='1.0' encoding='^Big5'?><a/>", "syntax",
      zh: "不支持编码“Big5”，应为 UTF-8、UTF-16 或 GB18030",
      en: "encoding 'Big5' is not read; expected UTF-8, UTF-16 or GB18030"),
    Told(
      "\n<?xml^ version='1.0'?><list/>", "syntax",
      zh: "“<?xml …?>”声明只能在文件开头，前面不能有空格或空行",
      en: "the declaration <?xml …?> can stand only at the very beginning of the file"),
    Told(
      String(repeating: "<x>", count: 64) + "^<x>", "syntax",
      zh: "元素嵌套超过 64 层",
      en: "elements are nested more than 64 deep"),
  ])
  func saysWhatAndWhereInBothLanguages(_ told: Told) {
    told.check()
  }
}
