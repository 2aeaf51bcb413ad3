/// An element of an XML document that is written.
struct XMLElement {
  let name: String
  let attributes: [(name: String, value: String)]
  /// Its text, or its children; nothing that is written has both.
  let text: String
  let children: [XMLElement]

  init(_ name: String, _ attributes: [(String, String)], text: String = "", children: [XMLElement] = []) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.children = children
  }

  /// The document whose root it is.
  var document: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lines(indent: "") }

  private func lines(indent: String) -> String {
    let start = attributes.reduce("\(indent)<\(name)") {
      $0 + " \($1.name)=\"\(Self.escaped($1.value, inValue: true))\""
    }
    if !children.isEmpty {
      return "\(start)>\n\(children.map { $0.lines(indent: indent + "  ") }.joined())\(indent)</\(name)>\n"
    }
    return text.isEmpty ? "\(start)/>\n" : "\(start)>\(Self.escaped(text, inValue: false))</\(name)>\n"
  }

  /// What XML cannot hold becomes a replacement mark; an attribute keeps its line ends.
  private static func escaped(_ text: String, inValue: Bool) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"" where inValue: escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\r": escaped.append(contentsOf: "&#13;".unicodeScalars)
      case "\n" where inValue: escaped.append(contentsOf: "&#10;".unicodeScalars)
      case "\t" where inValue: escaped.append(contentsOf: "&#9;".unicodeScalars)
      case "\n", "\t": escaped.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
