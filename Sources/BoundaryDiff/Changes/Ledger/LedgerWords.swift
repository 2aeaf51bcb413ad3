import BoundaryFindings
import BoundaryModel

/// What people call the facts of a ledger and their values.
struct LedgerWords: Sendable {
  private let documents: Documents
  private let jurisdiction: Jurisdiction
  private let names: [Kind: [Symbol: Symbol]]
  private let units: [Symbol: Symbol]
  /// The rank of each level, the highest 0.
  private let levels: [Symbol: Int]

  enum Kind { case bodyClass, function, quantity, ranking, band }

  /// Levels in their usual order, for registers whose norms name none.
  private static let usualLevels = ["正部级", "副部级", "正厅级", "副厅级", "正处级", "副处级", "正科级", "副科级", "正股级", "副股级"]

  /// - Parameter norms: The norms of both sides, those of the new one first.
  init(_ documents: Documents, _ jurisdiction: Jurisdiction, norms: [RowID<NormsDocument>], _ contents: NormRows) {
    self.documents = documents
    self.jurisdiction = jurisdiction
    func all<Row>(_ rows: KeyPath<NormRows, [RowID<NormsDocument>: [RowID<Row>]]>) -> [RowID<Row>] {
      norms.flatMap { contents[keyPath: rows][$0, default: []] }
    }
    func first(_ pairs: [(Symbol, Symbol)]) -> [Symbol: Symbol] { Dictionary(pairs) { first, _ in first } }
    names = [
      .bodyClass: first(all(\.classes).map { (documents.classes[$0].id, documents.classes[$0].name) }),
      .function: first(all(\.functions).map { (documents.functions[$0].id, documents.functions[$0].name) }),
      .ranking: first(all(\.rankings).map { (documents.rankings[$0].id, documents.rankings[$0].name) }),
      .quantity: first(all(\.quantities).map { (documents.quantities[$0].id, documents.quantities[$0].name) }),
      .band: first(all(\.bands).map { (documents.bands[$0].id, documents.bands[$0].name) }),
    ]
    units = first(
      all(\.quantities).compactMap { id in documents.quantities[id].unit.map { (documents.quantities[id].id, $0) } })
    var levels: [Symbol: Int] = [:]
    for level in norms.flatMap({ documents.symbols[documents.normsDocuments[$0].levels] }) where levels[level] == nil {
      levels[level] = levels.count
    }
    self.levels = levels
  }

  func name(_ id: Symbol, _ kind: Kind) -> String { documents.text(names[kind]?[id] ?? id) }
  func body(_ id: Symbol) -> String { documents.text(jurisdiction.name(of: id)) }

  func name(of fact: LedgerFact) -> Wording {
    switch fact {
    case .classID: Wording(zh: "类别", en: "class")
    case .level: Wording(zh: "级别", en: "level")
    case .nature: Wording(zh: "性质", en: "nature")
    case .stage: Wording(zh: "阶段", en: "stage")
    case .agencyOf: Wording(zh: "派出关系", en: "agency")
    case .approved(let quantity):
      Wording(zh: "\(name(quantity, .quantity))核定数", en: "approved \(name(quantity, .quantity))")
    case .filled(let quantity):
      Wording(zh: "\(name(quantity, .quantity))实有数", en: "filled \(name(quantity, .quantity))")
    case .document: Wording(zh: "批准文号", en: "document")
    case .ground: Wording(zh: "理由", en: "ground")
    }
  }

  func words(_ value: LedgerFact.Value?, of fact: LedgerFact) -> Wording {
    switch value {
    case nil: return Wording(zh: "未写明", en: "not stated")
    case .nature(let nature)?: return nature.wording
    case .stage(let stage)?: return stage.wording
    case .bodies(let bodies)?:
      let names = Wording.joining(bodies.map(body).sorted())
      return Wording(zh: "\(names.zh)派出机关", en: "agency of \(names.en)")
    case .count(let count)?:
      if case .approved(let id) = fact, let unit = units[id] {
        return Wording(zh: "\(count) \(documents.text(unit))", en: "\(count)")
      }
      return Wording(zh: "\(count)", en: "\(count)")
    case .symbol(let symbol)?:
      switch fact {
      case .classID: return Wording(name: name(symbol, .bodyClass))
      case .ground: return Wording(name: "\(documents.text(symbol)) \(name(symbol, .band))")
      default: return Wording(name: documents.text(symbol))
      }
    }
  }

  /// Whether a level is higher than another; nil when nobody says.
  func isRise(_ before: LedgerFact.Value?, _ after: LedgerFact.Value?) -> Bool? {
    guard case .symbol(let old)? = before, case .symbol(let new)? = after, old != new else { return nil }
    if let left = levels[old], let right = levels[new] { return right < left }
    let usual = [old, new].map { Self.usualLevels.firstIndex(of: documents.text($0)) }
    guard let left = usual[0], let right = usual[1] else { return nil }
    return right < left
  }
}

/// The rows of each document of norms, those of both sides.
struct NormRows: Sendable {
  let classes: [RowID<NormsDocument>: [RowID<BodyClass>]]
  let functions: [RowID<NormsDocument>: [RowID<BodyFunction>]]
  let rankings: [RowID<NormsDocument>: [RowID<Ranking>]]
  let quantities: [RowID<NormsDocument>: [RowID<Quantity>]]
  let norms: [RowID<NormsDocument>: [RowID<Norm>]]
  let bands: [RowID<NormsDocument>: [RowID<Band>]]

  init(_ sides: [Documents]) {
    func grouped<Row>(
      _ table: KeyPath<Documents, Table<Row>>, _ owner: (Row) -> RowID<NormsDocument>
    ) -> [RowID<NormsDocument>: [RowID<Row>]] {
      var rows: [RowID<NormsDocument>: [RowID<Row>]] = [:]
      for side in sides { for (id, row) in side[keyPath: table].entries { rows[owner(row), default: []].append(id) } }
      return rows
    }
    classes = grouped(\.classes, \.norms)
    functions = grouped(\.functions, \.norms)
    rankings = grouped(\.rankings, \.norms)
    quantities = grouped(\.quantities, \.norms)
    norms = grouped(\.norms, \.norms)
    bands = grouped(\.bands, \.norms)
  }
}
