/// A day of the Gregorian calendar, as the number of days since 1970-01-01.
package struct Day: Hashable, Comparable, Sendable {
  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }

  /// - Parameter text: `YYYY-MM-DD`, a day that exists.
  package init?(_ text: ArraySlice<UInt8>) {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Self.digits(parts[0]), year > 0,
      let month = Self.digits(parts[1]), (1...12).contains(month),
      let day = Self.digits(parts[2]), (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package init?(_ text: String) {
    self.init(Array(text.utf8)[...])
  }

  /// A day that exists. Counts in years that begin in March, so that the leap day comes last.
  package init(year: Int, month: Int, day: Int) {
    let year = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    number = Int32(365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468)
  }

  package var next: Day { Day(number: number + 1) }
  package var previous: Day { Day(number: number - 1) }

  package var year: Int {
    // A day has three parts, the year first.
    description.split(separator: "-").first.flatMap { Int($0) } ?? 0
  }

  /// The same day of another year; from 29 February, 1 March of a common one.
  package func adding(years: Int) -> Day {
    let parts = description.split(separator: "-").compactMap { Int($0) }
    // A day has three parts, and a year beyond 9999 has more digits but no other parts.
    guard parts.count == 3 else { return self }
    let year = parts[0] + years
    if parts[1] == 2, parts[2] > Self.length(ofMonth: 2, year: year) { return Day(year: year, month: 3, day: 1) }
    return Day(year: year, month: parts[1], day: parts[2])
  }

  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// A number written in digits alone.
  static func digits(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { 10 * $0 + Int($1 - 0x30) }
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

extension Day: CustomStringConvertible {
  /// The day by the calendar.
  package var date: (year: Int, month: Int, day: Int) {
    let days = Int(number) + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  package var description: String {
    let (year, month, day) = date
    return [(year, 4), (month, 2), (day, 2)].map { value, width in
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }.joined(separator: "-")
  }
}

extension Bounds<Day> {
  package var firstDay: Day? {
    switch lower {
    case .from(let day): day
    case .above(let day): day.next
    case nil: nil
    }
  }

  package var lastDay: Day? {
    switch upper {
    case .to(let day): day
    case .below(let day): day.previous
    case nil: nil
    }
  }
}
