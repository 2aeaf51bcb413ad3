import BoundaryModel

/// Which documents, duties and assignments state a basis 依据.
struct Bases: Sendable {
  private let owners: Set<Remark.Owner>
  private let documents: Documents

  init(_ documents: Documents) {
    self.documents = documents
    owners = Set(
      documents.remarks.rows.filter { remark in
        if case .basis = remark.kind { true } else { false }
      }.map(\.owner))
  }

  /// Whether an assignment rests on something: its own basis, that of its row or its list, or the template's.
  func has(_ assignment: RowID<Assignment>, of duty: HeldDuty) -> Bool {
    owners.contains(.assignment(assignment)) || has(row: documents.assignments[assignment].duty, of: duty)
  }

  /// Whether a row of a list rests on something: its own basis, that of its list, or the template's.
  func has(row: RowID<Duty>, of duty: HeldDuty) -> Bool {
    owners.contains(.duty(row)) || owners.contains(.duty(duty.duty))
      || documents.duties[row].list.map { owners.contains(.list($0)) } ?? false
  }
}
