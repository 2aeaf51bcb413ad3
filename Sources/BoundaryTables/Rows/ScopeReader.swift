import TableReading

/// Reads the words of a scope: 投资额5000万元以下, 限开发区内, 规模以上.
enum ScopeReader {
  /// Narrows a statement by words, or keeps them as a note and tells why.
  static func read(
    _ text: String, into statement: inout ReadStatement, at place: CellPlace, _ result: inout ImportedTables
  ) {
    let line = onOneLine(text)
    let whole = Lexicon.shared.words("scopes", "whole")
    if whole.contains(line) || Lexicon.shared.words("bodies", "nothing").contains(line) { return }
    if let narrowings = parts(of: line, at: place, &result) ?? narrowings(line, at: place, &result) {
      statement.scope += narrowings
      return
    }
    if !statement.notes.contains(line) { statement.notes.append(line) }
    let isVague = Lexicon.shared.words("scopes", "vague").longest(in: folded(line)) != nil
    result.tell(isVague ? .vagueScope(line) : .unknownScope(line), at: place)
  }

  /// The narrowings of words that narrow several dimensions, each in a part of its own: 投资额1亿元以下且限核心区.
  private static func parts(of text: String, at place: CellPlace, _ result: inout ImportedTables) -> [Narrowing]? {
    let parts = text.split { "；;，,、且".contains($0) }.map { String($0).bare }.filter { !$0.isEmpty }
    guard parts.count > 1 else { return nil }
    var told = result
    var read: [Narrowing] = []
    for part in parts {
      guard let narrowings = narrowings(part, at: place, &told) else { return nil }
      read += narrowings
    }
    // Two ends of one range are one narrowing, which only the whole text says.
    guard Set(read.map(\.dimension)).count == read.count else { return nil }
    result = told
    return read
  }

  /// - Returns: nil for words that are no scope.
  private static func narrowings(_ text: String, at place: CellPlace, _ result: inout ImportedTables) -> [Narrowing]? {
    if let amount = AmountWords(text) {
      if amount.isOpenAtAnEnd { result.tell(.openEnd(text), at: place) }
      let bound = { (end: AmountWords.End?) in end.map { Narrowing.Bound(amount: $0.amount, includes: $0.includes) } }
      return [
        .amount(
          dimension: amount.dimension ?? Self.dimension(of: amount.unit), unit: amount.unit, lower: bound(amount.lower),
          upper: bound(amount.upper)
        )
      ]
    }
    let categories = categories(in: text)
    if !categories.isEmpty { return categories }
    return area(text, result.areas).map { [.area($0)] }
  }

  /// What an amount measures where only its unit says so.
  private static func dimension(of unit: String) -> String {
    switch unit {
    case "万元", "元", "yuan": "金额"
    case "平方米", "平方公里", "公顷", "亩", "km2", "ha": "面积"
    case "人", "people", "persons": "从业人数"
    case "千瓦", "兆瓦": "装机容量"
    case "吨", "tonnes": "规模"
    default: "数量"
    }
  }

  /// Values of the divisions that the lexicon knows.
  static func categories(in text: String) -> [Narrowing] {
    let text = folded(text)
    return Lexicon.shared.entries("scopes.divisions").flatMap { division in
      let found = division.words.byLength.filter { text.contains($0) }.sorted()
      return found.count == division.words.all.count
        ? [] : found.map { Narrowing.category(dimension: division.key, value: $0) }
    }
  }

  /// The area that words name: one of the register, or what ends like one.
  private static func area(_ text: String, _ areas: [String]) -> String? {
    var name = text.bare
    let fillers = Lexicon.shared.words("scopes", "areaFillers")
    while let filler = fillers.prefix(of: folded(name)), folded(name).count > filler.count + 1 {
      name = String(name.dropFirst(filler.count)).bare
    }
    let known = { (name: String) in areas.first { folded($0) == folded(name) } }
    if let area = known(name) { return area }
    for ending in Lexicon.shared.words("scopes", "areaEndings").byLength where folded(name).hasSuffix(ending) {
      if let area = known(String(name.dropLast(ending.count))) { return area }
    }
    guard name.count <= 20, !name.contains(where: { "。，；,;".contains($0) }),
      Lexicon.shared.words("scopes", "areas").suffix(of: folded(name)) != nil
    else { return nil }
    return name
  }

  /// Whether a note seems to say how far something goes.
  static func limits(_ text: String) -> Bool {
    let text = folded(text)
    return ["仅限", "限于", "不含", "除外", "范围内", "only", "except"].contains { text.contains($0) }
  }
}
