import BoundaryFindings
import BoundaryModel
import XMLEvents

/// The content of an element that holds text, as lines of words.
///
/// A line break that the author made stays, since it often sets items apart; where a line is too
/// long it is broken at spaces, never within Chinese text, where a break would add a space. What
/// has no space around it, a comment or a CDATA section, stays part of its word.
struct TextLines {
  /// Lines of words; one without words is a blank line.
  private(set) var lines: [[String]] = []

  init(_ content: [XMLTree.Node], in tree: XMLTree) {
    var line: [String] = []
    var word = ""
    for node in content {
      guard case .text = node.kind else {
        word += tree.text(node.range)
        continue
      }
      for scalar in tree.text(node.range).unicodeScalars {
        guard scalar == " " || scalar == "\t" || scalar == "\n" else {
          word.unicodeScalars.append(scalar)
          continue
        }
        if !word.isEmpty { line.append(word) }
        word = ""
        guard scalar == "\n" else { continue }
        append(line)
        line = []
      }
    }
    if !word.isEmpty { line.append(word) }
    append(line)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
  }

  /// Of several blank lines one is kept, and none at the beginning.
  private mutating func append(_ line: [String]) {
    if !line.isEmpty || !(lines.last?.isEmpty ?? true) { lines.append(line) }
  }

  var isEmpty: Bool { lines.isEmpty }

  /// The text on one line, if it may stand on one and is not wider than this or has no place to break.
  func onOneLine(width: Int) -> String? {
    guard lines.count == 1 else { return nil }
    let text = lines[0].joined(separator: " ")
    return lines[0].count == 1 || displayWidth(text) <= width ? text : nil
  }

  /// The lines, broken so that they are no wider than this where that can be.
  func wrapped(width: Int) -> [String] {
    lines.flatMap { $0.isEmpty ? [""] : wrap($0, width: width).map { $0.joined(separator: " ") } }
  }
}

/// Words in lines that are no wider than this, a longer word on a line of its own.
func wrap(_ words: [String], width: Int) -> [[String]] {
  var lines: [[String]] = []
  var free = 0
  for word in words {
    let needed = displayWidth(word)
    if needed < free {
      lines[lines.count - 1].append(word)
      free -= needed + 1
    } else {
      lines.append([word])
      free = width - needed
    }
  }
  return lines
}
