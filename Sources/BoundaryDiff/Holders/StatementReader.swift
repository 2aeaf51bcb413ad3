import BoundaryMap
import BoundaryModel

/// Reads the assignments of one side of a pair of documents as statements that can be compared.
struct StatementReader {
  private let documents: Documents
  private let contents: Contents
  private let areaDimension: Symbol?
  private let names: SideNames
  private let bindings: Bindings?

  /// - Parameter bindings: What a list binds its parties to; nil for a template.
  init(_ documents: Documents, _ contents: Contents, names: SideNames, bindings: Bindings?) {
    self.documents = documents
    self.contents = contents
    self.names = names
    self.bindings = bindings
    areaDimension = documents.symbols.find(BoundaryModel.areaDimension)
  }

  func statements(of duty: RowID<Duty>) -> [Stated] {
    contents.assignments[duty, default: []].flatMap(statements(of:))
  }

  /// Whether every assignment of a duty could be read whole.
  func isReadable(_ duty: RowID<Duty>) -> Bool {
    contents.assignments[duty, default: []].allSatisfy { documents.assignments[$0].isReadable }
  }

  private func statements(of id: RowID<Assignment>) -> [Stated] {
    let row = documents.assignments[id]
    let delegator = row.delegation.map { names.bodies[$0.delegator] }
    let narrowed = Set(documents.narrowings[row.narrowings].map(narrowed))
    return holders(of: row).map { parties, areas in
      let signature = Stated.Signature(
        role: names.roles[row.role], holder: HolderKey(parties, delegator: delegator), narrowed: narrowed,
        areas: Set(names.areas.applied(to: documents.symbols[areas])), inForce: row.inForce)
      return Stated(assignment: id, signature: signature, boundAreas: areas)
    }
  }

  private func narrowed(_ narrowing: Narrowing) -> Stated.Narrowed {
    let dimension = names.dimensions[narrowing.dimension]
    switch narrowing.values {
    case .amounts(let bounds): return Stated.Narrowed(dimension: dimension, values: .amounts(bounds))
    case .codes(let run):
      return Stated.Narrowed(dimension: dimension, values: .codes(codes(run, of: narrowing.dimension)))
    case .allBut(let excepted, let run):
      let values = Stated.Values.allBut(
        codes(excepted, of: narrowing.dimension), of: codes(run, of: narrowing.dimension))
      return Stated.Narrowed(dimension: dimension, values: values)
    }
  }

  /// Areas or categories by the ids of the new side.
  private func codes(_ run: SymbolRun, of dimension: Symbol) -> Set<Symbol> {
    let renames = dimension == areaDimension ? names.areas : names.categories[names.dimensions[dimension]]
    return Set(renames?.applied(to: documents.symbols[run]) ?? Array(documents.symbols[run]))
  }

  private func holders(of row: Assignment) -> [(parties: [HolderKey.Party], areas: SymbolRun)] {
    switch row.holder {
    case .unnamed(let words): [([.unnamed(words)], .empty)]
    case .bodies(let run): [(documents.symbols[run].map { .body(names.bodies[$0]) }, .empty)]
    case .parties(let run):
      bindings?.holders(names.parties.applied(to: documents.symbols[run]))
        ?? [(names.parties.applied(to: documents.symbols[run]).map { .party($0) }, .empty)]
    }
  }
}

/// What one side's ids are on the new side.
struct SideNames: Sendable {
  var roles = Renames()
  var dimensions = Renames()
  var parties = Renames()
  var bodies = Renames()
  /// Areas in a list, localities in a template.
  var areas = Renames()
  /// By the dimension's id on the new side.
  var categories: [Symbol: Renames] = [:]

  /// The new side, whose ids are the measure.
  init() {}

  /// The old side.
  init(_ vocabulary: Vocabulary, _ jurisdiction: Jurisdiction, isTemplate: Bool, _ documents: Documents) {
    roles = vocabulary.roleRenames
    dimensions = vocabulary.dimensionRenames
    parties = vocabulary.partyRenames
    bodies = jurisdiction.bodyRenames
    areas = isTemplate ? vocabulary.localityRenames : jurisdiction.areaRenames
    for pair in vocabulary.dimensionPairs {
      guard let row = pair.old else { continue }
      categories[dimensions[documents.dimensions[row].id]] = pair.renames
    }
  }
}
