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
        return row.function ?? Role.Function(rawValue: documents.text(row.id))
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

extension Category.Function {
  /// What an id or a name tells; enforcement is told by the id alone.
  ///
  /// Words for approvals: 审批 核准 备案 许可. For looking after what was approved: 监管, 监督检查, 日常检查, 批后检查.
  package init?(id: String, name: String) {
    if let known = Category.Function(rawValue: id) {
      self = known
    } else if ["审批", "核准", "备案", "许可"].contains(where: name.contains) {
      self = .approval
    } else if ["监管", "监督", "检查"].contains(where: name.contains) {
      self = .oversight
    } else {
      return nil
    }
  }
}
