package import BoundaryModel

extension DutyMap {
  /// How many may hold a role in a duty: what its lists say of it, failing that what the template says of the duty,
  /// failing that what it says of all. Of lists that say different things each counts.
  package func holders(of role: RowID<Role>, in duty: HeldDuty) -> Role.Holders {
    let row = documents.roles[role]
    guard documents.dutyRoles.count > 0 else { return row.holders }
    return said(of: row.id, in: appearances(of: duty)) ?? said(of: row.id, in: [duty.duty]) ?? row.holders
  }

  private func said(of role: Symbol, in rows: some Sequence<RowID<Duty>>) -> Role.Holders? {
    let said = rows.flatMap { documents.dutyRoles[outline.dutyRoles[$0]] }.filter { $0.role == role }.map(\.holders)
    guard let first = said.first else { return nil }
    return said.dropFirst().reduce(first) { $0.both($1) }
  }
}

extension Role.Holders {
  /// What meets both.
  fileprivate func both(_ other: Role.Holders) -> Role.Holders {
    switch (needsOne || other.needsOne, allowsOnlyOne || other.allowsOnlyOne) {
    case (true, true): .one
    case (true, false): .some
    case (false, true): .atMostOne
    case (false, false): .any
    }
  }

  private var needsOne: Bool { self == .one || self == .some }
  private var allowsOnlyOne: Bool { self == .one || self == .atMostOne }
}
