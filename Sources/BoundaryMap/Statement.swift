package import BoundaryModel

/// One assignment with one joint holder: an assignment of a party that is bound to several
/// bodies, each in its area, is a statement for each. A row of integers.
package struct Statement: Hashable, Sendable {
  package let assignment: RowID<Assignment>
  /// nil for the default that a template states.
  package let list: RowID<BoundaryList>?
  /// The role as its template has it; nil where the template lacks it, which was told. Such a statement holds nothing.
  package let knownRole: RowID<Role>?
  /// Who counts as the holder: the first named.
  package let host: Holder
  /// Who holds it jointly with the host.
  package let others: HolderRange
  /// The areas that the binding narrows it to; empty for all.
  package let boundAreas: SymbolRun
  /// Who handed the power over.
  package let delegator: Holder?
  /// Whether it is the giver's side of a delegation that leaves it the power 保留权限.
  package let isKept: Bool

  /// The role of a statement that holds something.
  ///
  /// - Precondition: It is one of `DutyMap.statements`, since those in a role that is not known are among
  ///   `DutyMap.idleStatements`.
  package var role: RowID<Role> {
    guard let knownRole else { preconditionFailure("a statement in a role that is not known holds nothing") }
    return knownRole
  }
}

/// A duty as one thing to be held, with everything that is stated of it: ranges of the map's tables.
package struct HeldDuty: Sendable {
  /// The row that names it and says what it is divided by: the template's, or a list's local addition.
  package let duty: RowID<Duty>
  package let template: RowID<Template>
  /// Whether only the template itself states it, which is then checked as if its parties were bodies.
  package let isDefault: Bool
  /// The rows of lists that fill it in, in `DutyMap.appearances`; the duty itself for a local addition or a template.
  let appearances: Range<Int>
  /// What holds it. See `DutyMap.statements`.
  package let statements: RowRange<Statement>
}
