/// An exact decimal number of any length: a sign and digits, compared digit by digit.
///
/// The value is 0.d₁d₂d₃… × 10^`point`, where neither the first nor the last digit is 0, so that
/// equal numbers are written alike: 5, 5.0 and 005 are one.
package struct Decimal: Hashable, Comparable, Sendable {
  let isNegative: Bool
  let point: Int32
  let digits: [UInt8]

  /// - Parameter text: Digits with at most one point and a sign, as in `-12.50`.
  /// - Returns: nil when the text is anything else.
  package init?(_ text: ArraySlice<UInt8>) {
    var digits: [UInt8] = []
    var point: Int?
    for (index, byte) in zip(text.indices, text) {
      switch byte {
      case 0x30...0x39: digits.append(byte - 0x30)
      case UInt8(ascii: ".") where point == nil: point = digits.count
      case UInt8(ascii: "-") where index == text.startIndex, UInt8(ascii: "+") where index == text.startIndex: break
      default: return nil
      }
    }
    guard !digits.isEmpty else { return nil }
    self.init(isNegative: text.first == UInt8(ascii: "-"), digits: digits, point: point ?? digits.count)
  }

  package init?(_ text: String) {
    self.init(Array(text.utf8)[...])
  }

  init(isNegative: Bool, digits: [UInt8], point: Int) {
    let zeros = digits.prefix { $0 == 0 }.count
    let end = digits.lastIndex { $0 != 0 }.map { $0 + 1 } ?? zeros
    self.digits = Array(digits[zeros..<end])
    self.isNegative = isNegative && !self.digits.isEmpty
    self.point = self.digits.isEmpty ? 0 : Int32(point - zeros)
  }

  package static func < (left: Self, right: Self) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? magnitude(right, isBelow: left) : magnitude(left, isBelow: right)
  }

  private static func magnitude(_ left: Self, isBelow right: Self) -> Bool {
    if left.digits.isEmpty || right.digits.isEmpty { return !right.digits.isEmpty }
    if left.point != right.point { return left.point < right.point }
    return left.digits.lexicographicallyPrecedes(right.digits)
  }

  package var isWhole: Bool { digits.count <= Int(point) || digits.isEmpty }

  /// The largest whole number that is not above this one.
  package var roundedDown: Decimal {
    if isWhole { return self }
    let whole = Decimal(isNegative: isNegative, digits: wholeDigits, point: wholeDigits.count)
    return isNegative ? whole.adding(1, awayFromZero: true, isNegative: true) : whole
  }

  /// The next whole number above this one.
  package var nextWhole: Decimal {
    let floor = roundedDown
    if floor.isNegative { return floor.adding(1, awayFromZero: false, isNegative: true) }
    return floor.adding(1, awayFromZero: true, isNegative: false)
  }

  /// The whole number below this whole number.
  package var previousWhole: Decimal {
    let floor = roundedDown
    if floor.isNegative || floor.digits.isEmpty { return floor.adding(1, awayFromZero: true, isNegative: true) }
    return floor.adding(1, awayFromZero: false, isNegative: false)
  }

  private var wholeDigits: [UInt8] {
    point <= 0 ? [] : Array(digits.prefix(Int(point))) + Array(repeating: 0, count: max(0, Int(point) - digits.count))
  }

  /// Adds to or takes from the magnitude of a whole number.
  private func adding(_ step: UInt8, awayFromZero: Bool, isNegative: Bool) -> Decimal {
    var digits = [0] + wholeDigits
    var index = digits.count - 1
    if awayFromZero {
      while digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      digits[index] += step
    } else {
      while digits[index] == 0 {
        digits[index] = 9
        index -= 1
      }
      digits[index] -= step
    }
    return Decimal(isNegative: isNegative, digits: digits, point: digits.count)
  }
}

extension Decimal: CustomStringConvertible {
  /// The shortest plain form: `5000`, `0.1`, `-3.25`.
  package var description: String {
    let whole = wholeDigits.isEmpty ? [0] : wholeDigits
    var text = isNegative ? "-" : ""
    text += whole.map { String($0) }.joined()
    guard !isWhole else { return text }
    let zeros = String(repeating: "0", count: max(0, -Int(point)))
    return text + "." + zeros + digits.dropFirst(max(0, Int(point))).map { String($0) }.joined()
  }
}
