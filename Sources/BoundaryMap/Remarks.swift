package import BoundaryModel

/// The remarks of each document, duty, assignment, body and field, as ranges of one array.
package struct Remarks: Sendable {
  /// Where what has remarks is numbered from, by its kind.
  private struct Numbering: Sendable {
    let counts: [Int]
    let starts: [Int]
    let firsts: [Int]

    init(_ tables: [Range<Int>]) {
      counts = tables.map(\.count)
      firsts = tables.map(\.lowerBound)
      starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }

    func number(_ row: UInt32, kind: Int) -> Int { starts[kind] + Int(row) - firsts[kind] }
  }

  private let numbering: Numbering
  private let starts: [UInt32]
  private let sorted: [RowID<Remark>]

  /// - Complexity: Linear in the rows.
  init(_ documents: Documents) {
    func range<Row>(_ rows: RowRange<Row>) -> Range<Int> { rows.startIndex..<rows.endIndex }
    let numbering = Numbering([
      range(documents.registers.ids), range(documents.templates.ids), range(documents.lists.ids),
      range(documents.duties.ids), range(documents.assignments.ids), range(documents.bodies.ids),
      range(documents.fields.ids), range(documents.normsDocuments.ids), range(documents.norms.ids),
      range(documents.bands.ids),
    ])
    var starts = [UInt32](repeating: 0, count: numbering.starts[numbering.starts.count - 1] + 1)
    let numbers = documents.remarks.rows.map { Self.number($0.owner, numbering) }
    for number in numbers { starts[number + 1] += 1 }
    for number in starts.indices.dropFirst() { starts[number] += starts[number - 1] }
    var next = starts
    var sorted = Array(documents.remarks.ids)
    for (id, number) in zip(documents.remarks.ids, numbers) {
      sorted[Int(next[number])] = id
      next[number] += 1
    }
    self.numbering = numbering
    self.starts = starts
    self.sorted = sorted
  }

  /// The remarks of something, in the order in which they stand.
  package subscript(_ owner: Remark.Owner) -> ArraySlice<RowID<Remark>> {
    let number = Self.number(owner, numbering)
    return sorted[Int(starts[number])..<Int(starts[number + 1])]
  }

  private static func number(_ owner: Remark.Owner, _ numbering: Numbering) -> Int {
    switch owner {
    case .register(let row): numbering.number(row.index, kind: 0)
    case .template(let row): numbering.number(row.index, kind: 1)
    case .list(let row): numbering.number(row.index, kind: 2)
    case .duty(let row): numbering.number(row.index, kind: 3)
    case .assignment(let row): numbering.number(row.index, kind: 4)
    case .body(let row): numbering.number(row.index, kind: 5)
    case .field(let row): numbering.number(row.index, kind: 6)
    case .norms(let row): numbering.number(row.index, kind: 7)
    case .norm(let row): numbering.number(row.index, kind: 8)
    case .band(let row): numbering.number(row.index, kind: 9)
    }
  }
}
