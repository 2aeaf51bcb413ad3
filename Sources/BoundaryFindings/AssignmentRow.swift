package import BoundaryModel

/// One assignment as its document states it, with everything that a table of assignments shows.
package struct AssignmentRow: Sendable {
  package let duty: Named
  package let field: Named?
  /// Joint holders, the host first.
  package let bodies: [Named]
  package let role: Named
  /// As it is stated, before the territory and the time of its list narrow it.
  package let scope: Scope
  package let delegator: Named?
  package let statement: ConflictSheet.Statement

  package init(
    duty: Named, field: Named?, bodies: [Named], role: Named, scope: Scope, delegator: Named?,
    statement: ConflictSheet.Statement
  ) {
    self.duty = duty
    self.field = field
    self.bodies = bodies
    self.role = role
    self.scope = scope
    self.delegator = delegator
    self.statement = statement
  }
}
