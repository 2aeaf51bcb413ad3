package import BoundaryModel

/// The assignments of each row, those of templates included. They stand together, since a document is
/// read in its order.
package struct RowAssignments: Sendable {
  /// Where those of each duty begin, and where the last end.
  private let starts: [UInt32]

  package init(_ documents: Documents) {
    var starts: [UInt32] = []
    starts.reserveCapacity(documents.duties.count + 1)
    for (number, row) in documents.assignments.rows.enumerated() {
      while starts.count <= row.duty.index { starts.append(UInt32(number)) }
    }
    while starts.count <= documents.duties.count { starts.append(UInt32(documents.assignments.count)) }
    self.starts = starts
  }

  package subscript(_ duty: RowID<Duty>) -> some RandomAccessCollection<RowID<Assignment>> {
    let place = Int(duty.index)
    return (Int(starts[place])..<Int(starts[place + 1])).lazy.map { RowID<Assignment>($0) }
  }
}
