import BoundaryModel

/// A norm with the registers whose bodies it is about, and the words that it is written in.
struct AppliedNorm: Sendable {
  let norm: Norm
  let registers: Set<RowID<Register>>
  let book: NormBook

  func quantity(_ id: Symbol) -> Quantity? { book.quantity(id, in: norm.norms) }
}

/// The norms that registers name together: what one of them does not define, another may.
struct NormBook: Sendable {
  /// In the order in which they are named.
  let documents: [RowID<NormsDocument>]
  private let quantities: [RowID<NormsDocument>: [Symbol: Quantity]]
  private let norms: [RowID<NormsDocument>: [Symbol: Norm]]
  /// In the order of the documents.
  let allNorms: [Norm]
  let bands: [Band]
  let allQuantities: [Quantity]
  /// The rank of each level, the highest 0.
  let levels: [Symbol: Int]

  init(_ chosen: [RowID<NormsDocument>], _ contents: NormContents, _ tables: Documents) {
    documents = chosen
    allNorms = chosen.flatMap { contents.norms[$0, default: []] }
    bands = chosen.flatMap { contents.bands[$0, default: []] }
    allQuantities = chosen.flatMap { contents.quantities[$0, default: []] }
    norms = Dictionary(grouping: allNorms, by: \.norms).mapValues { $0.byID(\.id) }
    quantities = Dictionary(grouping: allQuantities, by: \.norms).mapValues { $0.byID(\.id) }
    var levels: [Symbol: Int] = [:]
    // Of several documents the first that has levels counts; the others may name more of them below.
    for level in chosen.flatMap({ tables.symbols[tables.normsDocuments[$0].levels] }) where levels[level] == nil {
      levels[level] = levels.count
    }
    self.levels = levels
  }

  /// A quantity by its id: the document's own, else the first that has it.
  func quantity(_ id: Symbol, in document: RowID<NormsDocument>) -> Quantity? {
    quantities[document]?[id] ?? documents.lazy.compactMap { quantities[$0]?[id] }.first
  }

  func norm(_ id: Symbol, in document: RowID<NormsDocument>) -> Norm? {
    norms[document]?[id] ?? documents.lazy.compactMap { norms[$0]?[id] }.first
  }

  func quantity(_ id: Symbol) -> Quantity? { documents.lazy.compactMap { quantities[$0]?[id] }.first }
}

/// What stands in each document of norms, in order.
struct NormContents: Sendable {
  let norms: [RowID<NormsDocument>: [Norm]]
  let bands: [RowID<NormsDocument>: [Band]]
  let quantities: [RowID<NormsDocument>: [Quantity]]

  init(_ documents: Documents) {
    norms = Dictionary(grouping: documents.norms.rows, by: \.norms)
    bands = Dictionary(grouping: documents.bands.rows, by: \.norms)
    quantities = Dictionary(grouping: documents.quantities.rows, by: \.norms)
  }
}

extension Array {
  /// The first of each id.
  fileprivate func byID(_ id: KeyPath<Element, Symbol>) -> [Symbol: Element] {
    Dictionary(map { ($0[keyPath: id], $0) }) { first, _ in first }
  }
}
