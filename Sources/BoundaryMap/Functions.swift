package import BoundaryModel

/// What roles and stages are for: as their template says or, where it does not, as the ids and names tell that
/// templates have used.
package struct Functions: Sendable {
  private let roles: Column<Role, Role.Function?>

  init(_ documents: Documents) {
    roles = Column(
      documents.roles.ids,
      of: { id in
        let row = documents.roles[id]
        return row.function ?? Role.Function(id: documents.text(row.id), name: documents.text(row.name))
      })
  }

  package subscript(_ role: RowID<Role>) -> Role.Function? { roles[role] }
}

extension DutyMap {
  /// The roles of a duty's template that are for something, in its order.
  package func roles(for function: Role.Function, of duty: HeldDuty) -> [RowID<Role>] {
    outline.roles[duty.template].filter { functions[$0] == function }
  }
}

extension Role.Function {
  /// What an id or a name tells.
  ///
  /// A name that tells two functions tells none; "responsible" is the lead of some templates, and of others whoever does
  /// the work.
  package init?(id: String, name: String) {
    if let known = Role.Function(rawValue: id) {
      self = known
      return
    }
    let told = Self.words.filter { $0.isIn(name) }
    guard told.count == 1 else { return nil }
    self = told[0].function
  }

  private static let words: [FunctionWords<Self>] = [
    FunctionWords(.lead, ["牵头", "主责", "主办", "主管", "责任单位", "责任部门"], ["lead", "leads"]),
    FunctionWords(
      .support, ["配合", "协助", "协同", "协办", "支持"], ["support", "supports", "supporting", "assist", "assists"]),
    FunctionWords(.guide, ["指导"], ["guide", "guides", "guidance"]),
  ]
}

extension Category.Function {
  /// What an id or a name tells; enforcement is told by the id alone.
  ///
  /// A name with words for both, such as 审批监管, is that of the approval.
  package init?(id: String, name: String) {
    if let known = Category.Function(rawValue: id) {
      self = known
    } else if let told = Self.words.first(where: { $0.isIn(name) }) {
      self = told.function
    } else {
      return nil
    }
  }

  private static let words: [FunctionWords<Self>] = [
    FunctionWords(
      .approval, ["审批", "核准", "备案", "许可", "准入"], ["approval", "approvals", "licensing", "licence", "permit", "permits"]),
    FunctionWords(
      .oversight, ["监管", "监督", "检查"], ["oversight", "supervision", "inspection", "inspections", "monitoring"]),
  ]
}

/// Words in names that tell a function: in Chinese anywhere in the name, in English as a word of it.
private struct FunctionWords<Function: Sendable>: Sendable {
  let function: Function
  private let chinese: [String]
  private let english: Set<Substring>

  init(_ function: Function, _ chinese: [String], _ english: Set<Substring>) {
    self.function = function
    self.chinese = chinese
    self.english = english
  }

  func isIn(_ name: String) -> Bool {
    chinese.contains(where: name.contains)
      || name.lowercased().split(whereSeparator: { !$0.isLetter }).contains(where: english.contains)
  }
}
