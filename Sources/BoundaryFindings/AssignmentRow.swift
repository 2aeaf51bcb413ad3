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
  /// Whether it holds only what no other row of its duty and role holds there 其余.
  package let isOtherwise: Bool
  package let delegator: Named?
  /// Whether who handed it over keeps the power as well.
  package let isRetained: Bool
  package let statement: ConflictSheet.Statement

  package init(
    duty: Named, field: Named?, bodies: [Named], role: Named, scope: Scope, isOtherwise: Bool, delegator: Named?,
    isRetained: Bool, statement: ConflictSheet.Statement
  ) {
    self.duty = duty
    self.field = field
    self.bodies = bodies
    self.role = role
    self.scope = scope
    self.isOtherwise = isOtherwise
    self.delegator = delegator
    self.isRetained = isRetained
    self.statement = statement
  }
}
