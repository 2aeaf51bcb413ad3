package import BoundaryFindings
import BoundaryModel
import XMLEvents

extension Rule {
  package static let unknownAttribute = Rule(
    name: "unknown-attribute", kind: .document, severity: .error,
    title: Wording(zh: "未知属性", en: "unknown attribute"),
    summary: Wording(zh: "元素没有这个属性", en: "An attribute that the element does not have"),
    why: Wording(
      zh: "写错的属性不起作用，分工的范围就变了。",
      en: "A misspelt attribute has no effect, and the assignment means something else."),
    example: Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead" untill="2023-12-31"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
        </duty>
        """))
  package static let missingAttribute = Rule(
    name: "missing-attribute", kind: .document, severity: .error,
    title: Wording(zh: "缺少属性", en: "missing attribute"),
    summary: Wording(zh: "缺少必需的属性", en: "An attribute that must be there is not"),
    why: Wording(
      zh: "缺了它，就不知道是谁、什么责任、哪个事项。",
      en: "Without it nobody knows who, in which role, or which duty."),
    example: Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz"/>
          <assign body="edz" role="lead"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
        </duty>
        """))
  package static let conflictingAttributes = Rule(
    name: "conflicting-attributes", kind: .document, severity: .error,
    title: Wording(zh: "属性冲突", en: "conflicting attributes"),
    summary: Wording(zh: "不能同时出现的属性同时出现", en: "Attributes that exclude each other stand together"),
    why: Wording(
      zh: "两个属性说法不同，不知道以哪个为准。",
      en: "Two attributes say different things, and nobody knows which counts."),
    example: Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"><within dimension="investment" from="5000" above="5000"/></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"><within dimension="investment" above="5000"/></assign>
        </duty>
        """))
}

extension Finding {
  static func unknownAttribute(
    _ name: XMLName, on kind: ElementKind, allowed: [Attribute], at place: Place
  ) -> Finding {
    let found = quoted(name.local)
    let message: Wording
    if name.namespace.isEmpty {
      let names = allowed.map(\.name)
      let hint = didYouMean(name.local, among: names)
      let expected =
        names.isEmpty
        ? Wording(zh: "它没有属性", en: "it has none")
        : Wording(zh: "可用的有 \(names.joined(separator: "、"))", en: "it has \(names.joined(separator: ", "))")
      message = Wording(
        zh: "“\(kind.name)”没有属性\(found.zh)，\(expected.zh)\(hint.zh)",
        en: "'\(kind.name)' has no attribute \(found.en); \(expected.en)\(hint.en)")
    } else {
      message = Wording(
        zh: "“\(kind.name)”的属性\(found.zh)不应有命名空间\(quoted(name.namespace).zh)",
        en: "attribute \(found.en) of '\(kind.name)' is in the namespace \(quoted(name.namespace).en); expected none")
    }
    var finding = Finding(
      .unknownAttribute,
      message,
      at: Spot(place, .attributeName(name.local)))
    finding.subject = "\(kind.name)/@\(shortened(name.local))"
    return finding
  }

  /// - Parameter neededBy: An attribute that is there and makes no sense without the missing one.
  static func missingAttribute(
    _ choice: [Attribute], on kind: ElementKind, neededBy: Attribute? = nil, at place: Place
  ) -> Finding {
    let names = alternatives(choice.map(\.name))
    let reason =
      neededBy.map { Wording(zh: "（有“\($0.name)”时必须有）", en: ", which '\($0.name)' needs") } ?? Wording(zh: "", en: "")
    var finding = Finding(
      .missingAttribute,
      Wording(
        zh: "“\(kind.name)”缺少属性\(names.zh)\(reason.zh)",
        en: "'\(kind.name)' lacks the attribute \(names.en)\(reason.en)"),
      at: Spot(place, neededBy.map { .attributeName($0.name) } ?? .tag))
    finding.subject = "\(kind.name)/@\(choice.map(\.name).joined(separator: "|"))"
    return finding
  }

  static func conflictingAttributes(_ both: [Attribute], on kind: ElementKind, at place: Place) -> Finding {
    let names = both.map(\.name)
    var finding = Finding(
      .conflictingAttributes,
      Wording(
        zh: "“\(kind.name)”不能同时有属性\(Wording.joining(names.map { quoted($0).zh }).zh)，应只留一个",
        en:
          "'\(kind.name)' cannot have the attributes \(Wording.joining(names.map { quoted($0).en }).en) together; keep one"
      ),
      at: Spot(place, .attributeName(names.last ?? "")))
    finding.subject = "\(kind.name)/@\(names.joined(separator: "&"))"
    return finding
  }
}
