/// The laws and articles in a cell: 《中华人民共和国安全生产法》第九条.
enum BasisText {
  /// - Returns: Each with its article; the whole text where it is written in another way.
  static func bases(in text: String) -> [(name: String, article: String?)] {
    var bases: [(name: String, article: String?)] = []
    var rest = onOneLine(text).withoutNumber.bare[...]
    while !rest.isEmpty {
      guard rest.first == "《", let close = closing(rest) else { return [(onOneLine(text), nil)] }
      let name = String(rest[rest.index(after: rest.startIndex)..<close])
      rest = rest[rest.index(after: close)...]
      let next = rest.firstIndex(of: "《") ?? rest.endIndex
      let between = String(rest[..<next]).bare.trailingNumberRemoved.bare
      guard between.isEmpty || (between.hasPrefix("第") && between.count <= 40) else { return [(onOneLine(text), nil)] }
      bases.append((name, between.isEmpty ? nil : between))
      rest = rest[next...]
    }
    return bases
  }

  /// The mark that closes a name, with the names inside it.
  private static func closing(_ text: Substring) -> String.Index? {
    var depth = 0
    for index in text.indices {
      if text[index] == "《" { depth += 1 }
      if text[index] == "》" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }
}

extension String {
  /// Without the number of what follows: 第九条 2. becomes 第九条.
  fileprivate var trailingNumberRemoved: String {
    guard hasSuffix("第") == false, let last, last.isNumber || last == "." || last == "、" else { return self }
    let text = self.bare
    let cut = text.reversed().drop { $0.isASCII && $0.isNumber }.reversed()
    return String(cut)
  }
}
