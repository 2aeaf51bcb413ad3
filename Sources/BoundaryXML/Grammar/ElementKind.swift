/// An element by where it stands: a duty of a template and a duty of a list are two kinds.
enum ElementKind: Int, CaseIterable {
  case register, area, body, alias
  case template, role, categories, category, range, value, party, locality, dutyKind, delegationForm
  case field, templateDuty, templateAssign
  case list, bind, total, listDuty, listAssign
  case exception, dutyRole, time
  case expect, within, basis, task, note, source, title
  // The ledger.
  case sign, post, mission, entry, entryCount, ranks, rank, bodyExpect
  // Norms.
  case norms, levels, bodyClass, function, ranking, quantity, ratio, norm, band, words
  case limit, change, form, require, concurrent, term, initial, uncovered, single
  case when, raise, lower, freeze, warn

  static let roots: [ElementKind] = [.register, .template, .list, .norms]

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
    case .entryCount: "count"
    case .bodyExpect: "expect"
    case .bodyClass: "class"
    default: "\(kind)"
    }
  }

  /// The elements that may stand in it, in any order.
  var children: [ElementKind] {
    switch self {
    case .register: [.title, .area, .body, .ranks, .note, .source]
    case .area: [.area]
    case .body: [.alias, .sign, .post, .mission, .entry, .bodyExpect, .note, .source]
    case .template:
      [
        .title, .role, .categories, .range, .party, .locality, .dutyKind, .delegationForm, .field, .note, .source,
      ]
    case .categories, .category: [.category]
    case .range: [.value]
    case .field: [.templateDuty, .note, .source]
    case .templateDuty: [.within, .exception, .dutyRole, .time, .basis, .templateAssign, .task, .note, .source]
    case .list: [.title, .bind, .total, .listDuty, .expect, .basis, .note, .source]
    case .listDuty: [.within, .exception, .dutyRole, .time, .basis, .listAssign, .expect, .task, .note, .source]
    case .exception, .expect: [.within]
    case .templateAssign: [.within, .task, .basis, .note, .source]
    case .listAssign: [.expect, .within, .task, .basis, .note, .source]
    case .alias, .role, .value, .party, .locality, .dutyKind, .delegationForm, .bind, .total, .dutyRole, .time, .within,
      .basis, .task, .note, .source, .title:
      []
    case .entry: [.entryCount]
    case .ranks: [.rank]
    case .norms: [.title, .levels, .bodyClass, .function, .ranking, .quantity, .ratio, .norm, .band, .note, .source]
    case .norm: [.words, .basis, .note, .source] + Self.checks
    case .band: [.words, .basis, .note, .source, .when] + Self.effects
    case .sign, .post, .mission, .entryCount, .rank, .bodyExpect, .levels, .bodyClass, .function, .ranking, .quantity,
      .ratio, .words, .limit, .change, .form, .require, .concurrent, .term, .initial, .uncovered, .single, .when,
      .raise, .lower, .freeze, .warn:
      []
    }
  }

  /// `children` as a set.
  var childSet: ElementSet { Self.childSets[rawValue] }

  private static let childSets = allCases.map { ElementSet($0.children) }

  var holdsText: Bool {
    switch self {
    case .alias, .basis, .task, .note, .source, .title, .sign, .mission, .levels, .words: true
    default: false
    }
  }

  /// What a norm asks for, in one of these forms.
  static let checks: [ElementKind] = [
    .limit, .change, .form, .require, .concurrent, .term, .initial, .uncovered, .single,
  ]

  /// What a band does.
  static let effects: [ElementKind] = [.raise, .lower, .freeze, .warn]

  /// Children that must be there, each one of several.
  var requiredChildren: [[ElementKind]] { Self.requiredChildren[rawValue] }

  private static let requiredChildren = allCases.map { kind -> [[ElementKind]] in
    switch kind {
    case .categories: [[.category]]
    case .exception: [[.within]]
    case .norm: [[.words], checks]
    case .band: [[.words], [.when], effects]
    default: []
    }
  }

  /// Children that may be there once, each one of several.
  var singleChildren: [[ElementKind]] { Self.singleChildren[rawValue] }

  private static let singleChildren = allCases.map { kind -> [[ElementKind]] in
    switch kind {
    case .norm: [[.words], checks]
    case .band: [[.words]]
    case .templateDuty, .listDuty: [[.time]]
    default: roots.contains(kind) ? [[.title]] : []
    }
  }
}

/// Some elements, as bits.
struct ElementSet {
  private var bits: UInt128 = 0

  static let roots = ElementSet(ElementKind.roots)

  init(_ kinds: [ElementKind] = []) {
    for kind in kinds { insert(kind) }
  }

  mutating func insert(_ kind: ElementKind) {
    precondition(kind.rawValue < UInt128.bitWidth, "each kind has a bit of its own")
    bits |= 1 << UInt128(kind.rawValue)
  }
  func contains(_ kind: ElementKind) -> Bool { bits & 1 << UInt128(kind.rawValue) != 0 }

  /// The element that is in both sets: no parent has two children of one name.
  func common(with other: ElementSet) -> ElementKind? {
    ElementKind(rawValue: (bits & other.bits).trailingZeroBitCount)
  }
}
