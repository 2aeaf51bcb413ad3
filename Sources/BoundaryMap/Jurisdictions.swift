import BoundaryModel

extension DutyMap {
  /// A duty as each jurisdiction holds it, in the order of their lists.
  ///
  /// What lies in two jurisdictions never meets, so that a duty that a whole nation has is many small questions.
  ///
  /// - Complexity: O(*n*) in the rows of the duty, which the map keeps by jurisdiction.
  package func byJurisdiction(_ duty: HeldDuty) -> [HeldDuty] {
    let rows = appearances(of: duty)
    let ends = rows.indices.filter {
      $0 + 1 == rows.endIndex || jurisdiction(of: rows[$0]) != jurisdiction(of: rows[$0 + 1])
    }
    guard ends.count > 1 else { return [duty] }
    var start = rows.startIndex
    return ends.map { last in
      defer { start = last + 1 }
      let statements = statements(of: rows[start]).startIndex..<statements(of: rows[last]).endIndex
      return HeldDuty(
        duty: duty.duty, template: duty.template, isDefault: duty.isDefault, appearances: start..<(last + 1),
        statements: RowRange(statements))
    }
  }

  private func jurisdiction(of row: RowID<Duty>) -> Int? {
    documents.duties[row].list.map { territories.jurisdiction(of: $0) }
  }
}
