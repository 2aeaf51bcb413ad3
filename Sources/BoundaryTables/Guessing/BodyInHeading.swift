/// The body whose duties a heading announces: 二、开发区管委会职责, 东塘街道配合履职事项清单.
enum BodyInHeading {
  /// - Returns: The longest beginning of the heading that is a known body or, for a whole heading, looks like one.
  static func name(in text: String, isKnown: (String) -> Bool) -> String? {
    let heading = onOneLine(text).withoutNumber.bare
    guard heading.count <= 60 else { return nil }
    var start = heading[...]
    // A jurisdiction may stand before the name: 安澜县东塘街道.
    for _ in 0..<min(8, heading.count) {
      for length in stride(from: min(24, start.count), through: 2, by: -1) {
        let name = String(start.prefix(length))
        if isKnown(name), !NameKind(name).isUnnamed { return name }
      }
      start = start.dropFirst()
      if heading.first?.isASCII == true { break }
    }
    return NameKind(heading) == .body ? heading : nil
  }
}

extension NameKind {
  var isUnnamed: Bool { self == .unnamed }
}
