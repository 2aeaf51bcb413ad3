import BoundaryModel

/// How much there is of a quantity: a whole number, or one in another.
enum Amount: Equatable, Sendable {
  case whole(Int)
  case share(part: Int, whole: Int)

  /// Whether it lies between two bounds, or no further beyond them than a tolerance.
  ///
  /// Shares are percentages, compared as part × 100 with share × whole: four in five *is* 80 %.
  func lies(within bounds: Bounds<Decimal>, tolerance: Decimal?) -> Bool {
    let (number, unit) = numbers
    let slack = tolerance ?? Decimal(0)
    let isHighEnough =
      switch bounds.lower {
      case .from(let low): number >= (low - slack) * unit
      case .above(let low): number > (low - slack) * unit
      case nil: true
      }
    let isLowEnough =
      switch bounds.upper {
      case .to(let high): number <= (high + slack) * unit
      case .below(let high): number < (high + slack) * unit
      case nil: true
      }
    return isHighEnough && isLowEnough
  }

  /// Whether it is above the upper of two bounds, rather than below the lower.
  func isAbove(_ bounds: Bounds<Decimal>) -> Bool { !lies(within: Bounds(upper: bounds.upper), tolerance: nil) }

  /// What is compared with a bound, and by what the bound is multiplied.
  private var numbers: (number: Decimal, unit: Decimal) {
    switch self {
    case .whole(let number): (Decimal(number), Decimal(1))
    case .share(let part, let whole): (Decimal(part) * Decimal(100), Decimal(whole))
    }
  }
}

/// A share or a change in percent, with two decimals at most; half a hundredth counts as one.
func percent(_ part: Int, of whole: Int) -> String {
  guard whole != 0 else { return "0" }
  // Counts have nine digits at most, so that this is far from the largest number.
  let hundredths = (abs(part) * 20_000 / abs(whole) + 1) / 2
  let decimals = hundredths % 100
  let text = decimals == 0 ? "" : decimals % 10 == 0 ? ".\(decimals / 10)" : ".\(decimals < 10 ? "0" : "")\(decimals)"
  return ((part < 0) != (whole < 0) && hundredths > 0 ? "-" : "") + "\(hundredths / 100)" + text
}
