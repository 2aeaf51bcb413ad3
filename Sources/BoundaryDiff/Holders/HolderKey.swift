import BoundaryModel

/// Who holds, as both sides can say it: by the ids that the new side uses.
struct HolderKey: Hashable, Sendable {
  enum Party: Hashable, Sendable {
    case body(Symbol)
    /// A party of a template, or of a list that binds it to other bodies than before.
    case party(Symbol)
    /// Words that name nobody in particular.
    case unnamed(Symbol)

    var symbol: Symbol {
      switch self {
      case .body(let symbol), .party(let symbol), .unnamed(let symbol): symbol
      }
    }
  }

  /// The first named 主办.
  let host: Party
  /// The other joint holders, whose order means nothing.
  let others: Set<Party>
  /// Who handed the power over.
  let delegator: Symbol?

  init(_ parties: [Party], delegator: Symbol?) {
    host = parties.first ?? .unnamed(.empty)
    others = Set(parties.dropFirst()).subtracting([host])
    self.delegator = delegator
  }

  var parties: Set<Party> { others.union([host]) }
}

/// One assignment with one holder, by the ids that the new side uses.
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
  }

  let assignment: RowID<Assignment>
  let signature: Signature
  /// The areas, by their side's ids, that a binding narrows it to; empty for all.
  let boundAreas: SymbolRun

  var role: Symbol { signature.role }
  var holder: HolderKey { signature.holder }
}
