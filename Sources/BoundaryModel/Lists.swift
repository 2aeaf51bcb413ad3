/// What one jurisdiction made of a template 清单.
package struct BoundaryList: Sendable {
  package let id: Symbol
  package let template: Symbol
  package let revision: Symbol
  package let issuer: Symbol
  /// The areas that the list speaks for; empty for all.
  package let territory: SymbolRun
  /// The days on which it is in force, both inclusive.
  package let inForce: Bounds<Day>
  package let place: Place

  package init(
    id: Symbol, template: Symbol, revision: Symbol, issuer: Symbol, territory: SymbolRun, inForce: Bounds<Day>,
    place: Place
  ) {
    self.id = id
    self.template = template
    self.revision = revision
    self.issuer = issuer
    self.territory = territory
    self.inForce = inForce
    self.place = place
  }
}

/// Which body a party is, or which areas a locality is, in one list.
package struct Binding: Sendable {
  package enum Target: Hashable, Sendable {
    case party(Symbol)
    case locality(Symbol)
  }

  package let list: RowID<BoundaryList>
  package let target: Target
  /// The first is the host; empty for a locality.
  package let bodies: SymbolRun
  package let areas: SymbolRun
  package let place: Place

  package init(list: RowID<BoundaryList>, target: Target, bodies: SymbolRun, areas: SymbolRun, place: Place) {
    self.list = list
    self.target = target
    self.bodies = bodies
    self.areas = areas
    self.place = place
  }
}

/// How many duties a list says that it has, or has been delegated, in one field, of one kind or altogether 合计.
package struct Total: Sendable {
  package let list: RowID<BoundaryList>
  /// nil for every field.
  package let field: Symbol?
  /// nil for every kind.
  package let kind: Symbol?
  package let duties: Int?
  /// How many of them are held by delegation 赋权.
  package let delegated: Int?
  /// From how many bodies.
  package let givers: Int?
  /// Whether the numbers are round ones 近, 余.
  package let isAbout: Bool
  package let place: Place

  package init(
    list: RowID<BoundaryList>, field: Symbol?, kind: Symbol? = nil, duties: Int?, delegated: Int? = nil,
    givers: Int? = nil, isAbout: Bool = false, place: Place
  ) {
    self.list = list
    self.field = field
    self.kind = kind
    self.duties = duties
    self.delegated = delegated
    self.givers = givers
    self.isAbout = isAbout
    self.place = place
  }
}
