package import TableReading

/// Elements of a document, written one by one, with the cells that they are from.
package struct XMLText {
  /// Where an element, or an attribute of it, is from.
  struct Origin {
    let offset: Int
    let attribute: String?
    let place: CellPlace
  }

  package private(set) var text: String
  /// In the order of the text.
  private(set) var origins: [Origin] = []

  package init() { text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" }

  /// - Parameter isFragment: Whether it is to stand in another document, without a declaration.
  init(isFragment: Bool) { text = isFragment ? "" : XMLText().text }

  /// A document that is continued.
  init(continuing text: String) { self.text = text }

  /// - Parameters:
  ///   - attributes: Those that are nil are left out.
  ///   - place: The cell that it is from.
  ///   - places: The cells of attributes that are from others.
  package mutating func element(
    _ name: String, _ attributes: [(String, String?)], from place: CellPlace? = nil,
    _ places: [String: CellPlace] = [:], content: (inout XMLText) -> Void = { _ in }
  ) {
    if let place { origins.append(Origin(offset: text.utf8.count, attribute: nil, place: place)) }
    for case (let name, _?) in attributes {
      if let place = places[name] { origins.append(Origin(offset: text.utf8.count, attribute: name, place: place)) }
    }
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
