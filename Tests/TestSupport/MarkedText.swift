/// A text in which marks stand just before the places where something is expected: `^` where their order says which is
/// meant, ①, ② … where a test names them.
package struct MarkedText {
  package struct Mark {
    package let sign: Character
    /// `line:column`, counted from 1 scalar by scalar.
    package let place: String
  }

  /// The text without its marks.
  package let text: String
  package let marks: [Mark]

  private static let signs = Set("^①②③④⑤⑥⑦⑧⑨".unicodeScalars)

  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var marks: [Mark] = []
    var (line, column) = (1, 1)
    var previous: Unicode.Scalar?
    for scalar in marked.unicodeScalars {
      guard !Self.signs.contains(scalar) else {
        marks.append(Mark(sign: Character(scalar), place: "\(line):\(column)"))
        continue
      }
      // A carriage return and the line feed after it end one line.
      if scalar == "\r" || (scalar == "\n" && previous != "\r") {
        (line, column) = (line + 1, 1)
      } else if scalar != "\n" {
        column += 1
      }
      text.append(scalar)
      previous = scalar
    }
    self.text = String(text)
    self.marks = marks
  }

  package var places: [String] { marks.map(\.place) }
}
