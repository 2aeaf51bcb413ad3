package import BoundaryModel

/// Who holds a duty within what was asked for.
package struct DutyAnswer: Sendable {
  /// What one body holds, or several jointly, in one role.
  package struct Holding: Sendable {
    /// The host first.
    package let bodies: [Named]
    package let role: Named
    /// nil for all that was asked for.
    package let scope: Scope?
    /// Where it is stated, in which words and on which basis.
    package let statements: [ConflictSheet.Statement]

    package init(bodies: [Named], role: Named, scope: Scope?, statements: [ConflictSheet.Statement]) {
      self.bodies = bodies
      self.role = role
      self.scope = scope
      self.statements = statements
    }
  }

  /// Where more hold a role than it allows, or nobody does.
  package struct Fault: Sendable {
    package let role: Named
    /// Empty where nobody does.
    package let bodies: [Named]
    /// nil for all that was asked for.
    package let scope: Scope?

    package init(role: Named, bodies: [Named], scope: Scope?) {
      self.role = role
      self.bodies = bodies
      self.scope = scope
    }
  }

  package let duty: Named
  package let asked: Scope
  /// In the order of the template's roles.
  package let holdings: [Holding]
  package let faults: [Fault]
  /// Whether the duty exists anywhere in what was asked about; where it does not, nobody need hold it.
  package let isOwed: Bool
  /// False when part of what lists say could not be read, or was not examined within the budget.
  package var isComplete: Bool

  package init(duty: Named, asked: Scope, holdings: [Holding], faults: [Fault], isOwed: Bool, isComplete: Bool) {
    self.duty = duty
    self.asked = asked
    self.holdings = holdings
    self.faults = faults
    self.isOwed = isOwed
    self.isComplete = isComplete
  }
}
