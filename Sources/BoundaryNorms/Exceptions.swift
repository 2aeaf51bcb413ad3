import BoundaryFindings
import BoundaryModel

/// What registers accept of norms, by the bodies that are excepted.
struct Exceptions: Sendable {
  private let rows: [RowID<Body>: [(id: RowID<BodyExpectation>, row: BodyExpectation)]]
  private let documents: Documents

  init(_ documents: Documents) {
    self.documents = documents
    rows = Dictionary(grouping: documents.bodyExpectations.entries.map { (id: $0.id, row: $0.row) }, by: \.row.body)
  }

  /// What excepts a body from a norm, whether or not it still counts.
  func of(_ body: RowID<Body>, from norm: Norm, _ rule: Rule) -> [(id: RowID<BodyExpectation>, row: BodyExpectation)] {
    rows[body, default: []].filter { _, row in
      documents.text(row.rule) == rule.name && row.norm.map { $0 == norm.id } ?? true
    }
  }

  /// Whether a body is excepted on a day.
  func excepts(_ body: RowID<Body>, from norm: Norm, _ rule: Rule, on day: Day) -> Bool {
    of(body, from: norm, rule).contains { $0.row.until.map { day <= $0 } ?? true }
  }
}
