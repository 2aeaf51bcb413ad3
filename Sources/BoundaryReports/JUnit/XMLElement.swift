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
    escaping(text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\r": "&#13;"
      case "\"" where inValue: "&quot;"
      case "\n" where inValue: "&#10;"
      case "\t" where inValue: "&#9;"
      case "\n", "\t": nil
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: nil
      }
    }
  }
}
