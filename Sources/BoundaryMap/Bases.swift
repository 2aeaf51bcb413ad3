package import BoundaryModel

/// Which lists, duties and assignments state a basis 依据.
package struct Bases: Sendable {
  private var lists: Column<BoundaryList, Bool>
  private var duties: Column<Duty, Bool>
  private var assignments: Column<Assignment, Bool>
  private let documents: Documents

  package init(_ documents: Documents) {
    self.documents = documents
    lists = Column(documents.lists.ids, repeating: false)
    duties = Column(documents.duties.ids, repeating: false)
    assignments = Column(documents.assignments.ids, repeating: false)
    for remark in documents.remarks.rows {
      guard case .basis = remark.kind else { continue }
      switch remark.owner {
      case .list(let list): lists[list] = true
      case .duty(let duty): duties[duty] = true
      case .assignment(let assignment): assignments[assignment] = true
      case .register, .template, .body, .field, .norms, .norm, .band: break
      }
    }
  }

  /// Whether an assignment rests on something: its own basis, that of its row or its list, or the template's.
  package func has(_ assignment: RowID<Assignment>, of duty: HeldDuty) -> Bool {
    assignments[assignment] || has(row: documents.assignments[assignment].duty, of: duty)
  }

  /// Whether a row of a list rests on something: its own basis, that of its list, or the template's.
  package func has(row: RowID<Duty>, of duty: HeldDuty) -> Bool {
    duties[row] || duties[duty.duty] || documents.duties[row].list.map { lists[$0] } ?? false
  }
}
