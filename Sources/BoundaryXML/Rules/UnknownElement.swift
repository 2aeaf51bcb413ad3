package import BoundaryFindings
import BoundaryModel
import XMLEvents

extension Rule {
  package static let unknownElement = Rule(
    name: "unknown-element", kind: .document, severity: .error,
    title: Wording(zh: "未知元素", en: "unknown element"),
    summary: Wording(zh: "元素不在格式之内，或不能出现在此处", en: "An element that the format does not have, or not here"),
    why: Wording(
      zh: "程序不认识的元素会被跳过，写在里面的分工等于没有写。",
      en: "What is not known is skipped, so that what stands in it is not said."),
    example: Example(
      fails:
        """
        <duty ref="S01">
          <assing body="edz" role="lead"/>
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
  static func unknownElement(
    _ name: XMLName, in parent: ElementKind?, allowed: [ElementKind], at spot: Spot
  ) -> Finding {
    let names = allowed.map(\.name)
    let message: Wording
    if name.namespace != documentNamespace, allowed.contains(where: { $0.name == name.local }) {
      message =
        name.namespace.isEmpty
        ? Wording(
          zh: "元素“\(name.local)”没有命名空间，应有 xmlns=\"\(documentNamespace)\"",
          en: "element '\(name.local)' has no namespace; expected xmlns=\"\(documentNamespace)\"")
        : Wording(
          zh: "元素“\(name.local)”的命名空间为\(quoted(name.namespace).zh)，应为“\(documentNamespace)”",
          en:
            "element '\(name.local)' is in the namespace \(quoted(name.namespace).en); expected '\(documentNamespace)'")
    } else {
      let found = quoted(name.local)
      let place =
        parent.map {
          Wording(zh: "“\($0.name)”中不能有元素\(found.zh)", en: "element \(found.en) cannot stand in '\($0.name)'")
        } ?? Wording(zh: "根元素不能是\(found.zh)", en: "the root element cannot be \(found.en)")
      let expected =
        if names.isEmpty {
          parent?.holdsText ?? false
            ? Wording(zh: "其中只能有文字", en: "it holds only text") : Wording(zh: "它应是空元素", en: "it must be empty")
        } else {
          Wording(zh: "应为\(alternatives(names).zh)", en: "expected \(alternatives(names).en)")
        }
      let hint = didYouMean(name.local, among: names)
      message = Wording(
        zh: "\(place.zh)，\(expected.zh)\(hint.zh)", en: "\(place.en); \(expected.en)\(hint.en)")
    }
    var finding = Finding(.unknownElement, message, at: spot)
    finding.subject = "\(parent?.name ?? "")/\(shortened(name.local))"
    return finding
  }
}
