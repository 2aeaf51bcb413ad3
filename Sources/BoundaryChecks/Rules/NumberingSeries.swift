import BoundaryModel

/// The number of a row taken apart: 4.3 is 3 of 4., 二(三) is 3 of 二(.
struct ItemNumber {
  /// What stands before and after the last number, which rows of one series have in common.
  let stem: String
  let value: Int

  /// nil for an item that has no number, or words behind it.
  init?(_ item: String) {
    let closing = item.hasSuffix(")") || item.hasSuffix("）") || item.hasSuffix("、") || item.hasSuffix(".")
    let body = closing ? item.dropLast() : item[...]
    let digits = body.reversed().prefix { $0.isASCII && $0.isNumber }
    let chinese = body.reversed().prefix { Self.numerals[$0] != nil }
    if !digits.isEmpty, digits.count <= 6, let value = Int(String(digits.reversed())) {
      stem = body.dropLast(digits.count) + "#" + item.dropFirst(body.count)
      self.value = value
    } else if !chinese.isEmpty, let value = Self.value(of: chinese.reversed()) {
      stem = body.dropLast(chinese.count) + "#" + item.dropFirst(body.count)
      self.value = value
    } else {
      return nil
    }
  }

  /// The first number in some words: 9 in 9(一), 9 in 第九条.
  static func first(in words: String) -> Int? {
    let start = words.drop { !($0.isASCII && $0.isNumber) && numerals[$0] == nil }
    guard let character = start.first else { return nil }
    if numerals[character] != nil { return value(of: Array(start.prefix { numerals[$0] != nil })) }
    return Int(start.prefix { $0.isASCII && $0.isNumber })
  }

  private static let numerals: [Character: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "百": 100,
  ]

  /// 十二 is 12, 二十三 is 23, 一百零五 is left to others.
  private static func value(of characters: [Character]) -> Int? {
    var (total, ones) = (0, 0)
    for character in characters {
      guard let number = numerals[character] else { return nil }
      if number >= 10 {
        total += max(1, ones) * number
        ones = 0
      } else {
        guard ones == 0 else { return nil }
        ones = number
      }
    }
    return total + ones
  }
}

/// The rows of a list that are numbered in one series, in its order.
struct Series {
  struct Row {
    let item: String
    let name: Symbol
    let place: Place
  }

  struct Skipped {
    let before: String
    let next: String
    let names: String
    /// The number behind what is missing.
    let after: Int
    /// The number before it.
    let beforeNumber: Int
  }

  private(set) var rows: [Int: Row] = [:]
  /// Numbers that rows have that do not stand beside each other, with both places.
  private(set) var doubled: [(item: String, first: Place, second: Place)] = []
  private var last: Int?

  mutating func add(_ value: Int, _ item: String, _ duty: Duty) {
    if let row = rows[value] {
      // One item that was cut into several rows stands together.
      if let last, last != value, row.name != duty.name { doubled.append((item, row.place, duty.place)) }
    } else {
      rows[value] = Row(item: item, name: duty.name, place: duty.place)
    }
    last = value
  }

  /// What is missing between the least and the greatest number. A series of which much is missing is an extract, and
  /// says nothing.
  var skipped: [Skipped] {
    let numbers = rows.keys.sorted()
    guard numbers.count >= 3, let first = numbers.first, let last = numbers.last else { return [] }
    let missing = (last - first + 1) - numbers.count
    guard missing > 0, missing <= max(1, numbers.count / 8) else { return [] }
    return zip(numbers, numbers.dropFirst()).filter { $1 - $0 > 1 }.compactMap { before, after in
      guard let from = rows[before], let to = rows[after] else { return nil }
      let names = after - before == 2 ? "\(before + 1)" : "\(before + 1)–\(after - 1)"
      return Skipped(before: from.item, next: to.item, names: names, after: after, beforeNumber: before)
    }
  }
}
