/// A moment that a workbook stores as a number of days.
struct SerialMoment {
  let year: Int
  let month: Int
  let day: Int
  /// Seconds since the day began.
  let seconds: Int
  /// Days since the beginning of the count, with the part of the day.
  let serial: Double
  /// From Sunday, 0.
  let weekday: Int

  /// - Returns: nil for what is no day that a workbook shows.
  init?(_ serial: Double, since1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    self.serial = serial
    let rounded = (serial * 86_400).rounded()
    let days = Int(rounded / 86_400) + (since1904 ? 1462 : 0)
    seconds = Int(rounded) % 86_400
    weekday = (days + 6) % 7
    // Lotus took 1900 for a leap year, and workbooks still do: day 60 is 29 February 1900.
    if days == 60 {
      (year, month, day) = (1900, 2, 29)
      return
    }
    (year, month, day) = Self.date(daysSince1970: days - (days < 60 ? 25_568 : 25_569))
  }

  /// The Gregorian date of a day (H. Hinnant, "chrono-compatible low-level date algorithms").
  private static func date(daysSince1970 days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

/// A moment by a format of dates: `yyyy/m/d`, `yyyy年m月d日`, `h:mm`.
struct DateText {
  private let tokens: [NumberFormat.Token]

  init(_ tokens: [NumberFormat.Token]) {
    self.tokens = tokens
  }

  func text(_ moment: SerialMoment) -> String {
    let isTwelve = tokens.contains { $0 == .letters("AM/PM") || $0 == .letters("上午/下午") }
    return tokens.indices.map { index in
      switch tokens[index] {
      case .literal(let text): text
      case .letters(let letters): part(letters, at: index, of: moment, isTwelve)
      case .elapsed(let unit): elapsed(unit, moment)
      // Fractions of seconds are not shown.
      case .digit: ""
      case .point: ""
      case .comma: ","
      case .percent: "%"
      case .exponent, .placeholder, .separator: ""
      }
    }.joined()
  }

  private func part(_ letters: String, at index: Int, of moment: SerialMoment, _ isTwelve: Bool) -> String {
    let hour = moment.seconds / 3600
    let shownHour = isTwelve ? (hour + 11) % 12 + 1 : hour
    switch letters {
    case "AM/PM": return hour < 12 ? "AM" : "PM"
    case "上午/下午": return hour < 12 ? "上午" : "下午"
    case "yy", "y": return padded(moment.year % 100, 2)
    case "m", "mm": return padded(isMinutes(index) ? moment.seconds / 60 % 60 : moment.month, letters.count)
    case "mmm": return String(Self.months[moment.month - 1].prefix(3))
    case "mmmm": return Self.months[moment.month - 1]
    case "mmmmm": return String(Self.months[moment.month - 1].prefix(1))
    case "d", "dd": return padded(moment.day, letters.count)
    case "ddd": return String(Self.days[moment.weekday].prefix(3))
    case "dddd": return Self.days[moment.weekday]
    case "aaa": return Self.chineseDays[moment.weekday]
    case "aaaa": return "星期" + Self.chineseDays[moment.weekday]
    case "h", "hh": return padded(shownHour, letters.count)
    case "s", "ss": return padded(moment.seconds % 60, letters.count)
    default: return letters.hasPrefix("y") ? padded(moment.year, 4) : letters
    }
  }

  /// `m` after hours or before seconds is minutes.
  private func isMinutes(_ index: Int) -> Bool {
    let isTime = { (token: NumberFormat.Token, letter: Character) in
      switch token {
      case .letters(let letters): letters.first == letter
      case .elapsed(let unit): unit == letter
      default: false
      }
    }
    let isPart = { (token: NumberFormat.Token) in
      switch token {
      case .letters, .elapsed: true
      default: false
      }
    }
    let before = tokens[..<index].last(where: isPart)
    let after = tokens[(index + 1)...].first(where: isPart)
    return before.map { isTime($0, "h") } ?? false || after.map { isTime($0, "s") } ?? false
  }

  private func elapsed(_ unit: Character, _ moment: SerialMoment) -> String {
    let seconds = (moment.serial * 86_400).rounded()
    return "\(Int(unit == "h" ? seconds / 3600 : unit == "m" ? seconds / 60 : seconds))"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  private static let chineseDays = ["日", "一", "二", "三", "四", "五", "六"]
}
