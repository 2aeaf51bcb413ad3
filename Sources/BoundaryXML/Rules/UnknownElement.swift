package import BoundaryModel
import XMLEvents

extension Rule {
  package static let unknownElement = Rule(
    name: "unknown-element", severity: .error,
    summary: Wording(zh: "元素不在格式之内,或不能出现在此处", en: "An element that the format does not have, or not here"))
}

extension Finding {
  static func unknownElement(
    _ name: XMLName, in parent: ElementKind?, allowed: [ElementKind], at spot: Spot
  ) -> Finding {
    let names = allowed.map(\.name)
    let message: Wording
    if name.namespace != documentNamespace, allowed.contains(where: { $0.name == name.local }) {
      let found = name.namespace.isEmpty ? Wording(zh: "没有命名空间", en: "no namespace") : quoted(name.namespace)
      message = Wording(
        zh: "元素“\(name.local)”的命名空间应为“\(documentNamespace)”,实为\(found.zh)",
        en: "element '\(name.local)' has the namespace \(found.en); expected '\(documentNamespace)'")
    } else {
      let place =
        parent.map { Wording(zh: "“\($0.name)”中", en: "in '\($0.name)'") } ?? Wording(zh: "根元素处", en: "at the root")
      let hint = didYouMean(name.local, among: names)
      let expected =
        names.isEmpty
        ? Wording(zh: "此处不应有元素", en: "no element is expected")
        : Wording(
          zh: "应为\(alternatives(names).zh)", en: "expected \(alternatives(names).en)")
      message = Wording(
        zh: "\(place.zh)不能有元素\(quoted(name.local).zh),\(expected.zh)\(hint.zh)",
        en: "element \(quoted(name.local).en) cannot stand \(place.en); \(expected.en)\(hint.en)")
    }
    var finding = Finding(.unknownElement, message, at: spot)
    finding.subject = "\(parent?.name ?? "")/\(shortened(name.local))"
    return finding
  }
}
