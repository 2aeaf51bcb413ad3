import BoundaryFindings
import BoundaryModel

// Text in the columns of a terminal, where an East Asian character takes two.

/// Filled with spaces to a width; text that is wider stays as it is.
func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - displayWidth(text)))
}

/// In the middle of a width.
func centred(_ text: String, in width: Int) -> String {
  let room = max(0, width - displayWidth(text))
  return String(repeating: " ", count: room / 2) + text + String(repeating: " ", count: room - room / 2)
}

/// Cut to a width, with a mark where something is left out.
func shortened(_ text: String, to width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  var used = 0
  let kept = text.prefix { character in
    used += displayWidth(String(character))
    return used < width
  }
  return kept + "…"
}

/// Broken into lines of a width: after spaces and slashes, and between Chinese characters, but not before a
/// closing mark or after an opening one. What colours a text takes no room.
func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for piece in pieces(of: text) {
    if used + displayWidth(uncoloured(piece.trimmingTrailingSpace)) > width, used > 0 {
      lines.append(line.trimmingTrailingSpace)
      (line, used) = ("", 0)
    }
    line += piece
    used += displayWidth(uncoloured(piece))
  }
  return lines + [line.trimmingTrailingSpace]
}

private let closing: Set<Character> = ["，", "。", "、", "；", "：", "）", "”", "！", "？", "》", "」", "·", "%", ",", "."]
private let opening: Set<Character> = ["（", "“", "《", "「"]

/// What may not be broken: a Chinese character with its marks, or a run of others up to a space or a slash.
private func pieces(of text: String) -> [String] {
  var pieces: [String] = []
  var isOpen = false
  var isColour = false
  for character in text {
    if character == escape { isColour = true }
    let isWide = !isColour && displayWidth(String(character)) > 1
    if let last = pieces.last,
      isColour || (isOpen && !isWide) || closing.contains(character) || opening.contains(last.last ?? " ")
    {
      pieces[pieces.count - 1].append(character)
    } else {
      pieces.append(String(character))
    }
    if !isColour { isOpen = !isWide && character != " " && character != "/" }
    if character == "m" { isColour = false }
  }
  return pieces
}

/// Begins what colours a text, up to an "m".
private let escape: Character = "\u{1B}"

private func uncoloured(_ text: String) -> String {
  guard text.contains(escape) else { return text }
  var isColour = false
  return text.filter { character in
    if character == escape { isColour = true }
    defer { if character == "m" { isColour = false } }
    return !isColour
  }
}

extension String {
  fileprivate var trimmingTrailingSpace: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// With a capital where a heading begins; Chinese has none.
func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
