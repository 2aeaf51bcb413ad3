import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// What stands at a place in the documents: from a finding back to what it was found in.
struct PlaceIndex: Sendable {
  /// The row that an assignment, a narrowing or words at a place belong to, or that stands there itself.
  private(set) var rows: [Place: RowID<Duty>] = [:]
  private(set) var assignments: [Place: RowID<Assignment>] = [:]
  /// Who holds something by an assignment, whichever of its statements it is.
  private(set) var holders: [RowID<Assignment>: [Holder]] = [:]
  /// The list that a file is.
  private(set) var lists: [RowID<SourceFile>: RowID<BoundaryList>] = [:]
  /// Which duty of the map a row is about.
  private(set) var positions: [RowID<Duty>: Int] = [:]
  /// Titles, bases and tasks by what they are of.
  let remarks: [Remark.Owner: [Remark]]

  /// - Complexity: Linear in the rows.
  init(_ map: DutyMap) {
    let documents = map.documents
    for (id, row) in documents.lists.entries { lists[row.place.file] = id }
    for (id, row) in documents.duties.entries { rows[row.place] = id }
    for (id, row) in documents.assignments.entries {
      assignments[row.place] = id
      rows[row.place] = row.duty
      for narrowing in documents.narrowings[row.narrowings] {
        assignments[narrowing.place] = id
        rows[narrowing.place] = row.duty
      }
    }
    remarks = Dictionary(grouping: documents.remarks.rows, by: \.owner)
    for (owner, remarks) in remarks {
      for place in remarks.map(\.place) {
        switch owner {
        case .assignment(let id):
          assignments[place] = id
          rows[place] = documents.assignments[id].duty
        case .duty(let id): rows[place] = id
        default: continue
        }
      }
    }
    for (position, duty) in map.duties.enumerated() {
      for statement in map.statements(of: duty) {
        holders[statement.assignment, default: []] += map.holders(of: statement)
      }
      for row in map.appearances(of: duty) + [duty.duty] { positions[row] = position }
    }
  }

  func texts(of owner: Remark.Owner, _ documents: Documents, where isWanted: (Remark.Kind) -> Bool) -> [String] {
    remarks[owner, default: []].filter { isWanted($0.kind) }.map { documents.text($0.text) }
  }

  func tasks(of owner: Remark.Owner, _ documents: Documents) -> [String] {
    texts(of: owner, documents) { if case .task = $0 { true } else { false } }
  }

  func title(of owner: Remark.Owner, _ documents: Documents) -> String? {
    texts(of: owner, documents) { if case .title = $0 { true } else { false } }.first
  }

  func bases(of owner: Remark.Owner, _ documents: Documents) -> [ConflictSheet.Basis] {
    remarks[owner, default: []].compactMap { remark in
      guard case .basis(let article) = remark.kind else { return nil }
      return ConflictSheet.Basis(text: documents.text(remark.text), article: article.map { documents.text($0) })
    }
  }
}
