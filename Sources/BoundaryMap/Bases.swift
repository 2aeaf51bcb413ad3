package import BoundaryModel

/// Which lists, duties and assignments state a basis 依据.
package struct Bases: Sendable {
  private var lists: [Bool]
  private var duties: [Bool]
  private var assignments: [Bool]
  private let documents: Documents

  package init(_ documents: Documents) {
    self.documents = documents
    lists = Array(repeating: false, count: documents.lists.count)
    duties = Array(repeating: false, count: documents.duties.count)
    assignments = Array(repeating: false, count: documents.assignments.count)
    for remark in documents.remarks.rows {
      guard case .basis = remark.kind else { continue }
      switch remark.owner {
      case .list(let list): lists[Int(list.index)] = true
      case .duty(let duty): duties[Int(duty.index)] = true
      case .assignment(let assignment): assignments[Int(assignment.index)] = true
      case .register, .template, .body, .field: break
      }
    }
  }

  /// Whether an assignment rests on something: its own basis, that of its row or its list, or the template's.
  package func has(_ assignment: RowID<Assignment>, of duty: HeldDuty) -> Bool {
    assignments[Int(assignment.index)] || has(row: documents.assignments[assignment].duty, of: duty)
  }

  /// Whether a row of a list rests on something: its own basis, that of its list, or the template's.
  package func has(row: RowID<Duty>, of duty: HeldDuty) -> Bool {
    duties[Int(row.index)] || duties[Int(duty.duty.index)]
      || documents.duties[row].list.map { lists[Int($0.index)] } ?? false
  }
}
