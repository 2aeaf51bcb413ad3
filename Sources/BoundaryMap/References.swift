package import BoundaryModel

/// A name that refers to something that no document of the run has.
package struct BrokenReference: Sendable {
  package enum Kind: Sendable {
    case template, body, area, role, party, locality, dimension, category, kind, form, field, duty
    /// A party that the template has and the list does not bind to a body.
    case unboundParty
    /// A dimension that the template has and the duty is not divided by.
    case otherDimension(of: RowID<Duty>)
    /// Amounts for a dimension of categories, or the reverse.
    case wrongValues(expectsAmounts: Bool)
  }

  package let kind: Kind
  package let name: String
  package let spot: Spot
  package let known: Known

  /// Where the name that was meant is to be looked for.
  package enum Known: Hashable, Sendable {
    case nothing
    case templates, bodies, areas
    case roles(RowID<Template>)
    case parties(RowID<Template>)
    case localities(RowID<Template>)
    case kinds(RowID<Template>)
    case forms(RowID<Template>)
    case fields(RowID<Template>)
    case duties(RowID<Template>)
    /// The dimensions of a template and the area.
    case dimensions(RowID<Template>)
    /// The dimensions that divide a duty.
    case over(RowID<Duty>)
    case categories(RowID<Dimension>)
  }
}

/// A list on another revision of its template than the newest that is there.
package struct OtherRevision: Sendable {
  package let list: RowID<BoundaryList>
  package let newest: RowID<Template>
  /// The revision that the list is checked by: its own where it is there, else the newest.
  package let used: RowID<Template>
}

/// An id that is given to two things of a kind.
package struct RepeatedID: Sendable {
  package let id: Symbol
  package let spot: Spot
  package let first: Spot
}
