/// An element by where it stands: a duty of a template and a duty of a list are two kinds.
enum ElementKind: Int, CaseIterable {
  case register, area, body, alias
  case template, role, categories, category, range, party, locality, field, templateDuty, templateAssign
  case list, bind, listDuty, listAssign
  case within, basis, task, note, source, title

  static let roots: [ElementKind] = [.register, .template, .list]

  var name: String {
    switch self {
    case .templateDuty, .listDuty: "duty"
    case .templateAssign, .listAssign: "assign"
    default: "\(self)"
    }
  }

  /// The elements that may stand in it, in any order.
  var children: [ElementKind] {
    switch self {
    case .register: [.title, .area, .body, .note, .source]
    case .area: [.area]
    case .body: [.alias, .note, .source]
    case .template: [.title, .role, .categories, .range, .party, .locality, .field, .note, .source]
    case .categories, .category: [.category]
    case .field: [.templateDuty, .note, .source]
    case .templateDuty: [.basis, .templateAssign, .task, .note, .source]
    case .list: [.title, .bind, .listDuty, .basis, .note, .source]
    case .listDuty: [.basis, .listAssign, .task, .note, .source]
    case .templateAssign, .listAssign: [.within, .task, .basis, .note, .source]
    case .alias, .role, .range, .party, .locality, .bind, .within, .basis, .task, .note, .source, .title: []
    }
  }

  var holdsText: Bool {
    switch self {
    case .alias, .basis, .task, .note, .source, .title: true
    default: false
    }
  }

  /// A child that must be there.
  var requiredChild: ElementKind? { self == .categories ? .category : nil }

  /// A child that may be there once.
  var singleChild: ElementKind? { Self.roots.contains(self) ? .title : nil }
}
