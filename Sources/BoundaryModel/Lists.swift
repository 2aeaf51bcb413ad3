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

/// How many duties a list says that it has, in one field or altogether 合计.
package struct Total: Sendable {
  package let list: RowID<BoundaryList>
  /// nil for the whole list.
  package let field: Symbol?
  package let duties: Int
  package let place: Place

  package init(list: RowID<BoundaryList>, field: Symbol?, duties: Int, place: Place) {
    self.list = list
    self.field = field
    self.duties = duties
    self.place = place
  }
}

/// A document that holds duties.
package enum DutyOwner: Hashable, Sendable {
  case template(RowID<Template>)
  case list(RowID<BoundaryList>)
}

/// One item of work 职责事项, as one document states it.
package struct Duty: Sendable {
  package let id: Symbol
  /// Empty for one that fills a duty of the template (`ref`).
  package let name: Symbol
  package let owner: DutyOwner
  /// Whether it fills a duty of the template rather than adds one.
  package let isReference: Bool
  package let field: Symbol?
  /// The dimensions that it is divided by.
  package let over: SymbolRun
  package let formerly: SymbolRun
  /// The number of the row in the original document.
  package let item: Symbol?
  package let place: Place

  /// The list that it stands in; nil for one of a template.
  package var list: RowID<BoundaryList>? {
    if case .list(let list) = owner { list } else { nil }
  }

  /// Whether a list adds it, rather than a template.
  package var isLocal: Bool { list != nil && !isReference }

  package init(
    id: Symbol, name: Symbol, owner: DutyOwner, isReference: Bool, field: Symbol?, over: SymbolRun,
    formerly: SymbolRun, item: Symbol?, place: Place
  ) {
    self.id = id
    self.name = name
    self.owner = owner
    self.isReference = isReference
    self.field = field
    self.over = over
    self.formerly = formerly
    self.item = item
    self.place = place
  }
}
