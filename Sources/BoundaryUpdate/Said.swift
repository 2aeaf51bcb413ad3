import BoundaryModel

/// What a part of a row says, wherever it stands: two that are equal say the same.
enum Said: Hashable {
  case assignment(SaidAssignment)
  case remark(SaidRemark)
}

struct SaidRemark: Hashable {
  let kind: Remark.Kind
  let text: Symbol
}

/// Everything that an assignment says, with its remarks.
struct SaidAssignment: Hashable {
  private enum Holder: Hashable {
    case parties([Symbol])
    case bodies([Symbol])
    case unnamed(Symbol)
  }

  private enum Values: Hashable {
    case codes([Symbol])
    case allBut([Symbol], of: [Symbol])
    case amounts(Bounds<Decimal>)
  }

  private struct Narrowed: Hashable {
    let dimension: Symbol
    let values: Values
  }

  private let holder: Holder
  private let role: Symbol
  private let wording: Symbol?
  private let inForce: Bounds<Day>
  private let delegation: Delegation?
  private let isOtherwise: Bool
  private let isShared: Bool
  private let item: Symbol?
  private let narrowings: [Narrowed]
  private let remarks: [SaidRemark]

  init(_ row: Assignment, _ remarks: [SaidRemark], _ documents: Documents) {
    func symbols(_ run: SymbolRun) -> [Symbol] { Array(documents.symbols[run]) }
    holder =
      switch row.holder {
      case .parties(let run): .parties(symbols(run))
      case .bodies(let run): .bodies(symbols(run))
      case .unnamed(let words): .unnamed(words)
      }
    role = row.role
    wording = row.wording
    inForce = row.inForce
    delegation = row.delegation
    isOtherwise = row.isOtherwise
    isShared = row.isShared
    item = row.item
    narrowings = documents.narrowings[row.narrowings].map { narrowing in
      let values: Values =
        switch narrowing.values {
        case .codes(let run): .codes(symbols(run))
        case .allBut(let excepted, let run): .allBut(symbols(excepted), of: symbols(run))
        case .amounts(let bounds): .amounts(bounds)
        }
      return Narrowed(dimension: narrowing.dimension, values: values)
    }
    self.remarks = remarks
  }
}
