import BoundaryFindings
import BoundaryModel

/// Changes of what a document names beside its duties: roles, dimensions, parties, bodies, areas and the like.
struct VocabularyChanges {
  let documents: Documents
  private(set) var changes: [Change] = []

  init(_ documents: Documents) {
    self.documents = documents
  }

  /// - Parameters:
  ///   - name: What people call a row.
  ///   - uses: How many assignments name it, by its id on the new side or, where it is gone, the old.
  ///   - whole: What is told of a row that only one side has; without it, that it is added or removed.
  ///   - details: Other changes of a row that is on both sides.
  mutating func tell<Row: Identified>(
    _ matching: Matching<Row>, _ table: Table<Row>, _ subject: ChangeKind.Subject, name: (Row) -> Symbol,
    uses: (Symbol) -> Int = { _ in 0 }, whole: (RowID<Row>, _ isNew: Bool) -> Change? = { _, _ in nil },
    details: (_ old: Row, _ new: Row) -> [Change] = { _, _ in [] }
  ) {
    func named(_ row: RowID<Row>) -> Change.Named {
      Change.Named(id: documents.text(table[row].id), name: documents.text(name(table[row])))
    }
    for found in matching.found {
      let count = uses(table[found.new[0]].id)
      if found.isPair {
        let (old, new) = (table[found.old[0]], table[found.new[0]])
        var told = identity(named(found.old[0]), named(found.new[0]), subject) + details(old, new)
        for index in told.indices {
          told[index].evidence = found.evidence.wording
          told[index].uses = max(told[index].uses, count)
        }
        add(told, subject: named(found.new[0]).id, old: [old.place], new: [new.place])
      } else {
        let action: ChangeKind.Action =
          found.new.count == 1 ? .merged : found.old.count == 1 ? .split : .regrouped
        var change = regrouped(
          found.old.map(named).sorted(), found.new.map(named).sorted(), ChangeKind(subject, action))
        change.uses = count
        add(
          [change], subject: found.new.map(named).sorted()[0].id, old: found.old.map { table[$0].place },
          new: found.new.map { table[$0].place })
      }
    }
    for (row, isNew) in matching.added.map({ ($0, true) }) + matching.removed.map({ ($0, false) }) {
      let change = whole(row, isNew) ?? self.whole(named(row), subject, isNew: isNew)
      add(table[row], change, named(row), isNew: isNew, uses(table[row].id))
    }
  }

  mutating func add(_ told: [Change], subject: String, old: [Place], new: [Place]) {
    for var change in told {
      change.subject = change.subject ?? subject
      if change.old.isEmpty { change.old = old.map { Spot($0) } }
      if change.new.isEmpty { change.new = new.map { Spot($0) } }
      changes.append(change)
    }
  }

  private func whole(_ named: Change.Named, _ subject: ChangeKind.Subject, isNew: Bool) -> Change {
    let what = subject.wording
    var change = Change(
      ChangeKind(subject, isNew ? .added : .removed),
      isNew
        ? Wording(zh: "新增\(what.zh)\(named.phrase.zh)", en: "the \(what.en) \(named.phrase.en) is added")
        : Wording(zh: "取消\(what.zh)\(named.phrase.zh)", en: "the \(what.en) \(named.phrase.en) is removed"))
    if isNew { change.after = named.phrase } else { change.before = named.phrase }
    return change
  }

  private mutating func add(
    _ row: some Identified, _ change: Change, _ named: Change.Named, isNew: Bool, _ uses: Int
  ) {
    var change = change
    change.uses = uses
    add([change], subject: named.id, old: isNew ? [] : [row.place], new: isNew ? [row.place] : [])
  }

  private func identity(_ old: Change.Named, _ new: Change.Named, _ subject: ChangeKind.Subject) -> [Change] {
    var changes: [Change] = []
    let what = subject.wording
    if old.id != new.id {
      changes.append(
        .passing(
          ChangeKind(subject, .renumbered), old.id, new.id,
          Wording(
            zh: "\(what.zh)“\(new.name)”编号由 \(old.id) 改为 \(new.id)",
            en: "the \(what.en) \(new.name) is renumbered from \(old.id) to \(new.id)")))
    }
    if old.name != new.name {
      var renamed = Change.passing(
        ChangeKind(subject, .renamed), old.name, new.name,
        Wording(
          zh: "\(what.zh)“\(old.name)”（\(new.id)）更名为“\(new.name)”",
          en: "the \(what.en) \(old.name) (\(new.id)) is renamed to \(new.name)"))
      renamed.isText = true
      changes.append(renamed)
    }
    return changes
  }

  private func regrouped(_ old: [Change.Named], _ new: [Change.Named], _ kind: ChangeKind) -> Change {
    let (before, after) = (Wording.joining(old.map(\.phrase)), Wording.joining(new.map(\.phrase)))
    let what = kind.subject.wording
    let verb =
      switch kind.action {
      case .merged: Wording(zh: "合并为", en: "merged into")
      case .split: Wording(zh: "拆分为", en: "split into")
      default: Wording(zh: "重组为", en: "regrouped into")
      }
    var change = Change(
      kind,
      Wording(
        zh: "\(what.zh)\(before.zh)\(verb.zh)\(after.zh)",
        en: "the \(what.en) \(before.en) becomes, \(verb.en), \(after.en)"))
    change.before = before
    change.after = after
    return change
  }
}

extension Change {
  /// A change of one value into another.
  static func passing(_ kind: ChangeKind, _ before: String, _ after: String, _ message: Wording) -> Change {
    passing(kind, Wording(zh: before, en: before), Wording(zh: after, en: after), message)
  }

  static func passing(_ kind: ChangeKind, _ before: Wording, _ after: Wording, _ message: Wording) -> Change {
    var change = Change(kind, message)
    change.before = before
    change.after = after
    return change
  }

  /// A category or an area that stands below another one now; nil is the top.
  static func moved(_ kind: ChangeKind, _ name: String, _ before: String?, _ after: String?) -> Change {
    let what = kind.subject.wording
    let words = [before, after].map { Wording(zh: $0.map { "“\($0)”之下" } ?? "最上层", en: $0 ?? "the top") }
    return passing(
      kind, words[0], words[1],
      Wording(
        zh: "\(what.zh)“\(name)”由\(words[0].zh)调整到\(words[1].zh)",
        en: "the \(what.en) \(name) moves from \(words[0].en) to \(words[1].en)"))
  }
}
