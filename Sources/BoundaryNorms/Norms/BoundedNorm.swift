import BoundaryModel

/// A norm that bounds a quantity, and for which bodies.
struct BoundedNorm {
  /// What two bounds must have in common to be about one number.
  struct Key: Hashable {
    let quantity: Place
    let per: NormCheck.Limit.Per
  }

  let norm: Norm
  let quantity: Quantity
  let reach: NormCheck.Reach
  let per: NormCheck.Limit.Per
  /// As far as the tolerance goes.
  let bounds: Bounds<Decimal>

  var key: Key { Key(quantity: quantity.place, per: per) }

  /// The limits of a book, and the caps on what is first allotted.
  static func all(of book: NormBook, _ documents: Documents) -> [BoundedNorm] {
    book.allNorms.flatMap { norm -> [BoundedNorm] in
      switch norm.check {
      case .limit(let limit):
        guard let quantity = book.quantity(limit.quantity, in: norm.norms) else { return [] }
        let bounds = limit.bounds.widened(by: limit.tolerance ?? Decimal(0))
        return [BoundedNorm(norm: norm, quantity: quantity, reach: limit.reach, per: limit.per, bounds: bounds)]
      case .initial(let initial):
        let applied = AppliedNorm(norm: norm, registers: [], book: book)
        return documents.symbols[initial.norms].compactMap { id in
          Ceiling(id, of: initial, applied).map { ceiling in
            BoundedNorm(
              norm: norm, quantity: ceiling.quantity,
              // What is first allotted is allotted to a formal body.
              reach: NormCheck.Reach(
                classes: ceiling.limit.reach.classes, levels: ceiling.limit.reach.levels, stage: .formal),
              per: .body, bounds: Bounds(upper: .to(ceiling.cap)))
          }
        }
      default: return []
      }
    }
  }

  /// Whether no amount at all lies within its bounds.
  var isEmpty: Bool { !holds(bounds) }

  /// Whether there is a body and a day that both are about.
  func meets(_ other: BoundedNorm, _ documents: Documents) -> Bool {
    reach.meets(other.reach, documents) && !norm.inForce.intersection(other.norm.inForce).isEmpty
  }

  /// Whether an amount can lie within the bounds of both.
  func isCompatible(with other: BoundedNorm) -> Bool { holds(bounds.intersection(other.bounds)) }

  private func holds(_ bounds: Bounds<Decimal>) -> Bool {
    guard quantity.isWhole else { return !bounds.isEmpty }
    let low =
      switch bounds.lower {
      case .from(let amount): amount.roundedUp
      case .above(let amount): amount.nextWhole
      case nil: Decimal(0)
      }
    let least = low < Decimal(0) ? Decimal(0) : low
    return switch bounds.upper {
    case .to(let amount): least <= amount
    case .below(let amount): least < amount
    case nil: true
    }
  }
}

extension NormCheck.Reach {
  /// Whether there can be a body that both reach.
  func meets(_ other: NormCheck.Reach, _ documents: Documents) -> Bool {
    func meet(_ first: SymbolRun, _ second: SymbolRun) -> Bool {
      first.isEmpty || second.isEmpty
        || !Set(documents.symbols[first]).isDisjoint(with: documents.symbols[second])
    }
    return meet(classes, other.classes) && meet(levels, other.levels)
      && (stage == nil || other.stage == nil || stage == other.stage)
  }
}

extension Bounds<Decimal> {
  fileprivate func widened(by slack: Decimal) -> Self {
    let lower: Lower? =
      switch self.lower {
      case .from(let amount): .from(amount - slack)
      case .above(let amount): .above(amount - slack)
      case nil: nil
      }
    let upper: Upper? =
      switch self.upper {
      case .to(let amount): .to(amount + slack)
      case .below(let amount): .below(amount + slack)
      case nil: nil
      }
    return Bounds(lower: lower, upper: upper)
  }
}
