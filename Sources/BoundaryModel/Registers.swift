/// The bodies and areas of a jurisdiction 机构名录.
package struct Register: Sendable {
  package let id: Symbol
  /// The documents that say what its bodies may be.
  package let norms: SymbolRun
  /// The day that it speaks of.
  package let date: Day?
  package let place: Place

  package init(id: Symbol, norms: SymbolRun, date: Day?, place: Place) {
    self.id = id
    self.norms = norms
    self.date = date
    self.place = place
  }
}

/// An area 区域 of a register. One with areas in it stands for all of them together.
package struct Area: Sendable {
  package let id: Symbol
  package let name: Symbol
  package let parent: RowID<Area>?
  package let register: RowID<Register>
  /// Whether it is what the other areas of its parent leave 其余.
  package let isRest: Bool
  package let formerly: SymbolRun
  package let place: Place

  package init(
    id: Symbol, name: Symbol, parent: RowID<Area>?, register: RowID<Register>, isRest: Bool = false,
    formerly: SymbolRun, place: Place
  ) {
    self.id = id
    self.name = name
    self.parent = parent
    self.register = register
    self.isRest = isRest
    self.formerly = formerly
    self.place = place
  }
}

/// An organisation that can be responsible 机构.
package struct Body: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case zone, park, township, department, government
    /// Part of another body 内设机构.
    case organ
    /// A public institution that belongs to another body 事业单位.
    case institution
    case other
  }

  package let id: Symbol
  package let name: Symbol
  /// nil when the document gave none that is known, which was told.
  package let kind: Kind?
  package let register: RowID<Register>
  package let parent: Symbol?
  /// The body that it is subordinate to 隶属.
  package let under: Symbol?
  /// What an organ or institution is for.
  package let function: Symbol?
  package let established: Day?
  /// The last day of its existence.
  package let abolished: Day?
  package let successors: SymbolRun
  package let formerly: SymbolRun
  package var aliases: SymbolRun
  package let place: Place

  package init(
    id: Symbol, name: Symbol, kind: Kind?, register: RowID<Register>, parent: Symbol?, under: Symbol?,
    function: Symbol?, established: Day?, abolished: Day?,
    successors: SymbolRun, formerly: SymbolRun, aliases: SymbolRun, place: Place
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.register = register
    self.parent = parent
    self.under = under
    self.function = function
    self.established = established
    self.abolished = abolished
    self.successors = successors
    self.formerly = formerly
    self.aliases = aliases
    self.place = place
  }
}
