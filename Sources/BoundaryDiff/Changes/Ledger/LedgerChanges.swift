import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// Changes of what the ledger says of one body: each step of each fact is one change, with its day and its document.
///
/// The ledger is added to and never edited, so that a step that is new is what an approval changed. One that is gone or
/// says something else is a correction, and is told as such.
struct LedgerChanges {
  let body: (old: Body, new: Body)
  let sides: (old: Timeline, new: Timeline)
  let words: LedgerWords
  let documents: Documents

  private var named: Change.Named { Change.Named(id: documents.text(body.new.id), name: documents.text(body.new.name)) }

  func changes() -> [Change] {
    let facts = sides.old.facts.union(sides.new.facts).filter(\.isState)
    let steps = facts.flatMap { fact in
      sides.old.days(of: fact).union(sides.new.days(of: fact)).compactMap { step(of: fact, on: $0) }
    }.sorted { ($0.day, $0.subject) < ($1.day, $1.subject) }
    let told = Set(steps.map(\.day))
    let days = Set(sides.old.entries.keys).union(sides.new.entries.keys).subtracting(told).sorted()
    return steps.map(\.change) + days.compactMap(entry)
  }

  // MARK: Steps

  private struct Step {
    let day: Day
    let subject: String
    let change: Change
  }

  private func step(of fact: LedgerFact, on day: Day) -> Step? {
    let (left, right) = (sides.old.stated(fact, on: day), sides.new.stated(fact, on: day))
    guard left != right else { return nil }
    let before = left ?? sides.new.value(fact, before: day)
    let after = right ?? sides.old.value(fact, before: day)
    // What only says again what counted already changes nothing of the body.
    guard before != after else { return nil }
    let kind = kind(of: fact, before, after)
    let values = (words.words(before, of: fact), words.words(after, of: fact))
    let what = words.name(of: fact)
    let name = named.phrase
    let spots = (spots(sides.old, day), spots(sides.new, day))
    let told: Wording
    let arrow = Wording(zh: "\(values.0.zh) → \(values.1.zh)", en: "\(values.0.en) → \(values.1.en)")
    if left != nil, right != nil {
      told = Wording(
        zh: "\(name.zh)\(what.zh)，更正 \(day) 的台账：\(arrow.zh)",
        en: "\(what.en) of \(name.en), the entry of \(day) is corrected: \(arrow.en)")
    } else if left != nil {
      told = Wording(
        zh: "\(name.zh)\(what.zh)，删去 \(day) 的台账：\(arrow.zh)",
        en: "\(what.en) of \(name.en), the entry of \(day) no longer says so: \(arrow.en)")
    } else {
      let document = document(sides.new, day)
      told = Wording(
        zh: "\(name.zh)\(what.zh)自 \(day) 起：\(arrow.zh)" + (document.map { "（\($0)）" } ?? ""),
        en: "\(what.en) of \(name.en) from \(day) on: \(arrow.en)" + (document.map { " (\($0))" } ?? ""))
    }
    var change = Change.passing(kind, values.0, values.1, told)
    change.body = named
    switch direction(of: fact, kind, before, after) {
    case .orderedAscending: change.gaining = [named]
    case .orderedDescending: change.losing = [named]
    case .orderedSame: break
    }
    change.subject = "\(named.id) \(what.en) \(day)"
    (change.old, change.new) = (spots.0.map { Spot($0) }, spots.1.map { Spot($0) })
    return Step(day: day, subject: what.en, change: change)
  }

  private func kind(of fact: LedgerFact, _ before: LedgerFact.Value?, _ after: LedgerFact.Value?) -> ChangeKind {
    switch fact {
    case .level:
      switch words.isRise(before, after) {
      case true?: ChangeKind(.body, .upgraded)
      case false?: ChangeKind(.body, .downgraded)
      case nil: ChangeKind(.level, .changed)
      }
    case .nature: ChangeKind(.nature, .changed)
    case .approved: ChangeKind(.posts, .changed)
    case .filled: ChangeKind(.filled, .changed)
    case .classID, .stage, .agencyOf, .document, .ground: ChangeKind(.establishment, .changed)
    }
  }

  private enum Direction { case orderedAscending, orderedDescending, orderedSame }

  /// Whether the body has more by it, or less.
  private func direction(
    of fact: LedgerFact, _ kind: ChangeKind, _ before: LedgerFact.Value?, _ after: LedgerFact.Value?
  ) -> Direction {
    switch kind.action {
    case .upgraded: return .orderedAscending
    case .downgraded: return .orderedDescending
    default: break
    }
    guard case .approved = fact, case .count(let old)? = before, case .count(let new)? = after else {
      return .orderedSame
    }
    return old < new ? .orderedAscending : .orderedDescending
  }

  // MARK: Entries

  /// An entry that changes no fact: a new one that says again what counted, one that is gone, or another document.
  private func entry(on day: Day) -> Change? {
    let (left, right) = (sides.old.entries[day], sides.new.entries[day])
    let facts: [LedgerFact] = [.document, .ground]
    let changed = facts.filter { sides.old.stated($0, on: day) != sides.new.stated($0, on: day) }
    let name = named.phrase
    var change: Change
    switch (left, right) {
    case (nil, _?):
      change = Change(
        ChangeKind(.entry, .added),
        Wording(zh: "\(name.zh)的台账新增 \(day) 的条目", en: "the ledger of \(name.en) has an entry of \(day)"))
    case (_?, nil):
      change = Change(
        ChangeKind(.entry, .removed),
        Wording(
          zh: "\(name.zh)的台账不再有 \(day) 的条目", en: "the ledger of \(name.en) no longer has an entry of \(day)"))
    default:
      guard !changed.isEmpty else { return nil }
      func values(_ side: Timeline) -> Wording {
        let values = changed.map { words.words(side.stated($0, on: day), of: $0) }
        return Wording(zh: values.map(\.zh).joined(separator: "，"), en: values.map(\.en).joined(separator: ", "))
      }
      let (before, after) = (values(sides.old), values(sides.new))
      change = .passing(
        ChangeKind(.entry, .changed), before, after,
        Wording(
          zh: "\(name.zh)台账 \(day) 的条目由“\(before.zh)”改为“\(after.zh)”",
          en: "the entry of \(day) in the ledger of \(name.en) goes from '\(before.en)' to '\(after.en)'"))
    }
    change.body = named
    change.subject = "\(named.id) \(day)"
    (change.old, change.new) = (spots(sides.old, day).map { Spot($0) }, spots(sides.new, day).map { Spot($0) })
    return change
  }

  private func spots(_ side: Timeline, _ day: Day) -> [Place] {
    side.entries[day, default: []].map { documents.entries[$0].place }
  }

  private func document(_ side: Timeline, _ day: Day) -> String? {
    side.entries[day, default: []].compactMap { documents.entries[$0].document }.first.map { documents.text($0) }
  }
}

extension LedgerChanges {
  /// What a ledger says of a body at last, for one that is new in the register.
  static func summary(_ side: Timeline, _ words: LedgerWords) -> Wording? {
    let order: [LedgerFact] = [.classID, .level, .nature, .stage]
    let counts = side.facts.filter { if case .approved = $0 { true } else { false } }
      .map { (words.name(of: $0), words.words(side.last($0), of: $0)) }.sorted { $0.0.en < $1.0.en }
    let parts =
      order.filter { side.last($0) != nil }.map { words.words(side.last($0), of: $0) }
      + counts.map { Wording(zh: "\($0.0.zh) \($0.1.zh)", en: "\($0.0.en) \($0.1.en)") }
    guard !parts.isEmpty else { return nil }
    return Wording(zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }
}
