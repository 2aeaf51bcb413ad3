package import BoundaryModel

extension TableCell {
  /// A place as people find it: 职责边界清单!B12, table 2 row 5, line 3.
  package var place: Wording {
    switch table {
    case .sheet(let name): Wording(zh: "\(name)!\(reference)", en: "\(name)!\(reference)")
    case .table(let number):
      Wording(zh: "表 \(number) 第 \(row) 行第 \(column) 列", en: "table \(number) row \(row) column \(column)")
    case .lines: Wording(zh: "第 \(row) 行第 \(column) 列", en: "line \(row) column \(column)")
    }
  }

  /// Whether a text ends with the place of a cell, in either language, after the name of a file.
  package static func isNamed(atEndOf text: String) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last else { return false }
    if let mark = last.lastIndex(of: "!") { return isReference(last[last.index(after: mark)...]) }
    let ending = words.suffix(2).joined(separator: " ")
    if ["列", "column"].contains(where: { ending.contains($0) }) {
      let numbers = words.suffix(5).filter { Int($0) != nil }
      return numbers.count >= 2
    }
    return false
  }

  /// `B12`.
  private static func isReference(_ text: Substring) -> Bool {
    let letters = text.prefix { ("A"..."Z").contains($0) }
    let digits = text.dropFirst(letters.count)
    return (1...3).contains(letters.count) && !digits.isEmpty && digits.allSatisfy { ("0"..."9").contains($0) }
  }
}

extension Location {
  /// A place as compilers name it, `path:line:column`, or by the cell where there are cells.
  package func name(_ language: Language) -> String {
    guard let cell else { return "\(path):\(line):\(column)" }
    return "\(path):\(cell.place[language])"
  }

  /// Where in the file, without its name.
  package func position(_ language: Language) -> String { cell?.place[language] ?? "\(line):\(column)" }
}
