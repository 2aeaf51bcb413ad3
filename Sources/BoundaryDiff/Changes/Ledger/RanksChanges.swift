import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// Changes of the ranks of a register: one for each assessment of a year.
enum RanksChanges {
  private struct Key: Hashable {
    let ranking: Symbol
    let year: Int
  }

  private struct Places: Equatable {
    var among: Int?
    var places: [Symbol: Int] = [:]
  }

  static func of(
    _ pair: (old: RowID<Register>, new: RowID<Register>), _ revisions: Revisions, _ words: LedgerWords,
    _ names: LedgerNames
  ) -> [Change] {
    let (old, new) = (ranks(of: pair.old, revisions.old.documents), ranks(of: pair.new, revisions.new.documents))
    let (left, right) = (places(old, revisions.documents, names), places(new, revisions.documents, LedgerNames()))
    func order(_ key: Key) -> (Int, String) { (key.year, words.name(key.ranking, .ranking)) }
    return Set(left.keys).union(right.keys).sorted { order($0) < order($1) }.compactMap { key -> Change? in
      guard left[key]?.value != right[key]?.value else { return nil }
      return change(key, left[key], right[key], words)
    }
  }

  private typealias Told = (value: Places, place: Place)

  private static func change(_ key: Key, _ old: Told?, _ new: Told?, _ words: LedgerWords) -> Change {
    let name = words.name(key.ranking, .ranking)
    func told(_ value: Places, where isTold: (Symbol) -> Bool) -> Wording {
      let places = value.places.filter { isTold($0.key) }.map { ($0.value, words.body($0.key)) }.sorted { $0 < $1 }
      let names = places.prefix(8).map { "\($0.0) \($0.1)" } + (places.count > 8 ? ["… (\(places.count))"] : [])
      let among = value.among.map { Wording(zh: "共 \($0) 家", en: "of \($0)") }
      return Wording(
        zh: (names + [among?.zh].compactMap(\.self)).joined(separator: "，"),
        en: (names + [among?.en].compactMap(\.self)).joined(separator: ", "))
    }
    func differs(_ body: Symbol) -> Bool { old?.value.places[body] != new?.value.places[body] }
    let action: ChangeKind.Action = old == nil ? .added : new == nil ? .removed : .changed
    let verb =
      switch action {
      case .added: Wording(zh: "新增", en: "are added")
      case .removed: Wording(zh: "删去", en: "are removed")
      default: Wording(zh: "改动", en: "are changed")
      }
    var change = Change(
      ChangeKind(.ranks, action),
      Wording(zh: "\(verb.zh) \(key.year) 年\(name)排名", en: "the ranks of \(name) in \(key.year) \(verb.en)"))
    change.before = old.map { told($0.value, where: differs) }
    change.after = new.map { told($0.value, where: differs) }
    change.subject = "\(name) \(key.year)"
    (change.old, change.new) = (old.map { [Spot($0.place)] } ?? [], new.map { [Spot($0.place)] } ?? [])
    return change
  }

  private static func ranks(of register: RowID<Register>, _ side: Documents) -> [(RowID<Ranks>, [Rank])] {
    let rows = Dictionary(grouping: side.rankRows.rows, by: \.ranks)
    return side.ranks.entries.filter { $0.row.register == register }.map { ($0.id, rows[$0.id, default: []]) }
  }

  /// What stands twice for one year and assessment counts as one; the first place of a body counts.
  private static func places(
    _ ranks: [(RowID<Ranks>, [Rank])], _ documents: Documents, _ names: LedgerNames
  ) -> [Key: Told] {
    var told: [Key: Told] = [:]
    for (id, rows) in ranks {
      let row = documents.ranks[id]
      let key = Key(ranking: names.rankings[row.ranking], year: row.year)
      var known = told[key] ?? (Places(among: row.among), row.place)
      for rank in rows where known.value.places[names.bodies[rank.body]] == nil {
        known.value.places[names.bodies[rank.body]] = rank.number
      }
      told[key] = known
    }
    return told
  }
}
