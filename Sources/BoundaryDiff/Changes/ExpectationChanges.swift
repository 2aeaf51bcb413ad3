import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// Changes of what a list says is known and may stay.
enum ExpectationChanges {
  /// An expectation as people give it; those of one rule in one duty are compared with each other.
  private struct Key: Hashable {
    let duty: Symbol?
    let rule: Symbol
  }

  static func of(_ lists: (old: RowID<BoundaryList>, new: RowID<BoundaryList>), _ revisions: Revisions) -> [Change] {
    let documents = revisions.documents
    let (old, new) = (expectations(of: lists.old, revisions.old), expectations(of: lists.new, revisions.new))
    return Set(old.keys).union(new.keys).compactMap { key -> Change? in
      let (left, right) = (old[key] ?? [], new[key] ?? [])
      let (before, after) = (wording(left, documents), wording(right, documents))
      guard before != after else { return nil }
      let rule = documents.text(key.rule)
      let duty = key.duty.map { " \(documents.text($0))" } ?? ""
      let action: ChangeKind.Action = left.isEmpty ? .added : right.isEmpty ? .removed : .changed
      let message =
        switch action {
        case .added:
          Wording(zh: "新登记已知问题 \(rule)\(duty)：\(after)", en: "\(rule)\(duty) is now said to be known: \(after)")
        case .removed:
          Wording(
            zh: "不再登记已知问题 \(rule)\(duty)：\(before)", en: "\(rule)\(duty) is no longer said to be known: \(before)")
        default:
          Wording(zh: "已知问题 \(rule)\(duty) 的说明有改动", en: "what is said of \(rule)\(duty), which is known, has changed")
        }
      var change = Change(ChangeKind(.expectation, action), message)
      if !left.isEmpty { change.before = Wording(zh: before, en: before) }
      if !right.isEmpty { change.after = Wording(zh: after, en: after) }
      change.isText = true
      change.subject = rule + duty
      (change.old, change.new) = (left.map { Spot($0.place) }, right.map { Spot($0.place) })
      return change
    }.sorted { ($0.subject ?? "") < ($1.subject ?? "") }
  }

  private static func expectations(
    of list: RowID<BoundaryList>, _ map: DutyMap
  ) -> [Key: [Expectation]] {
    Dictionary(grouping: map.documents.expectations[map.outline.listExpectations[list]]) {
      Key(duty: $0.duty.map { map.documents.duties[$0].id }, rule: $0.rule)
    }
  }

  private static func wording(_ expectations: [Expectation], _ documents: Documents) -> String {
    expectations.map { row in
      let parts = [documents.text(row.reason), row.by.map { documents.text($0) }, row.until.map { "\($0)" }]
      let limits = documents.narrowings[row.narrowings].map { words($0, documents) }
      let days = row.inForce == Bounds() ? [] : [row.inForce.wording.zh]
      return (parts.compactMap(\.self) + limits + days).joined(separator: "，")
    }.joined(separator: "；")
  }

  /// What an expectation is limited to, as the list writes it.
  private static func words(_ narrowing: Narrowing, _ documents: Documents) -> String {
    let dimension = documents.text(narrowing.dimension)
    func ids(_ run: SymbolRun) -> String { documents.symbols[run].map { documents.text($0) }.joined(separator: " ") }
    switch narrowing.values {
    case .codes(let run): return "\(dimension)=\(ids(run))"
    case .allBut(let excepted, let run): return "\(dimension)=\(ids(run))-\(ids(excepted))"
    case .amounts(let bounds): return Scope.Values.amounts(name: dimension, unit: "", bounds).wording.zh
    }
  }
}
