import BoundaryFindings
import BoundaryModel

/// What becomes of the duties of a pair of documents.
struct DutyChanges {
  let sides: DutySides
  let document: String
  private(set) var changes: [Change] = []
  private(set) var holderTables: [Comparison.HolderTable] = []
  private(set) var undecided: [Wording] = []
  let matching: Matching<Duty>

  /// - Parameter byContent: Whether rows that no id joins are matched by their names and holders.
  init(_ sides: DutySides, document: String, byContent: Bool) {
    self.sides = sides
    self.document = document
    let olds = Set(sides.old.rows)
    matching = Matching(
      old: sides.old.candidates, new: sides.new.candidates, byContent: byContent, byLikeness: true,
      in: sides.documents
    ) { olds.contains($0) ? sides.old.traits($0) : sides.new.traits($0) }
    for found in matching.found.sorted(by: { $0.new[0] < $1.new[0] }) { compare(ordered(found)) }
    for row in matching.added { tell(row, of: sides.new, ChangeKind(.duty, .added)) }
    for row in matching.removed { tell(row, of: sides.old, ChangeKind(.duty, .removed)) }
    if let order = OrderChange.of(matching.found, sides) { add([order], [], []) }
  }

  /// The duties of a group by their ids, so that what is told does not depend on where they stand.
  private func ordered(_ found: Correspondence<Duty>) -> Correspondence<Duty> {
    guard !found.isPair else { return found }
    return Correspondence(
      old: found.old.sorted { sides.old.named($0) < sides.old.named($1) },
      new: found.new.sorted { sides.new.named($0) < sides.new.named($1) }, evidence: found.evidence)
  }

  private mutating func compare(_ found: Correspondence<Duty>) {
    let old = found.old.map { sides.old.named($0) }
    let new = found.new.map { sides.new.named($0) }
    var told = IdentityChanges.of(found, sides)
    let pair = HolderComparison(found, sides)
    told += pair.changes
    undecided += pair.undecided
    told += BasisChange.of(found, sides)
    if found.isPair { told += TextChanges.of(found.old[0], found.new[0], sides, alike: pair) }
    guard !told.isEmpty else { return }
    // Merging, splitting and changes of holders are read from the two columns of who holds what.
    let showsHolders = !pair.changes.isEmpty || !found.isPair
    if showsHolders { holderTables.append(pair.holderTable(old, new)) }
    for index in told.indices where showsHolders && told[index].kind.layer == .meaning {
      told[index].holderTable = holderTables.count - 1
    }
    add(told, found.old, found.new)
  }

  private mutating func tell(_ row: RowID<Duty>, of side: DutySide, _ kind: ChangeKind) {
    let duty = side.named(row)
    let isNew = kind.action == .added
    let statements = side.stated.statements(of: row)
    let hosts = statements.filter { sides.isExclusive($0.role) }.map(\.holder.host)
    let rows = HolderComparison.rows(statements, sides, isNew: isNew)
    let held = rows.map { "\($0.role) \($0.holder.zh)" }.unrepeated.joined(separator: "；")
    let heldInEnglish = rows.map { "\($0.role) \($0.holder.en)" }.unrepeated.joined(separator: "; ")
    let title = duty.phrase
    let tail = Wording(zh: held.isEmpty ? "" : "：\(held)", en: heldInEnglish.isEmpty ? "" : ": \(heldInEnglish)")
    var change = Change(
      kind,
      isNew
        ? Wording(zh: "新增事项\(title.zh)\(tail.zh)", en: "the duty \(title.en) is added\(tail.en)")
        : Wording(zh: "取消事项\(title.zh)\(tail.zh)", en: "the duty \(title.en) is removed\(tail.en)"))
    let bodies = Set(hosts).map { sides.names.named($0) }.sorted()
    let words = Wording(zh: held, en: heldInEnglish)
    if isNew {
      (change.gaining, change.after) = (bodies, words)
    } else {
      (change.losing, change.before) = (bodies, words)
    }
    holderTables.append(
      Comparison.HolderTable(
        oldDuties: isNew ? [] : [duty], newDuties: isNew ? [duty] : [], old: isNew ? [] : rows, new: isNew ? rows : []))
    change.holderTable = holderTables.count - 1
    add([change], isNew ? [] : [row], isNew ? [row] : [])
  }

  /// Says of changes what all changes of a duty say.
  private mutating func add(_ told: [Change], _ old: [RowID<Duty>], _ new: [RowID<Duty>]) {
    let documents = sides.documents
    let fields = (old.map { sides.old.original($0).field } + new.map { sides.new.original($0).field }).compactMap(
      \.self)
    let bases =
      new.isEmpty ? BasisChange.bases(of: old, sides.old) : BasisChange.bases(of: new, sides.new)
    for var change in told {
      change.document = document
      if change.duty == nil {
        change.duty = new.first.map { sides.new.named($0) } ?? old.first.map { sides.old.named($0) }
      }
      change.oldDuties = old.map { documents.text(documents.duties[$0].id) }
      change.fields = fields.map { documents.text($0) }.unrepeated
      change.bases = bases.map(\.text)
      if change.old.isEmpty { change.old = old.map { Spot(documents.duties[$0].place) } }
      if change.new.isEmpty { change.new = new.map { Spot(documents.duties[$0].place) } }
      changes.append(change)
    }
  }
}

extension DutySides {
  /// Whether a role can be held by one only at one point.
  func isExclusive(_ role: Symbol) -> Bool {
    switch vocabulary.role(role).map({ documents.roles[$0].holders }) {
    case .one?, .atMostOne?: true
    case Role.Holders.some?, .any?, nil: false
    }
  }

  func named(role: Symbol) -> Change.Named {
    let name = vocabulary.role(role).map { documents.roles[$0].name } ?? role
    return Change.Named(id: documents.text(role), name: documents.text(name))
  }
}
