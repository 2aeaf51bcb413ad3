import XMLEvents

/// Edits of the text of one part of an office file: what is not edited stays byte for byte.
struct PartEditor {
  let tree: XMLTree
  /// The root element.
  let root: Element
  private var edits: [(range: Range<Int>, text: String)] = []
  /// What is added to elements that are written as one tag, by their ends.
  private var filled: [Int: (element: Element, text: String)] = [:]

  /// An element with its place in the text.
  struct Element {
    let name: String
    let range: Range<Int>
    let inside: Range<Int>
    let tag: StartTag
    fileprivate let content: [XMLTree.Node]
  }

  /// - Returns: nil for a part that is no XML in UTF-8.
  init?(_ bytes: [UInt8]) {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]), let tree = try? XMLTree(.bytes(bytes)),
      String(validating: bytes, as: UTF8.self) != nil,
      let root = tree.content.lazy.compactMap(Self.element).first
    else { return nil }
    self.tree = tree
    self.root = root
  }

  func children(of element: Element, named name: String? = nil) -> [Element] {
    element.content.compactMap(Self.element).filter { name == nil || $0.name == name }
  }

  func child(_ name: String, of element: Element) -> Element? { children(of: element, named: name).first }

  private static func element(_ node: XMLTree.Node) -> Element? {
    guard case .element(let element) = node.kind else { return nil }
    return Element(
      name: element.name.local, range: node.range, inside: element.inside, tag: element.tag, content: element.content)
  }

  /// The value of an attribute as it is written; nil where there is none.
  subscript(name: String, of element: Element) -> String? { range(of: name, of: element).map { text($0.value) } }

  func number(_ name: String, of element: Element) -> Int? { self[name, of: element].flatMap { Int($0) } }

  func text(_ range: Range<Int>) -> String { String(decoding: tree.bytes[range], as: UTF8.self) }

  private func range(of name: String, of element: Element) -> StartTag.Attribute? {
    element.tag.attributes.first { text($0.name) == name }
  }

  /// The prefix of a name with its colon, so that what is added is in the same namespace.
  func prefix(of element: Element) -> String {
    let name = text(element.tag.name)
    return name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
  }

  // MARK: Editing

  mutating func insert(_ text: String, at offset: Int) { edits.append((offset..<offset, text)) }

  mutating func replace(_ range: Range<Int>, by text: String) { edits.append((range, text)) }

  mutating func set(_ name: String, to value: String, of element: Element) {
    if let attribute = range(of: name, of: element) {
      replace(attribute.value, by: value)
    } else {
      insert(" \(name)=\"\(value)\"", at: element.tag.name.upperBound)
    }
  }

  mutating func remove(_ name: String, of element: Element) {
    guard let attribute = range(of: name, of: element) else { return }
    replace(attribute.name.lowerBound..<attribute.value.upperBound + 1, by: "")
  }

  /// Adds elements at the end of one.
  mutating func append(_ text: String, to element: Element) {
    guard element.tag.isWhole else { return insert(text, at: element.inside.upperBound) }
    filled[element.tag.end, default: (element, "")].text += text
  }

  /// The part with its edits.
  var bytes: [UInt8] {
    var result: [UInt8] = []
    var place = 0
    // What is inserted at one place stands there in the order in which it came.
    let openings = filled.map { end, fill in
      (range: end - 2..<end, text: ">\(fill.text)</\(text(fill.element.tag.name))>")
    }
    let ordered = (edits + openings).enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered where edit.range.lowerBound >= place {
      result += tree.bytes[place..<edit.range.lowerBound]
      result += Array(edit.text.utf8)
      place = edit.range.upperBound
    }
    return result + tree.bytes[place...]
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
