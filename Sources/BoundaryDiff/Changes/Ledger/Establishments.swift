import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// The ledgers of two sides of a register, and what is told of its bodies by them.
struct Establishments {
  private let documents: Documents
  private let words: LedgerWords
  private let names: LedgerNames
  private let entries: [RowID<Body>: [RowID<Entry>]]
  private let signs: [RowID<Body>: [Sign]]
  private let posts: [RowID<Body>: [Post]]
  private let missions: [RowID<Body>: [Mission]]
  private let expectations: [RowID<Body>: [BodyExpectation]]

  init(_ revisions: Revisions, words: LedgerWords, names: LedgerNames) {
    let sides = [revisions.old.documents, revisions.new.documents]
    documents = revisions.documents
    self.words = words
    self.names = names
    var entries: [RowID<Body>: [RowID<Entry>]] = [:]
    for side in sides { for (id, entry) in side.entries.entries { entries[entry.body, default: []].append(id) } }
    self.entries = entries
    signs = Dictionary(grouping: sides.flatMap(\.signs.rows), by: \.body)
    posts = Dictionary(grouping: sides.flatMap(\.posts.rows), by: \.body)
    missions = Dictionary(grouping: sides.flatMap(\.missions.rows), by: \.body)
    expectations = Dictionary(grouping: sides.flatMap(\.bodyExpectations.rows), by: \.body)
  }

  // MARK: Whole bodies

  /// A body that only one side has, if it keeps a ledger or says when it was established.
  func whole(_ id: RowID<Body>, isNew: Bool) -> Change? {
    let body = documents.bodies[id]
    guard body.established != nil || entries[id] != nil else { return nil }
    let named = Change.Named(id: documents.text(body.id), name: documents.text(body.name))
    let name = named.phrase
    let summary = LedgerChanges.summary(
      Timeline(entries[id, default: []], isNew ? LedgerNames() : names, documents), words)
    let day = body.established.map { Wording(zh: "于 \($0) ", en: " on \($0)") } ?? Wording(zh: "", en: "")
    let facts = Wording(zh: summary.map { "：\($0.zh)" } ?? "", en: summary.map { ": \($0.en)" } ?? "")
    var change = Change(
      ChangeKind(.body, isNew ? .established : .withdrawn),
      isNew
        ? Wording(zh: "机构\(name.zh)\(day.zh)设立\(facts.zh)", en: "\(name.en) is established\(day.en)\(facts.en)")
        : Wording(
          zh: "名录和台账中不再有机构\(name.zh)\(facts.zh)",
          en: "\(name.en) is no longer in the register, nor is its ledger\(facts.en)"))
    let words = Wording(zh: "\(name.zh)\(facts.zh)", en: "\(name.en)\(facts.en)")
    if isNew { change.after = words } else { change.before = words }
    change.body = named
    if isNew { change.gaining = [named] } else { change.losing = [named] }
    return change
  }

  // MARK: Pairs

  func changes(_ old: RowID<Body>, _ new: RowID<Body>) -> [Change] {
    let pair = (old: documents.bodies[old], new: documents.bodies[new])
    let timelines = (
      old: Timeline(entries[old, default: []], names, documents),
      new: Timeline(entries[new, default: []], LedgerNames(), documents)
    )
    return LedgerChanges(body: pair, sides: timelines, words: words, documents: documents).changes()
      + settings(old, new) + missions(old, new) + expectations(old, new)
  }

  /// What is said of a body beside its entries.
  private func settings(_ old: RowID<Body>, _ new: RowID<Body>) -> [Change] {
    let (left, right) = (settings(of: old, names), settings(of: new, LedgerNames()))
    return zip(left, right).compactMap { before, after in
      guard before.value != after.value else { return nil }
      let named = named(new)
      func words(_ value: String) -> Wording { value.isEmpty ? Wording(zh: "无", en: "none") : Wording(name: value) }
      let values = (words(before.value), words(after.value))
      var change = Change.passing(
        ChangeKind(.establishment, .changed), values.0, values.1,
        Wording(
          zh: "\(named.phrase.zh)\(before.name.zh)：\(values.0.zh) → \(values.1.zh)",
          en: "\(before.name.en) of \(named.phrase.en): \(values.0.en) → \(values.1.en)"))
      change.body = named
      (change.old, change.new) = ([Spot(documents.bodies[old].place)], [Spot(documents.bodies[new].place)])
      change.subject = "\(named.id) \(before.name.en)"
      return change
    }
  }

  private func settings(of id: RowID<Body>, _ names: LedgerNames) -> [(name: Wording, value: String)] {
    let body = documents.bodies[id]
    func joined(_ values: [String]) -> String { values.sorted().joined(separator: "、") }
    return [
      (Wording(zh: "隶属", en: "body above"), body.under.map { words.body(names.bodies[$0]) } ?? ""),
      (Wording(zh: "职能", en: "function"), body.function.map { words.name(names.functions[$0], .function) } ?? ""),
      (
        Wording(zh: "挂牌", en: "signs"),
        joined(signs[id, default: []].map { words.name(names.functions[$0.function], .function) })
      ),
      (
        Wording(zh: "兼任", en: "concurrent posts"),
        joined(
          posts[id, default: []].map { post in
            documents.text(post.name) + (post.also.map { "兼\(documents.text($0))" } ?? "")
          })
      ),
    ]
  }

  private func missions(_ old: RowID<Body>, _ new: RowID<Body>) -> [Change] {
    struct Key: Hashable {
      let level: Mission.Level
      let inForce: Bounds<Day>
    }
    func keys(_ id: RowID<Body>) -> [Key: Mission] {
      Dictionary(missions[id, default: []].map { (Key(level: $0.level, inForce: $0.inForce), $0) }) { first, _ in first
      }
    }
    let (left, right) = (keys(old), keys(new))
    let named = named(new)
    return Set(left.keys).symmetricDifference(right.keys).map { key in
      let isNew = right[key] != nil
      let days = key.inForce.wording
      let words = Wording(zh: "\(key.level.wording.zh)（\(days.zh)）", en: "\(key.level.wording.en), \(days.en)")
      var change = Change(
        ChangeKind(.mission, isNew ? .added : .removed),
        isNew
          ? Wording(
            zh: "\(named.phrase.zh)新增重点任务：\(words.zh)", en: "\(named.phrase.en) is given a mission: \(words.en)")
          : Wording(
            zh: "\(named.phrase.zh)不再有重点任务：\(words.zh)", en: "\(named.phrase.en) no longer has a mission: \(words.en)"))
      if isNew { change.after = words } else { change.before = words }
      change.body = named
      change.subject = "\(named.id) \(words.en)"
      (change.old, change.new) = (left[key].map { [Spot($0.place)] } ?? [], right[key].map { [Spot($0.place)] } ?? [])
      return change
    }.sorted { ($0.subject ?? "") < ($1.subject ?? "") }
  }

  private func expectations(_ old: RowID<Body>, _ new: RowID<Body>) -> [Change] {
    func words(_ row: BodyExpectation, _ names: LedgerNames) -> String {
      let parts = [
        documents.text(row.rule), row.norm.map { documents.text(names.norms[$0]) }, documents.text(row.reason),
        row.by.map { documents.text($0) }, row.until.map { "\($0)" },
      ]
      return parts.compactMap(\.self).joined(separator: "，")
    }
    func rows(_ id: RowID<Body>, _ names: LedgerNames) -> [String: BodyExpectation] {
      Dictionary(expectations[id, default: []].map { (words($0, names), $0) }) { first, _ in first }
    }
    let (left, right) = (rows(old, names), rows(new, LedgerNames()))
    let named = named(new)
    return Set(left.keys).symmetricDifference(right.keys).sorted().map { text in
      let isNew = right[text] != nil
      var change = Change(
        ChangeKind(.expectation, isNew ? .added : .removed),
        isNew
          ? Wording(
            zh: "\(named.phrase.zh)新登记例外：\(text)", en: "\(named.phrase.en) is now excepted: \(text)")
          : Wording(zh: "\(named.phrase.zh)不再登记例外：\(text)", en: "\(named.phrase.en) is no longer excepted: \(text)"))
      if isNew { change.after = Wording(name: text) } else { change.before = Wording(name: text) }
      change.body = named
      change.subject = "\(named.id) \(text)"
      (change.old, change.new) = (left[text].map { [Spot($0.place)] } ?? [], right[text].map { [Spot($0.place)] } ?? [])
      return change
    }
  }

  private func named(_ id: RowID<Body>) -> Change.Named {
    Change.Named(id: documents.text(documents.bodies[id].id), name: documents.text(documents.bodies[id].name))
  }
}
