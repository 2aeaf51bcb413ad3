package import BoundaryFindings
import BoundaryModel

extension Rule {
  package static let misplacedText = Rule(
    name: "misplaced-text", kind: .document, severity: .error,
    title: Wording(zh: "文字错位", en: "misplaced text"),
    summary: Wording(zh: "文字出现在不能有文字的元素中", en: "Text in an element that holds none"),
    why: Wording(
      zh: "写在元素之间的文字不属于任何事项，读不到。",
      en: "Text between elements belongs to no duty and is not read."),
    example: Example(
      fails:
        """
        <duty ref="S01">
          由管委会负责
          <assign body="edz" role="lead"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <note>由管委会负责</note>
          <assign body="edz" role="lead"/>
        </duty>
        """))
}

extension Finding {
  static func misplacedText(_ words: String, in kind: ElementKind, at spot: Spot) -> Finding {
    let shown = quoted(words)
    var finding = Finding(
      .misplacedText,
      Wording(
        zh: "“\(kind.name)”中不能直接写文字\(shown.zh)；说明应写在 note 中",
        en: "text \(shown.en) cannot stand in '\(kind.name)'; a remark goes into 'note'"),
      at: spot)
    finding.subject = "\(kind.name)/\(shortened(words))"
    return finding
  }
}
