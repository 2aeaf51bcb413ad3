import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// Changes of words that change no responsibility: tasks, notes, sources, and the words for a role.
enum TextChanges {
  /// What a text is, so that a note is not compared with a task.
  private enum Kind: Hashable {
    case task, note, title
    case source(isInferred: Bool)
    case wording, item

    var wording: Wording {
      switch self {
      case .task: Wording(zh: "任务", en: "task")
      case .note: Wording(zh: "说明", en: "note")
      case .title: Wording(zh: "标题", en: "title")
      case .source: Wording(zh: "出处", en: "source")
      case .wording: Wording(zh: "用语", en: "wording")
      case .item: Wording(zh: "原文序号", en: "number in the original")
      }
    }

    /// Sources of both sorts stand in one order.
    var rank: Int {
      switch self {
      case .title: 0
      case .task: 1
      case .wording: 2
      case .note: 3
      case .source: 4
      case .item: 5
      }
    }
  }

  private struct Text: Hashable {
    let kind: Kind
    let symbol: Symbol
  }

  /// The texts of a duty and of its assignments; an assignment is compared with the one that states the same.
  static func of(_ old: RowID<Duty>, _ new: RowID<Duty>, _ sides: DutySides, alike: HolderComparison) -> [Change] {
    let documents = sides.documents
    let duty = sides.new.named(new)
    func texts(_ row: RowID<Duty>, _ map: DutyMap) -> [(Text, Place)] {
      let duty = documents.duties[row]
      let item = duty.item.map { [(Text(kind: .item, symbol: $0), duty.place)] } ?? []
      return item + remarks(of: .duty(row), map)
    }
    func texts(_ row: RowID<Assignment>, _ map: DutyMap) -> [(Text, Place)] {
      let assignment = documents.assignments[row]
      let words = assignment.wording.map { [(Text(kind: .wording, symbol: $0), assignment.place)] } ?? []
      let item = assignment.item.map { [(Text(kind: .item, symbol: $0), assignment.place)] } ?? []
      return words + item + remarks(of: .assignment(row), map)
    }
    var changes = compare(texts(old, sides.old.map), texts(new, sides.new.map), documents, in: duty.phrase, duty.id)
    for (left, right) in pairs(alike.old, alike.new) {
      let holder = sides.names.wording(of: right.holder)
      let role = sides.named(role: right.role)
      let phrase = Wording(
        zh: "\(duty.phrase.zh)中\(holder.zh)\(role.name)", en: "\(role.name) by \(holder.en) in \(duty.phrase.en)")
      changes += compare(
        texts(left.assignment, sides.old.map), texts(right.assignment, sides.new.map), documents, in: phrase,
        "\(duty.id) \(role.id) \(holder.zh)")
    }
    return changes
  }

  /// The texts of a document as a whole.
  static func ofDocuments(
    _ old: Remark.Owner, _ new: Remark.Owner, _ revisions: Revisions, in phrase: Wording
  ) -> [Change] {
    compare(
      remarks(of: old, revisions.old), remarks(of: new, revisions.new), revisions.documents, in: phrase, phrase.en)
  }

  private static func remarks(of owner: Remark.Owner, _ map: DutyMap) -> [(Text, Place)] {
    map.outline.remarks[owner].compactMap { id in
      let remark = map.documents.remarks[id]
      let kind: Kind? =
        switch remark.kind {
        case .basis: nil
        case .task: .task
        case .note: .note
        case .title: .title
        case .source(let isInferred): .source(isInferred: isInferred)
        }
      return kind.map { (Text(kind: $0, symbol: remark.text), remark.place) }
    }
  }

  /// Statements that say the same, then those of one holder in one role, in the order in which they stand.
  private static func pairs(_ old: [Stated], _ new: [Stated]) -> [(Stated, Stated)] {
    var pairs: [(Stated, Stated)] = []
    var left = old
    var right = new
    func take<Key: Hashable>(_ key: (Stated) -> Key) {
      var waiting = Dictionary(grouping: left.indices) { key(left[$0]) }
      var taken: Set<Int> = []
      right = right.filter { statement in
        guard let place = waiting[key(statement)]?.first else { return true }
        waiting[key(statement)]?.removeFirst()
        taken.insert(place)
        pairs.append((left[place], statement))
        return false
      }
      left = left.indices.filter { !taken.contains($0) }.map { left[$0] }
    }
    take(\.signature)
    take { [AnyHashable($0.role), AnyHashable($0.named)] }
    // A party that fans out states one assignment several times.
    var seen: Set<RowID<Assignment>> = []
    return pairs.filter { seen.insert($0.1.assignment).inserted }
  }

  /// What is on one side only, the first that is gone beside the first that has come.
  private static func compare(
    _ old: [(Text, Place)], _ new: [(Text, Place)], _ documents: Documents, in phrase: Wording, _ subject: String
  ) -> [Change] {
    if old.map(\.0) == new.map(\.0) { return [] }
    let gone = Dictionary(grouping: rest(old, new), by: \.0.kind.rank)
    let come = Dictionary(grouping: rest(new, old), by: \.0.kind.rank)
    return Set(gone.keys).union(come.keys).sorted().flatMap { rank -> [Change] in
      let (left, right) = (gone[rank] ?? [], come[rank] ?? [])
      return (0..<max(left.count, right.count)).map { place in
        change(
          left.indices.contains(place) ? left[place] : nil, right.indices.contains(place) ? right[place] : nil,
          documents, in: phrase, subject)
      }
    }
  }

  private static func rest(_ texts: [(Text, Place)], _ others: [(Text, Place)]) -> [(Text, Place)] {
    var counts = Dictionary(others.map { ($0.0, 1) }, uniquingKeysWith: +)
    return texts.filter { text, _ in
      guard let count = counts[text], count > 0 else { return true }
      counts[text] = count - 1
      return false
    }
  }

  private static func change(
    _ old: (Text, Place)?, _ new: (Text, Place)?, _ documents: Documents, in phrase: Wording, _ subject: String
  ) -> Change {
    let kind = (new ?? old)?.0.kind.wording ?? Wording(zh: "", en: "")
    let before = old.map { documents.text($0.0.symbol) }
    let after = new.map { documents.text($0.0.symbol) }
    var change = Change(
      ChangeKind(.text, before == nil ? .added : after == nil ? .removed : .changed),
      Wording(zh: "\(phrase.zh)的\(kind.zh)文字有改动", en: "the \(kind.en) of \(phrase.en) is worded differently"))
    change.before = before.map { Wording(zh: $0, en: $0) }
    change.after = after.map { Wording(zh: $0, en: $0) }
    change.isText = true
    change.subject = "\(kind.en) \(subject)"
    change.old = old.map { [Spot($0.1)] } ?? []
    change.new = new.map { [Spot($0.1)] } ?? []
    return change
  }
}

extension Change.Named {
  /// As messages name it: by its name and id, by its id alone where nothing gives it a name.
  var phrase: Wording {
    name.isEmpty ? Wording(zh: "“\(id)”", en: id) : Wording(zh: "“\(name)”（\(id)）", en: "\(name) (\(id))")
  }
}
