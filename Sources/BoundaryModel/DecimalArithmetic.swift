extension Decimal {
  package init(_ number: Int) {
    let digits = String(number.magnitude).utf8.map { $0 - 0x30 }
    self.init(isNegative: number < 0, digits: digits, point: digits.count)
  }

  package static prefix func - (number: Self) -> Self {
    Decimal(isNegative: !number.isNegative, digits: number.digits, point: Int(number.point))
  }

  /// - Complexity: O(*n*) in the digits.
  package static func + (left: Self, right: Self) -> Self {
    let scale = max(left.decimals, right.decimals)
    let (a, b) = (left.digits(scaledTo: scale), right.digits(scaledTo: scale))
    if left.isNegative == right.isNegative {
      return Decimal(isNegative: left.isNegative, digits: sum(a, b), decimals: scale)
    }
    let (larger, smaller, isNegative) =
      isBelow(a, b) ? (b, a, right.isNegative) : (a, b, left.isNegative)
    return Decimal(isNegative: isNegative, digits: difference(larger, smaller), decimals: scale)
  }

  package static func - (left: Self, right: Self) -> Self { left + (-right) }

  /// - Complexity: O(*n* · *m*) in the digits.
  package static func * (left: Self, right: Self) -> Self {
    let (a, b) = (left.digits(scaledTo: left.decimals), right.digits(scaledTo: right.decimals))
    var product = [Int](repeating: 0, count: a.count + b.count)
    for (i, x) in a.enumerated().reversed() {
      for (j, y) in b.enumerated().reversed() {
        let sum = product[i + j + 1] + Int(x) * Int(y)
        product[i + j + 1] = sum % 10
        product[i + j] += sum / 10
      }
    }
    return Decimal(
      isNegative: left.isNegative != right.isNegative, digits: product.map { UInt8($0) },
      decimals: left.decimals + right.decimals)
  }

  /// So many hundredths of it.
  package func percent(_ share: Decimal) -> Decimal {
    let product = self * share
    return Decimal(isNegative: product.isNegative, digits: product.digits, point: Int(product.point) - 2)
  }

  /// The nearest whole number, and of two that are equally near the larger one.
  package var roundedToNearest: Decimal {
    (self + Decimal(isNegative: false, digits: [5], point: 0)).roundedDown
  }

  /// The smallest whole number that is not below this one.
  package var roundedUp: Decimal { isWhole ? self : nextWhole }

  // MARK: Digits

  private init(isNegative: Bool, digits: [UInt8], decimals: Int) {
    self.init(isNegative: isNegative, digits: digits, point: digits.count - decimals)
  }

  /// How many digits stand after the point.
  private var decimals: Int { max(0, digits.count - Int(point)) }

  /// The digits of the magnitude × 10^`scale`.
  ///
  /// - Precondition: It has no more decimals than that, so that the product is whole.
  private func digits(scaledTo scale: Int) -> [UInt8] {
    digits + Array(repeating: 0, count: Int(point) - digits.count + scale)
  }

  private static func isBelow(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (a, b) = (left.drop { $0 == 0 }, right.drop { $0 == 0 })
    return a.count != b.count ? a.count < b.count : a.lexicographicallyPrecedes(b)
  }

  private static func sum(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var digits: [UInt8] = []
    var carry: UInt8 = 0
    for place in 0..<max(left.count, right.count) + 1 {
      let sum = left.fromEnd(place) + right.fromEnd(place) + carry
      digits.append(sum % 10)
      carry = sum / 10
    }
    return digits.reversed()
  }

  /// - Precondition: The first is not below the second.
  private static func difference(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var digits: [UInt8] = []
    var borrow: UInt8 = 0
    for place in 0..<max(left.count, right.count) {
      let (a, b) = (left.fromEnd(place), right.fromEnd(place) + borrow)
      digits.append(a < b ? a + 10 - b : a - b)
      borrow = a < b ? 1 : 0
    }
    return digits.reversed()
  }
}

extension [UInt8] {
  fileprivate func fromEnd(_ place: Int) -> UInt8 { place < count ? self[count - 1 - place] : 0 }
}
