/// What a decision says that bodies may be 规范: its words, and the norms that follow from it.
package struct NormsDocument: Sendable {
  package let id: Symbol
  package let revision: Symbol
  package let date: Day?
  package let issuer: Symbol?
  /// The levels of bodies from the highest 级别.
  package var levels: SymbolRun
  package let place: Place

  package init(id: Symbol, revision: Symbol, date: Day?, issuer: Symbol?, levels: SymbolRun, place: Place) {
    self.id = id
    self.revision = revision
    self.date = date
    self.issuer = issuer
    self.levels = levels
    self.place = place
  }
}

/// A class of bodies 类别, such as provincial zones.
package struct BodyClass: Sendable {
  package let id: Symbol
  package let name: Symbol
  package let kind: Body.Kind?
  package let norms: RowID<NormsDocument>
  package let formerly: SymbolRun
  package let place: Place

  package init(
    id: Symbol, name: Symbol, kind: Body.Kind?, norms: RowID<NormsDocument>, formerly: SymbolRun, place: Place
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.norms = norms
    self.formerly = formerly
    self.place = place
  }
}

/// What an organ or institution is for 职能.
package struct BodyFunction: Sendable {
  package let id: Symbol
  package let name: Symbol
  package let norms: RowID<NormsDocument>
  package let formerly: SymbolRun
  package let place: Place

  package init(id: Symbol, name: Symbol, norms: RowID<NormsDocument>, formerly: SymbolRun, place: Place) {
    self.id = id
    self.name = name
    self.norms = norms
    self.formerly = formerly
    self.place = place
  }
}

/// A yearly assessment that puts bodies in an order 考核.
package struct Ranking: Sendable {
  package let id: Symbol
  package let name: Symbol
  package let norms: RowID<NormsDocument>
  package let formerly: SymbolRun
  package let place: Place

  package init(id: Symbol, name: Symbol, norms: RowID<NormsDocument>, formerly: SymbolRun, place: Place) {
    self.id = id
    self.name = name
    self.norms = norms
    self.formerly = formerly
    self.place = place
  }
}

/// What there can be more or fewer of: posts, organs, bodies, or the share of one in another.
package struct Quantity: Sendable {
  package enum Measure: Sendable {
    /// Entries state it.
    case stated
    /// It is counted from the bodies of the register.
    case counted(Counting)
    /// So many percent of one quantity in another.
    case share(part: Symbol, whole: Symbol)
  }

  /// Which bodies are counted.
  package struct Counting: Sendable {
    package let kinds: SymbolRun
    /// Empty for any.
    package let functions: SymbolRun
    package let exceptClasses: SymbolRun
    /// How many steps below the body that is measured; nil for any.
    package let depth: Int?

    package init(kinds: SymbolRun, functions: SymbolRun, exceptClasses: SymbolRun, depth: Int?) {
      self.kinds = kinds
      self.functions = functions
      self.exceptClasses = exceptClasses
      self.depth = depth
    }
  }

  package let id: Symbol
  package let name: Symbol
  package let unit: Symbol?
  package let measure: Measure
  package let norms: RowID<NormsDocument>
  package let formerly: SymbolRun
  package let place: Place

  package init(
    id: Symbol, name: Symbol, unit: Symbol?, measure: Measure, norms: RowID<NormsDocument>, formerly: SymbolRun,
    place: Place
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.measure = measure
    self.norms = norms
    self.formerly = formerly
    self.place = place
  }
}

/// One sentence of a decision and what it asks for.
package struct Norm: Sendable {
  /// How strict its words are.
  package enum Force: String, CaseIterable, Sendable {
    /// 一律, 最多, 不再, or no word at all.
    case must
    /// 原则上: an exception can be approved.
    case principle
    /// 左右.
    case about
  }

  package let id: Symbol
  package let force: Force
  /// The days on which it is in force, both inclusive.
  package let inForce: Bounds<Day>
  /// The sentence itself.
  package var words: Symbol
  /// nil when it has none that can be read, which was told.
  package var check: NormCheck?
  package let norms: RowID<NormsDocument>
  package let place: Place

  package init(
    id: Symbol, force: Force, inForce: Bounds<Day>, words: Symbol, check: NormCheck?, norms: RowID<NormsDocument>,
    place: Place
  ) {
    self.id = id
    self.force = force
    self.inForce = inForce
    self.words = words
    self.check = check
    self.norms = norms
    self.place = place
  }
}

extension NormsDocument: Identified {}
extension BodyClass: Renamable {}
extension BodyFunction: Renamable {}
extension Ranking: Renamable {}
extension Quantity: Renamable {}
extension Norm: Identified {}
