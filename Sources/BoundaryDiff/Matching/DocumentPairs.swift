import BoundaryMap
import BoundaryModel

/// A document of the old side and the same document on the new one; a side is nil where it has none.
struct Pair<Row: Sendable>: Sendable {
  let old: RowID<Row>?
  let new: RowID<Row>?
}

/// Which documents of the two sides are compared with each other.
struct DocumentPairs: Sendable {
  let registers: [Pair<Register>]
  let templates: [Pair<Template>]
  let lists: [Pair<BoundaryList>]
  let norms: [Pair<NormsDocument>]
  /// Documents with the id of another document of their side.
  private(set) var repeated: [(id: Symbol, place: Place, first: Place)] = []

  init(_ revisions: Revisions) {
    let isFilePair = [revisions.old, revisions.new].allSatisfy { side in
      side.documents.files.count - side.documents.contextFiles.count == 1
    }
    var repeated: [(id: Symbol, place: Place, first: Place)] = []
    registers = Self.pairs(\.registers, revisions, isFilePair, &repeated)
    lists = Self.pairs(\.lists, revisions, isFilePair, &repeated)
    templates = Self.revisionPairs(\.templates, revisions, isFilePair, &repeated)
    norms = Self.revisionPairs(\.normsDocuments, revisions, isFilePair, &repeated)
    self.repeated = repeated
  }

  /// By id; two files are compared whatever they are called.
  private static func pairs<Row: Identified & Sendable>(
    _ table: (Documents) -> Table<Row>, _ revisions: Revisions, _ isFilePair: Bool,
    _ repeated: inout [(id: Symbol, place: Place, first: Place)]
  ) -> [Pair<Row>] {
    let left = unrepeated(compared(table, revisions.old), table(revisions.documents), &repeated)
    let right = unrepeated(compared(table, revisions.new), table(revisions.documents), &repeated)
    let table = table(revisions.documents)
    if isFilePair, left.count == 1, right.count == 1 { return [Pair(old: left[0], new: right[0])] }
    let rights = Dictionary(uniqueKeysWithValues: right.map { (table[$0].id, $0) })
    let lefts = Set(left.map { table[$0].id })
    return left.map { Pair(old: $0, new: rights[table[$0].id]) }
      + right.filter { !lefts.contains(table[$0].id) }.map { Pair(old: nil, new: $0) }
  }

  /// By id and revision; a revision that the other side does not have is compared with the newest that it has.
  private static func revisionPairs<Row: Revised & Sendable>(
    _ table: KeyPath<Documents, Table<Row>>, _ revisions: Revisions, _ isFilePair: Bool,
    _ repeated: inout [(id: Symbol, place: Place, first: Place)]
  ) -> [Pair<Row>] {
    func rows(_ side: DutyMap) -> [RowID<Row>] { compared({ $0[keyPath: table] }, side) }
    let (left, right) = (rows(revisions.old), rows(revisions.new))
    let table = revisions.documents[keyPath: table]
    if isFilePair, left.count == 1, right.count == 1 { return [Pair(old: left[0], new: right[0])] }
    for side in [left, right] {
      for rows in Dictionary(grouping: side, by: { Revision(table[$0]) }).values {
        for row in rows.dropFirst() { repeated.append((table[row].id, table[row].place, table[rows[0]].place)) }
      }
    }
    let rights = Dictionary(right.map { (Revision(table[$0]), $0) }) { first, _ in first }
    var pairs: [Pair<Row>] = []
    for row in left {
      if let same = rights[Revision(table[row])] {
        pairs.append(Pair(old: row, new: same))
      } else {
        pairs.append(Pair(old: row, new: newest(of: table[row].id, right, table)))
      }
    }
    let reached = Set(pairs.compactMap(\.new))
    for row in right where !reached.contains(row) {
      pairs.append(Pair(old: newest(of: table[row].id, left, table), new: row))
    }
    return pairs
  }

  private static func compared<Row: Identified & Sendable>(
    _ table: (Documents) -> Table<Row>, _ side: DutyMap
  ) -> [RowID<Row>] {
    table(side.documents).entries.filter { side.isCompared($0.row.place) }.map(\.id)
  }

  private static func newest<Row: Revised & Sendable>(
    of id: Symbol, _ rows: [RowID<Row>], _ table: Table<Row>
  ) -> RowID<Row>? {
    rows.filter { table[$0].id == id }.max { table[$0].isOlder(than: table[$1]) }
  }

  private struct Revision: Hashable {
    let id: Symbol
    let revision: Symbol

    init(_ row: some Revised) {
      id = row.id
      revision = row.revision
    }
  }

  private static func unrepeated<Row: Identified & Sendable>(
    _ rows: [RowID<Row>], _ table: Table<Row>, _ repeated: inout [(id: Symbol, place: Place, first: Place)]
  ) -> [RowID<Row>] {
    var first: [Symbol: RowID<Row>] = [:]
    return rows.filter { row in
      if let known = first[table[row].id] {
        repeated.append((table[row].id, table[row].place, table[known].place))
        return false
      }
      first[table[row].id] = row
      return true
    }
  }
}
