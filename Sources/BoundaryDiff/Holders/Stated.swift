import BoundaryMap
import BoundaryModel

/// A statement of one side, by the ids that the new side uses.
struct Stated: Sendable {
  /// A narrowing whose order and repeats do not matter.
  enum Values: Hashable, Sendable {
    case codes(Set<Symbol>)
    /// All but some, of those that are named; of all where none is.
    case allBut(Set<Symbol>, of: Set<Symbol>)
    case amounts(Bounds<Decimal>)
  }

  struct Narrowed: Hashable, Sendable {
    let dimension: Symbol
    let values: Values
  }

  /// What makes two statements one.
  struct Signature: Hashable, Sendable {
    let role: Symbol
    let holder: HolderKey
    let narrowed: Set<Narrowed>
    let areas: Set<Symbol>
    let inForce: Bounds<Day>
    let isOtherwise: Bool
  }

  let statement: Statement
  /// Who holds it: the bodies that `who` names.
  let holder: HolderKey
  /// As the row names it, by a party that the two sides bind to other bodies; else the same as `holder`. Where both
  /// sides name the party, what changes is its binding, which is one change and not one for each row.
  let named: HolderKey
  let signature: Signature

  var assignment: RowID<Assignment> { statement.assignment }
  var role: Symbol { signature.role }
  /// When it counts, as far as that is said of the row rather than of its list.
  var inForce: Bounds<Day> { signature.inForce }
  var isRebound: Bool { named != holder }
  /// Whether it holds what the other rows of its duty and role leave.
  var isOtherwise: Bool { signature.isOtherwise }
}

/// The statements of one side of a pair of documents, so that they can be compared with those of the other.
struct StatedRows {
  let map: DutyMap
  let names: SideNames
  let bindings: PartyBindings
  /// The days that a row need not say, since its list does.
  let listDays: Bounds<Day>
  private var documents: Documents { map.documents }

  func statements(of row: RowID<Duty>) -> [Stated] { map.allStatements(of: row).map(stated) }

  /// Whether everything in a row could be read whole.
  func isReadable(_ row: RowID<Duty>) -> Bool {
    documents.duties[row].isReadable && documents.assignments[map.outline.assignments[row]].allSatisfy(\.isReadable)
  }

  private func stated(_ statement: Statement) -> Stated {
    let row = documents.assignments[statement.assignment]
    // Who keeps a power that it handed over has it of its own.
    let delegator = statement.isKept ? nil : row.delegation.map { names.bodies[$0.delegator] }
    let parties = statement.isKept ? [] : self.parties(of: row)
    let holders = map.holders(of: statement).map { holder in
      // A party that its template does not have is known by its id alone.
      if case .unknown(let id) = holder.kind, parties.contains(names.parties[id]) {
        HolderKey.Who.party(names.parties[id])
      } else {
        names.who(holder, documents)
      }
    }
    let holder = HolderKey(holders, delegator: delegator, isShared: row.isShared)
    let isRebound = parties.contains(where: bindings.changed.contains)
    let named = isRebound ? HolderKey(parties.map { .party($0) }, delegator: delegator, isShared: row.isShared) : holder
    let areas = isRebound ? [] : Set(names.areas.applied(to: documents.symbols[statement.boundAreas]))
    return Stated(
      statement: statement, holder: holder, named: named,
      signature: Stated.Signature(
        role: names.roles[row.role], holder: named,
        narrowed: Set(documents.narrowings[row.narrowings].map { names.narrowed($0, documents) }), areas: areas,
        inForce: row.inForce.within(listDays), isOtherwise: row.isOtherwise))
  }

  private func parties(of row: Assignment) -> [Symbol] {
    if case .parties(let run) = row.holder { names.parties.applied(to: documents.symbols[run]) } else { [] }
  }
}

extension Bounds<Day> {
  /// The ends that others do not say already: the same day on a row and on its list is one statement.
  fileprivate func within(_ others: Bounds<Day>) -> Bounds<Day> {
    let startsWith = firstDay.flatMap { first in others.firstDay.map { first <= $0 } } ?? false
    let endsWith = lastDay.flatMap { last in others.lastDay.map { last >= $0 } } ?? false
    return Bounds(lower: startsWith ? nil : lower, upper: endsWith ? nil : upper)
  }
}
