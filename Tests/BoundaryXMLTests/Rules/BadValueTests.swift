import Testing

@Suite struct BadValueTests {
  @Test(arguments: [
    Told(
      list("", attributes: " from='^2023-02-30'"), "bad-value",
      zh: "“list”的属性“from”为“2023-02-30”，应为存在的日期，如 2023-05-01",
      en: "'from' of 'list' is '2023-02-30'; expected a date that exists, such as 2023-05-01"),
    Told(
      register("<body id='b' name='甲' kind='^twonship'/>"), "bad-value",
      zh:
        "“body”的属性“kind”为“twonship”，应为“zone”、“park”、“township”、“department”、“government”、“organ”、“institution”或“other”；是否应为“township”？",
      en:
        "'kind' of 'body' is 'twonship'; expected 'zone', 'park', 'township', 'department', 'government', 'organ', 'institution' or 'other'; did you mean 'township'?"
    ),
    Told(
      register("<area id='^b c' name='甲'/>"), "bad-value",
      zh: "“area”的属性“id”为“b c”，应为一个不含空格的标识",
      en: "'id' of 'area' is 'b c'; expected an id without spaces"),
    Told(
      register("<area id='b' name='^ '/>"), "bad-value",
      zh: "“area”的属性“name”为空，应为文字",
      en: "'name' of 'area' is empty; expected text"),
    Told(
      register("<body id='b' name='甲' kind='zone' successor='^'/>"), "bad-value",
      zh: "“body”的属性“successor”为空，应为一个或几个以空格分开的标识",
      en: "'successor' of 'body' is empty; expected one or more ids with spaces between them"),
    Told(
      template("<range id='a' name='b' from='^1,000'/>"), "bad-value",
      zh: "“range”的属性“from”为“1,000”，应为数，如 5000 或 0.5",
      en: "'from' of 'range' is '1,000'; expected a number such as 5000 or 0.5"),
    Told(
      list("<source inferred='^yes'/>"), "bad-value",
      zh: "“source”的属性“inferred”为“yes”，应为“true”或“false”",
      en: "'inferred' of 'source' is 'yes'; expected 'true' or 'false'"),
    Told(
      register("<body id='b' name='甲' kind='^\(String(repeating: "很长", count: 60))'/>"), "bad-value",
      zh:
        "“body”的属性“kind”为“很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长…”，应为“zone”、“park”、“township”、“department”、“government”、“organ”、“institution”或“other”",
      en:
        "'kind' of 'body' is '很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长…'; expected 'zone', 'park', 'township', 'department', 'government', 'organ', 'institution' or 'other'"
    ),
  ])
  func saysWhatAndWhereInBothLanguages(_ told: Told) {
    told.check()
  }
}
