package import BoundaryFindings
import BoundaryModel

extension Rule {
  package static let missingElement = Rule(
    name: "missing-element", kind: .document, severity: .error,
    title: Wording(zh: "缺少元素", en: "missing element"),
    summary: Wording(zh: "缺少必需的元素", en: "An element that must be there is not"),
    why: Wording(
      zh: "没有类别的维度无法用来划分。",
      en: "A dimension without categories divides nothing."),
    example: Example(
      fails:
        """
        <template xmlns="urn:dutymap:1" id="other" revision="1">
          <categories id="stage" name="环节"/>
        </template>
        """,
      mended:
        """
        <template xmlns="urn:dutymap:1" id="other" revision="1">
          <categories id="stage" name="环节"><category id="approval" name="审批"/></categories>
        </template>
        """))
  package static let repeatedElement = Rule(
    name: "repeated-element", kind: .document, severity: .error,
    title: Wording(zh: "元素重复", en: "repeated element"),
    summary: Wording(zh: "只能出现一次的元素重复", en: "An element that may be there once is there again"),
    why: Wording(
      zh: "两个标题，不知道以哪个为准。",
      en: "Of two titles nobody knows which counts."),
    example: Example(
      fails:
        """
        <title>职责边界清单</title>
        <title>责任清单</title>
        """,
      mended:
        """
        <title>职责边界清单</title>
        """))
}

extension Finding {
  /// - Parameter choice: The elements one of which must be there.
  static func missingElement(_ choice: [ElementKind], in parent: ElementKind, at spot: Spot) -> Finding {
    let names = alternatives(choice.map(\.name))
    var finding = Finding(
      .missingElement, Wording(zh: "“\(parent.name)”中缺少\(names.zh)", en: "'\(parent.name)' has no \(names.en) in it"),
      at: spot)
    finding.subject = "\(parent.name)/\(choice.map(\.name).joined(separator: "|"))"
    return finding
  }

  /// - Parameter choice: The elements one of which may be there once.
  static func repeatedElement(_ choice: [ElementKind], in parent: ElementKind, at spot: Spot) -> Finding {
    let names = alternatives(choice.map(\.name))
    var finding = Finding(
      .repeatedElement,
      Wording(zh: "“\(parent.name)”中只能有一个\(names.zh)", en: "'\(parent.name)' may have only one \(names.en)"), at: spot)
    finding.subject = "\(parent.name)/\(choice.map(\.name).joined(separator: "|"))"
    return finding
  }
}
