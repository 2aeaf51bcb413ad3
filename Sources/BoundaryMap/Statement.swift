package import BoundaryModel

/// One assignment with one joint holder: an assignment of a party that is bound to several
/// bodies, each in its area, is a statement for each.
package struct Statement: Hashable, Sendable {
  package let assignment: RowID<Assignment>
  /// nil for the default that a template states.
  package let list: RowID<BoundaryList>?
  package let role: RowID<Role>
  package let holders: JointHolders
  /// The areas that the binding narrows it to; empty for all.
  package let boundAreas: SymbolRun
  /// Who handed the power over.
  package let delegator: Holder?

  /// Who counts as the holder.
  package var host: Holder { holders.host }
}

/// A duty as one thing to be held, with everything that is stated of it.
package struct HeldDuty: Sendable {
  /// The row that names it and says what it is divided by: the template's, or a list's local addition.
  package let duty: RowID<Duty>
  package let template: RowID<Template>
  /// The rows of lists that fill it in; the duty itself for a local addition or a template.
  package internal(set) var appearances: [RowID<Duty>] = []
  /// Whether only the template itself states it, which is then checked as if its parties were bodies.
  package let isDefault: Bool
  package internal(set) var statements: [Statement] = []
  /// Statements whose scope is not known, since part of them could not be read or resolved.
  package internal(set) var unreadable: [RowID<Assignment>] = []

  /// The lists that have it, in order.
  package func lists(in documents: Documents) -> [RowID<BoundaryList>] {
    Set(appearances.compactMap { documents.duties[$0].list }).sorted()
  }
}
