/// Elements of a document, written one by one.
package struct XMLText {
  package private(set) var text: String

  package init() { text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" }

  /// - Parameter attributes: Those that are nil are left out.
  /// - Parameter isFragment: Whether it is to stand in another document, without a declaration.
  init(isFragment: Bool) { text = isFragment ? "" : XMLText().text }

  package mutating func element(
    _ name: String, _ attributes: [(String, String?)], _ content: (inout XMLText) -> Void = { _ in }
  ) {
    text += "<\(name)"
    for case (let name, let value?) in attributes { text += " \(name)=\"\(Self.escaped(value))\"" }
    text += ">\n"
    content(&self)
    text += "</\(name)>\n"
  }

  package mutating func element(_ name: String, _ attributes: [(String, String?)] = [], text content: String) {
    text += "<\(name)"
    for case (let name, let value?) in attributes { text += " \(name)=\"\(Self.escaped(value))\"" }
    text += ">\(Self.escaped(content))</\(name)>\n"
  }

  package mutating func instruction(_ text: String) { self.text += text + "\n" }

  package mutating func comment(_ text: String) {
    let lines = text.filter { !($0.unicodeScalars.contains { $0.value < 0x20 }) }
    self.text += "<!-- \(lines.split(separator: "--", omittingEmptySubsequences: false).joined(separator: "- -")) -->\n"
  }

  /// Adds elements that are written already.
  package mutating func append(_ elements: String) { text += elements }

  /// The text that an attribute's value stands for, as far as its references are those that are written here.
  static func unescaped(_ value: String) -> String {
    value.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      // What XML cannot say at all.
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
