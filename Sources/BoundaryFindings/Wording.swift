import BoundaryModel

/// A language that messages come in.
package enum Language: String, CaseIterable, Sendable {
  case zh, en
}

/// A text in every language that messages come in.
package struct Wording: Hashable, Sendable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  package subscript(_ language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  /// A name that is the same in both languages.
  package init(name: String) { self.init(zh: name, en: name) }

  /// Names in a row, as each language joins them: 甲、乙和丙, "A, B and C".
  package static func joining(_ names: [String]) -> Wording {
    guard let last = names.last, names.count > 1 else { return Wording(zh: names.first ?? "", en: names.first ?? "") }
    let others = names.dropLast()
    return Wording(
      zh: others.joined(separator: "、") + "和" + last,
      en: others.joined(separator: ", ") + " and " + last)
  }

  /// Names in a row that each language writes in its own way.
  package static func joining(_ names: [Wording]) -> Wording {
    Wording(zh: joining(names.map(\.zh)).zh, en: joining(names.map(\.en)).en)
  }
}
