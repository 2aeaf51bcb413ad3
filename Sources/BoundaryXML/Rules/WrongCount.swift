package import BoundaryModel

extension Rule {
  package static let missingElement = Rule(
    name: "missing-element", severity: .error,
    summary: Wording(zh: "缺少必需的元素", en: "An element that must be there is not"))
  package static let repeatedElement = Rule(
    name: "repeated-element", severity: .error,
    summary: Wording(zh: "只能出现一次的元素重复", en: "An element that may be there once is there again"))
}

extension Finding {
  static func missingElement(_ kind: ElementKind, in parent: ElementKind, at spot: Spot) -> Finding {
    var finding = Finding(
      .missingElement,
      Wording(zh: "“\(parent.name)”中缺少“\(kind.name)”", en: "'\(parent.name)' has no '\(kind.name)' in it"), at: spot)
    finding.subject = "\(parent.name)/\(kind.name)"
    return finding
  }

  static func repeatedElement(_ kind: ElementKind, in parent: ElementKind, at spot: Spot) -> Finding {
    var finding = Finding(
      .repeatedElement,
      Wording(zh: "“\(parent.name)”中只能有一个“\(kind.name)”", en: "'\(parent.name)' may have only one '\(kind.name)'"),
      at: spot)
    finding.subject = "\(parent.name)/\(kind.name)"
    return finding
  }
}
