/// What ranks and missions give to a body, or take from it 档次.
package struct Band: Sendable {
  /// What must hold, each together with the others.
  package enum Condition: Sendable {
    case rank(ranking: Symbol, test: RankTest, years: Int)
    /// A mission of this level or a higher one.
    case mission(Mission.Level)
  }

  package enum RankTest: Sendable {
    /// This place or a better one.
    case to(Int)
    /// One of so many last places.
    case last(Int)
    /// So many places better than the year before.
    case rise(Int)
  }

  package enum Effect: Sendable {
    /// More of a quantity, as far as some norms allow.
    case raise(quantity: Symbol, by: Int, within: SymbolRun)
    /// Less of a quantity, but not below a floor.
    case lower(quantity: Symbol, by: Int, floor: Int)
    /// What is not filled may not be filled.
    case freezeUse
    /// Nothing more may be applied for.
    case freezeApplications
    case warn
  }

  package let id: Symbol
  package let name: Symbol
  package var words: Symbol
  package var conditions: [Condition]
  package var effects: [Effect]
  /// Where norms and quantities are referred to, for what cannot be found.
  package var references: [BandReference]
  /// False when part of it could not be read, so that nobody knows what it says.
  package var isReadable = true
  package let norms: RowID<NormsDocument>
  package let formerly: SymbolRun
  package let place: Place

  package init(
    id: Symbol, name: Symbol, words: Symbol, norms: RowID<NormsDocument>, formerly: SymbolRun, place: Place
  ) {
    self.id = id
    self.name = name
    self.words = words
    conditions = []
    effects = []
    references = []
    self.norms = norms
    self.formerly = formerly
    self.place = place
  }
}

/// A name that a band gives to something of the norms, with its place.
package struct BandReference: Sendable {
  package enum Kind: Sendable {
    case ranking, quantity, norm
  }

  package let kind: Kind
  package let id: Symbol
  package let place: Place

  package init(_ kind: Kind, _ id: Symbol, at place: Place) {
    self.kind = kind
    self.id = id
    self.place = place
  }
}

extension Band: Renamable {}
