/// When a part of the year, or one year of several, comes again: the flood season 汛期, the years in which another
/// county convenes.
package enum Recurrence: Hashable, Sendable {
  /// Every year from one day to another, both inclusive; over the turn of the year where the first is the later one.
  case days(from: DayOfYear, to: DayOfYear)
  /// The years that are a multiple of `every` years away from `first`.
  case years(first: Int, every: Int)

  /// A day that every leap year has.
  package struct DayOfYear: Hashable, Comparable, Sendable {
    package let month: Int
    package let day: Int

    package static func < (left: Self, right: Self) -> Bool {
      (left.month, left.day) < (right.month, right.day)
    }
  }

  /// - Parameter text: `06-01/09-30`, `odd-years`, `even-years`, or `2025/3` for every third year of which 2025 is one.
  package init?(_ text: ArraySlice<UInt8>) {
    switch String(decoding: text, as: UTF8.self) {
    case "odd-years": self = .years(first: 1, every: 2)
    case "even-years": self = .years(first: 2, every: 2)
    default:
      let ends = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      guard ends.count == 2 else { return nil }
      if let first = DayOfYear(ends[0]), let last = DayOfYear(ends[1]) {
        self = .days(from: first, to: last)
      } else if ends[0].count == 4, (1...2).contains(ends[1].count), ends[1].first != UInt8(ascii: "0"),
        let first = Day.digits(ends[0]), let every = Day.digits(ends[1]), first > 0, every > 1
      {
        self = .years(first: first, every: every)
      } else {
        return nil
      }
    }
  }

  package func contains(_ day: Day) -> Bool {
    let date = day.date
    switch self {
    case .days(let first, let last):
      let day = DayOfYear(month: date.month, day: date.day)
      return first <= last ? first <= day && day <= last : first <= day || day <= last
    case .years(let first, let every):
      return (date.year - first).isMultiple(of: every)
    }
  }

  /// After how many years it comes again as it was, leap days apart.
  package var years: Int {
    switch self {
    case .days: 1
    case .years(_, let every): every
    }
  }

  /// The days of a year on which it may begin, or be over for the first time.
  package func turns(in year: Int) -> [Day] {
    switch self {
    case .days(let first, let last):
      [
        Day(year: year, month: first.month, day: first.day),
        Day(year: year, month: last.month, day: last.day).next,
      ]
    case .years: []
    }
  }
}

extension Recurrence: CustomStringConvertible {
  /// As documents write it.
  package var description: String {
    switch self {
    case .days(let first, let last): "\(first)/\(last)"
    case .years(let first, every: 2) where first <= 2: first == 1 ? "odd-years" : "even-years"
    case .years(let first, let every): "\(Day(year: first, month: 1, day: 1).description.prefix(4))/\(every)"
    }
  }
}

extension Recurrence.DayOfYear: CustomStringConvertible {
  package var description: String { String(Day(year: 2000, month: month, day: day).description.dropFirst(5)) }
}

extension Recurrence.DayOfYear {
  fileprivate init?(_ text: ArraySlice<UInt8>) {
    // 2000 was a leap year.
    guard text.count == 5, let date = Day(Array("2000-".utf8) + text)?.date else { return nil }
    self.init(month: date.month, day: date.day)
  }
}

extension Day {
  fileprivate init?(_ text: [UInt8]) { self.init(text[...]) }
}
