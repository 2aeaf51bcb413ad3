package import BoundaryFindings
import BoundaryModel

extension Rule {
  package static let badValue = Rule(
    name: "bad-value", kind: .document, severity: .error,
    title: Wording(zh: "属性值有误", en: "bad value"),
    summary: Wording(zh: "属性值不合要求", en: "An attribute's value is not what it must be"),
    why: Wording(
      zh: "读不懂的数额、日期无法用来划分。",
      en: "An amount or a date that cannot be read divides nothing."),
    example: Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"><within dimension="investment" below="五千万"/></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"><within dimension="investment" below="5000"/></assign>
        </duty>
        """))
}

extension Finding {
  static func badValue(
    _ value: String, of attribute: Attribute, on kind: ElementKind, _ type: AttributeType, at place: Place
  ) -> Finding {
    let expected = type.expectation
    let hint: Wording =
      if case .oneOf(let names) = type { didYouMean(value, among: names) } else { Wording(zh: "", en: "") }
    let found =
      value.isEmpty
      ? Wording(zh: "为空", en: "is empty") : Wording(zh: "为\(quoted(value).zh)", en: "is \(quoted(value).en)")
    var finding = Finding(
      .badValue,
      Wording(
        zh: "“\(kind.name)”的属性“\(attribute.name)”\(found.zh)，应为\(expected.zh)\(hint.zh)",
        en: "'\(attribute.name)' of '\(kind.name)' \(found.en); expected \(expected.en)\(hint.en)"),
      at: Spot(place, .attributeValue(attribute.name)))
    finding.subject = "\(kind.name)/@\(attribute.name)=\(shortened(value))"
    return finding
  }
}

extension AttributeType {
  fileprivate var expectation: Wording {
    switch self {
    case .id: Wording(zh: "一个不含空格的标识", en: "an id without spaces")
    case .ids: Wording(zh: "一个或几个以空格分开的标识", en: "one or more ids with spaces between them")
    case .words: Wording(zh: "文字", en: "text")
    case .amount: Wording(zh: "数，如 5000 或 0.5", en: "a number such as 5000 or 0.5")
    case .count: Wording(zh: "一个整数，如 28", en: "a whole number such as 28")
    case .year: Wording(zh: "四位数的年份，如 2023", en: "a year of four digits such as 2023")
    case .date: Wording(zh: "存在的日期，如 2023-05-01", en: "a date that exists, such as 2023-05-01")
    case .recurrence:
      Wording(
        zh: "每年的一段（06-01/09-30）、odd-years、even-years，或者从某年起每几年（2025/3）",
        en: "part of the year (06-01/09-30), odd-years, even-years, or every so many years from one on (2025/3)")
    case .oneOf(let names): alternatives(names)
    }
  }
}
