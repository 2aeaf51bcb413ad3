import BoundaryFindings
import BoundaryModel
package import BoundaryXML
package import TableReading

/// The documents that a file of tables states, read as those that are XML.
package enum TableDocuments {
  /// Reads what the tables of a file state into documents, beside the registers that are there already: bodies that these
  /// lack are proposed. What `import` tells is told too, once, as findings at the cells.
  ///
  /// - Parameters:
  ///   - path: What the file is called.
  ///   - namesake: The file whose name the ids are made of; nil for its own.
  ///   - mapping: What the columns mean.
  ///   - told: What is to be told of the file before.
  /// - Throws: Why nothing of it was read.
  package static func read(
    _ file: TableFile, path: String, namesake: String? = nil, mapping: TableMapping, told before: [Told],
    into set: inout DocumentSet
  ) throws(ImportFault) {
    let tables = try TableImport(file, name: path, register: KnownRegister(set.documents, near: path), mapping: mapping)
    let stated = tables.result.unnamedHolders.union(tables.statedTotals)
    let told = before + tables.told.filter { !stated.contains($0) }
    let (sources, notesAt) = tables.sources(path: path, namesake: namesake, notes: told.map(\.place))
    var last: RowID<SourceFile>?
    for source in sources { last = set.read(source) }
    guard let last else { return }
    set.tell(
      told.enumerated().map { number, told in
        .tableQuestion(told, at: Spot(Place(file: last, offset: notesAt + number), .point))
      })
  }
}

extension ImportedTables {
  /// Words that name nobody in particular and stand in the documents too, where a rule finds them.
  fileprivate var unnamedHolders: Set<Told> {
    Set(
      duties.lazy.flatMap(\.statements).compactMap { statement in
        guard case .unnamed(let name) = statement.holder else { return nil }
        return Told(kind: .unnamed(name), place: statement.place)
      })
  }
}
