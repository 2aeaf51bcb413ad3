import BoundaryFindings
import BoundaryModel

/// Rows of the old side and what became of them: one of each, or several that were merged or split.
struct Correspondence<Row: Sendable>: Sendable {
  let old: [RowID<Row>]
  let new: [RowID<Row>]
  let evidence: Evidence

  var isPair: Bool { old.count == 1 && new.count == 1 }
}

/// Why rows of two revisions are taken for one.
enum Evidence: Hashable, Sendable {
  case id
  /// A revision says so.
  case formerly
  case equalName
  /// Shares from 0 to 1 of what the names and the holders have in common.
  case likeness(name: Double, holders: Double)

  /// What is said of it; nothing where the documents themselves say it.
  var wording: Wording? {
    switch self {
    case .id, .formerly: nil
    case .equalName: Wording(zh: "按名称相同认定", en: "taken for one by its equal name")
    case .likeness(let name, let holders):
      Wording(
        zh: "按名称相似 \(percent(name))、责任单位相同 \(percent(holders)) 认定",
        en: "taken for one by its name, \(percent(name)) alike, and its holders, \(percent(holders)) the same")
    }
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}

/// A row as matching sees it.
struct Candidate<Row: Sendable>: Sendable {
  let row: RowID<Row>
  let id: Symbol
  let name: Symbol
  let formerly: [Symbol]
  /// A code that joins rows whatever their ids.
  var code: Symbol?
}

/// Who holds a row in which role; what is equal on both sides is equal here.
typealias HolderTraits = Set<AnyHashable>

/// What became of the rows of one kind.
struct Matching<Row: Sendable>: Sendable {
  private(set) var found: [Correspondence<Row>] = []
  private(set) var removed: [RowID<Row>] = []
  private(set) var added: [RowID<Row>] = []
  /// Rows whose id another row of their side has; they are not compared.
  private(set) var repeated: [(row: RowID<Row>, first: RowID<Row>)] = []

  /// - Parameters:
  ///   - byContent: Whether rows that no id joins are compared by their names.
  ///   - byLikeness: Whether names that are not equal may join them too.
  ///   - holders: Who holds a row, asked only of those that no id joins.
  /// - Complexity: Linear in the rows, as long as few of them are left to be compared by their content.
  init(
    old: [Candidate<Row>], new: [Candidate<Row>], byContent: Bool, byLikeness: Bool = false, in documents: Documents,
    holders: (RowID<Row>) -> HolderTraits = { _ in [] }
  ) {
    let left = unrepeated(old)
    let right = unrepeated(new)
    let identity = Identity(left, right)
    found = identity.groups
    guard byContent else {
      (removed, added) = (identity.oldRest.map(\.row), identity.newRest.map(\.row))
      return
    }
    var content = Content(identity.oldRest, identity.newRest, holders: holders)
    found += content.takeEqualNames()
    if byLikeness { found += content.takeAlike(among: left + right, documents) }
    (removed, added) = (content.old.map(\.row), content.new.map(\.row))
  }

  /// The same with some rows left out.
  func filtered(
    _ keeps: (Correspondence<Row>) -> Bool, removed keepsRemoved: (RowID<Row>) -> Bool,
    added keepsAdded: (RowID<Row>) -> Bool
  ) -> Matching {
    var filtered = self
    filtered.found = found.filter(keeps)
    filtered.removed = removed.filter(keepsRemoved)
    filtered.added = added.filter(keepsAdded)
    return filtered
  }

  private mutating func unrepeated(_ candidates: [Candidate<Row>]) -> [Candidate<Row>] {
    var first: [Symbol: RowID<Row>] = [:]
    return candidates.filter { candidate in
      if let known = first[candidate.id] {
        repeated.append((candidate.row, known))
        return false
      }
      first[candidate.id] = candidate.row
      return candidate.id != .empty
    }
  }
}
