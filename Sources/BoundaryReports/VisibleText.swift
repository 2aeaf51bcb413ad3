/// What documents say, as it can be shown to people: in one line, and unable to steer what shows it.
///
/// Line ends become spaces, tabs four. Control characters, and those that reverse the direction of the text around
/// them, become a replacement mark; marks of direction within a word, and what joins emoji, stay.
package func visible(_ text: String) -> String {
  var visible = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09: visible.append(contentsOf: "    ".unicodeScalars)
    case 0x0A, 0x0D, 0x2028, 0x2029: visible.append(" ")
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: visible.append("\u{FFFD}")
    default: visible.append(scalar)
    }
  }
  return String(visible)
}
