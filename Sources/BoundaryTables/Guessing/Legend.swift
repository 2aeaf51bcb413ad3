/// What the marks of a matrix stand for: 图例：●牵头 △配合, or R = Responsible, A = Accountable.
enum Legend {
  /// - Returns: The roles of the marks that a text explains; none where it explains nothing.
  static func marks(in text: String) -> [String: String] {
    let text = folded(text)
    var marks: [String: String] = [:]
    for piece in text.split(whereSeparator: { ",，;；、。()（）".contains($0) }) {
      let sides = piece.split(maxSplits: 1) { "=:：".contains($0) }.map(String.init)
      guard sides.count == 2, !Lexicon.shared.words("rows", "legends").contains(sides[0]),
        sides[0].count <= 2 || sides[1].count <= 2
      else { continue }
      if sides[0].count <= 2, let role = RoleWords.role(ofHeader: sides[1]) {
        marks[sides[0]] = role
      } else if let role = RoleWords.role(ofHeader: sides[0]) {
        marks[sides[1]] = role
      }
    }
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      guard isSymbol(characters[index]) else {
        index += 1
        continue
      }
      let next = characters[(index + 1)...].firstIndex(where: isSymbol) ?? characters.count
      let words = String(characters[(index + 1)..<next]).drop { "表示为代=-:：”\"'’的—".contains($0) }
      let before = String(characters[..<index].suffix(6)).drop { isSymbol($0) }
      if let role = role(startingIn: String(words)) {
        marks[String(characters[index])] = role
      } else if let role = role(endingIn: String(before).bare) {
        marks[String(characters[index])] = role
      }
      index += 1
    }
    return marks
  }

  private static func role(startingIn words: String) -> String? {
    Lexicon.shared.roles.first { $0.headers.prefix(of: words) != nil }?.id
  }

  private static func role(endingIn words: String) -> String? {
    let words = words.drop { "(（“\"".contains($0) }
    return Lexicon.shared.roles.first { $0.headers.suffix(of: String(words).filter { !"(（“\"".contains($0) }) != nil }?
      .id
  }

  /// Signs that stand in matrices: ● △ ○ √ ★.
  static func isSymbol(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x2190...0x21FF).contains(value) || (0x2200...0x22FF).contains(value) || (0x2300...0x23FF).contains(value)
      || (0x2500...0x27BF).contains(value) || (0x2B00...0x2BFF).contains(value)
      || [0x3007, 0x3012, 0x25CB].contains(value)
  }
}

/// The marks in a cell of a matrix, with what stands in brackets behind them.
struct Marks: Equatable {
  let marks: [String]
  let brackets: [String]

  /// - Returns: nil for a cell that holds something else.
  init?(_ text: String, legend: [String: String]) {
    let (outside, inside) = bracketed(text)
    let pieces = folded(outside).split { "/、,，;；+".contains($0) }.map(String.init)
    var marks: [String] = []
    for piece in pieces {
      if legend[piece] != nil || Lexicon.shared.roles.contains(where: { $0.marks.all.contains(piece) }) {
        marks.append(piece)
      } else if !piece.isEmpty, piece.count <= 3, piece.allSatisfy(Legend.isSymbol) {
        marks += piece.map { String($0) }
      } else {
        return nil
      }
    }
    guard !marks.isEmpty else { return nil }
    self.marks = marks
    brackets = inside.map(\.bare)
  }
}
