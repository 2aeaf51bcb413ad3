/// An element by where it stands: a duty of a template and a duty of a list are two kinds.
enum ElementKind: Int, CaseIterable {
  case register, area, body, alias
  case template, role, categories, category, range, value, party, locality, dutyKind, delegationForm
  case field, templateDuty, templateAssign
  case list, bind, total, listDuty, listAssign
  case exception, dutyRole
  case expect, within, basis, task, note, source, title

  static let roots: [ElementKind] = [.register, .template, .list]

  /// The name as the documents write it.
  var name: String { Self.names[rawValue] }

  private static let names = allCases.map { kind in
    switch kind {
    case .templateDuty, .listDuty: "duty"
    case .templateAssign, .listAssign: "assign"
    case .dutyKind: "kind"
    case .delegationForm: "form"
    case .exception: "except"
    case .dutyRole: "role"
    default: "\(kind)"
    }
  }

  /// The elements that may stand in it, in any order.
  var children: [ElementKind] {
    switch self {
    case .register: [.title, .area, .body, .note, .source]
    case .area: [.area]
    case .body: [.alias, .note, .source]
    case .template:
      [
        .title, .role, .categories, .range, .party, .locality, .dutyKind, .delegationForm, .field, .note, .source,
      ]
    case .categories, .category: [.category]
    case .range: [.value]
    case .field: [.templateDuty, .note, .source]
    case .templateDuty: [.within, .exception, .dutyRole, .basis, .templateAssign, .task, .note, .source]
    case .list: [.title, .bind, .total, .listDuty, .expect, .basis, .note, .source]
    case .listDuty: [.within, .exception, .dutyRole, .basis, .listAssign, .expect, .task, .note, .source]
    case .exception, .expect: [.within]
    case .templateAssign: [.within, .task, .basis, .note, .source]
    case .listAssign: [.expect, .within, .task, .basis, .note, .source]
    case .alias, .role, .value, .party, .locality, .dutyKind, .delegationForm, .bind, .total, .dutyRole, .within,
      .basis, .task, .note, .source, .title:
      []
    }
  }

  /// `children` as a set.
  var childSet: ElementSet { Self.childSets[rawValue] }

  private static let childSets = allCases.map { ElementSet($0.children) }

  var holdsText: Bool {
    switch self {
    case .alias, .basis, .task, .note, .source, .title: true
    default: false
    }
  }

  /// A child that must be there.
  var requiredChild: ElementKind? {
    switch self {
    case .categories: .category
    case .exception: .within
    default: nil
    }
  }

  /// A child that may be there once.
  var singleChild: ElementKind? { Self.roots.contains(self) ? .title : nil }
}

/// Some elements, as bits.
struct ElementSet {
  private var bits: UInt64 = 0

  static let roots = ElementSet(ElementKind.roots)

  init(_ kinds: [ElementKind] = []) {
    for kind in kinds { insert(kind) }
  }

  mutating func insert(_ kind: ElementKind) {
    precondition(kind.rawValue < UInt64.bitWidth, "each kind has a bit of its own")
    bits |= 1 << UInt64(kind.rawValue)
  }
  func contains(_ kind: ElementKind) -> Bool { bits & 1 << UInt64(kind.rawValue) != 0 }

  /// The element that is in both sets: no parent has two children of one name.
  func common(with other: ElementSet) -> ElementKind? {
    ElementKind(rawValue: (bits & other.bits).trailingZeroBitCount)
  }
}
