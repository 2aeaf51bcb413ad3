import BoundaryFindings
import BoundaryModel
import ScopeGeometry

/// Who holds the duties of a correspondence on both sides, and where that differs.
struct HolderComparison {
  private(set) var changes: [Change] = []
  private(set) var undecided: [Wording] = []
  let old: [Stated]
  let new: [Stated]
  private let sides: DutySides

  init(_ found: Correspondence<Duty>, _ sides: DutySides) {
    self.sides = sides
    old = found.old.flatMap { sides.old.stated.statements(of: $0) }
    new = found.new.flatMap { sides.new.stated.statements(of: $0) }
    let duty = sides.new.named(found.new[0])
    guard
      found.old.allSatisfy({ sides.old.stated.isReadable($0) })
        && found.new.allSatisfy({ sides.new.stated.isReadable($0) })
    else {
      undecided.append(.unreadable(duty))
      return
    }
    // The same statements in any order, which is most duties of most revisions.
    guard signatures(old) != signatures(new) else { return }
    do throws(ComparedSpace.OtherUnit) {
      let space = try ComparedSpace(old: old, new: new, sides, dividing: dividing(found))
      compare(duty, in: space)
    } catch {
      undecided.append(.otherUnit(error, duty))
    }
  }

  private func signatures(_ statements: [Stated]) -> [Stated.Signature: Int] {
    Dictionary(statements.map { ($0.signature, 1) }, uniquingKeysWith: +)
  }

  /// A dimension that divided what was merged or split and divides no part of the other side is how it
  /// was cut, and no change of who holds it.
  private func dividing(_ found: Correspondence<Duty>) -> (Symbol) -> Bool {
    guard !found.isPair else { return { _ in true } }
    func used(_ rows: [RowID<Duty>], _ side: DutySide, _ statements: [Stated], _ renames: Renames) -> Set<Symbol> {
      let over = rows.flatMap { renames.applied(to: sides.documents.symbols[side.original($0).over]) }
      return Set(over).union(statements.flatMap { $0.signature.narrowed.map(\.dimension) })
    }
    let left = used(found.old, sides.old, old, sides.vocabulary.dimensionRenames)
    let right = used(found.new, sides.new, new, Renames())
    return { left.contains($0) && right.contains($0) }
  }

  private mutating func compare(_ duty: Change.Named, in space: ComparedSpace) {
    let pieces = HeldPieces(old, new, in: space)
    let (left, right) = (boxes(pieces.old), boxes(pieces.new))
    for role in (old + new).map(\.role).unrepeated {
      let deltas = HolderDeltas(
        old: left[role] ?? [:], new: right[role] ?? [:], universe: space.universe, extents: space.extents)
      let terms = HolderTerms(duty: duty, role: sides.named(role: role), names: sides.names)
      let told = HolderChanges(deltas, terms: terms, isExclusive: sides.isExclusive(role), in: space)
      if let share = told.deltas.unexamined { undecided.append(.unexamined(duty, share)) }
      changes += told.changes.map { located($0, role) }
    }
  }

  private func boxes(_ pieces: [HeldPieces.Piece]) -> [Symbol: [HolderKey: [Box]]] {
    Dictionary(grouping: pieces, by: \.role).mapValues { pieces in
      Dictionary(grouping: pieces, by: \.holder).mapValues { $0.map(\.box) }
    }
  }

  /// Says where on both sides the holders of a change are named; failing that, the duty's place is said.
  private func located(_ change: Change, _ role: Symbol) -> Change {
    let concerned = Set((change.losing + change.gaining).map(\.id))
    func spots(_ statements: [Stated]) -> [Spot] {
      statements.filter { statement in
        statement.role == role
          && statement.holder.members.union(statement.named.members).contains {
            concerned.contains(sides.documents.text($0.symbol))
          }
      }.map { Spot(sides.documents.assignments[$0.assignment].place) }.unrepeated
    }
    var located = change
    located.old = spots(old)
    located.new = spots(new)
    return located
  }

  // MARK: Side by side

  func holderTable(_ oldDuties: [Change.Named], _ newDuties: [Change.Named]) -> Comparison.HolderTable {
    Comparison.HolderTable(
      oldDuties: oldDuties, newDuties: newDuties, old: Self.rows(old, sides, isNew: false),
      new: Self.rows(new, sides, isNew: true))
  }

  /// Statements as rows, each in the words of its own side.
  ///
  /// What several merged duties state alike is one row.
  static func rows(_ statements: [Stated], _ sides: DutySides, isNew: Bool) -> [Comparison.HolderTable.Row] {
    let space = try? ComparedSpace(
      old: isNew ? [] : statements, new: isNew ? statements : [], sides, dividing: { _ in true })
    return statements.map { statement in
      let box = isNew ? space?.box(ofNew: statement) : space?.box(ofOld: statement)
      let scope = box.flatMap { box in space.map { $0.scope([box]).wording() } }
      return Comparison.HolderTable.Row(
        role: sides.named(role: statement.role).name, holder: sides.names.wording(of: statement.holder),
        scope: scope ?? Scope.Box().wording)
    }.unrepeated
  }
}

extension Wording {
  fileprivate static func unreadable(_ duty: Change.Named) -> Wording {
    Wording(
      zh: "\(duty.phrase.zh)的分工有一部分读不出，未比较责任单位",
      en: "the holders of \(duty.phrase.en) were not compared: part of its division could not be read")
  }

  fileprivate static func otherUnit(_ unit: ComparedSpace.OtherUnit, _ duty: Change.Named) -> Wording {
    Wording(
      zh: "\(duty.phrase.zh)未比较责任单位：\(unit.dimension)的单位由“\(unit.old)”改为“\(unit.new)”",
      en:
        "the holders of \(duty.phrase.en) were not compared: the unit of \(unit.dimension) is \(unit.new) instead of \(unit.old)"
    )
  }

  fileprivate static func unexamined(_ duty: Change.Named, _ share: Double) -> Wording {
    let percent = max(1, Int((share * 100).rounded(.up)))
    return Wording(
      zh: "\(duty.phrase.zh)划分过于细碎，尚有至多 \(percent)% 的范围没有比较",
      en:
        "\(duty.phrase.en) is divided so finely that up to \(percent)% of its scope was not compared within the budget"
    )
  }
}
