import BoundaryFindings
import BoundaryModel
import XMLEvents

/// Writes a document in the one canonical layout.
///
/// Two columns of indentation a level, a tag on its own line, attributes in one order, lines of up
/// to 160 columns. Blank lines, comments and instructions stay where the author put them. What the
/// grammar does not know, and text where none belongs, is written as it stands.
struct DocumentLayout {
  /// A line that is longer is broken where it can be.
  static let width = 160

  private let tree: XMLTree
  private(set) var text: String

  init(_ tree: XMLTree) {
    self.tree = tree
    let declaration = tree.content.first { if case .declaration = $0.kind { true } else { false } }
    text = Self.declaration(declaration.map { StartTag(in: tree.bytes, at: $0.range.lowerBound) }, in: tree)
    let nodes = tree.content.drop { if case .declaration = $0.kind { true } else { false } }
    write(Array(nodes), in: nil, depth: 0)
    text += "\n"
  }

  /// The text is UTF-8 now, whatever it was.
  private static func declaration(_ given: StartTag?, in tree: XMLTree) -> String {
    let attributes = (given?.attributes ?? []).map { (tree.text($0.name), tree.text($0.value)) }
    let version = attributes.first { $0.0 == "version" }?.1 ?? "1.0"
    let standalone = attributes.first { $0.0 == "standalone" }.map { " standalone=\"\($0.1)\"" } ?? ""
    return "<?xml version=\"\(version)\" encoding=\"UTF-8\"\(standalone)?>"
  }

  // MARK: Parts on lines

  /// Writes parts one below the other, each on a new line.
  private mutating func write(_ nodes: [XMLTree.Node], in parent: ElementKind?, depth: Int) {
    var breaks = 0
    var isFirst = true
    for node in nodes {
      if case .text = node.kind {
        breaks = tree.text(node.range).utf8.count { $0 == 0x0A }
        continue
      }
      let isRemark =
        switch node.kind {
        case .comment, .instruction: true
        default: false
        }
      // A remark at the end of a line is about what stands before it.
      if isRemark, breaks == 0, !isFirst || depth > 0 {
        text += " "
      } else {
        text += (breaks > 1 && !isFirst ? "\n\n" : "\n") + indentation(depth)
      }
      isFirst = false
      breaks = 0
      if case .element(let element) = node.kind {
        write(element, node, as: ElementKind(element.name, in: parent), depth: depth)
      } else {
        text += remark(node, depth: depth)
      }
    }
  }

  private func indentation(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  /// A comment or instruction; the lines after its first move with it.
  private func remark(_ node: XMLTree.Node, depth: Int) -> String {
    let lines = tree.text(node.range).split(separator: "\n", omittingEmptySubsequences: false)
    let before = tree.bytes[..<node.range.lowerBound].reversed().prefix { $0 != 0x0A && $0 != 0x0D }.reversed()
    let old = String(decoding: before, as: UTF8.self)
    let moves = before.allSatisfy(isXMLSpace) && lines.dropFirst().allSatisfy { $0.isBlank || $0.hasPrefix(old) }
    let new = indentation(depth)
    return lines.enumerated().map { number, line in
      if number < lines.count - 1, line.isBlank { return "" }
      let moved = number > 0 && moves ? new + line.dropFirst(old.count) : String(line)
      return number < lines.count - 1 ? moved.withoutSpacesAtEnd : moved
    }.joined(separator: "\n")
  }

  // MARK: Elements

  /// - Parameter kind: nil for an element that the grammar does not know there.
  private mutating func write(_ element: XMLTree.Element, _ node: XMLTree.Node, as kind: ElementKind?, depth: Int) {
    guard let kind, !element.tag.attributes.contains(where: { tree.text($0.name) == "xml:space" }) else {
      return text += tree.text(node.range)
    }
    let name = tree.text(element.tag.name)
    let end = "</\(name)>"
    let isEmpty = element.content.allSatisfy(isBlank)
    writeTag(element.tag, of: kind, close: isEmpty ? "/>" : ">", depth: depth)
    if isEmpty { return }
    if kind.holdsText, !element.content.contains(where: \.isElement) {
      write(TextLines(element.content, in: tree), before: end, depth: depth)
    } else if element.content.contains(where: { kind.holdsText || $0.isCharacterData && !isBlank($0) }) {
      text += tree.text(element.inside)
    } else {
      write(element.content, in: kind, depth: depth + 1)
      text += "\n" + indentation(depth)
    }
    text += end
  }

  private mutating func write(_ lines: TextLines, before end: String, depth: Int) {
    let column = displayWidth(
      text[(text.utf8.lastIndex(of: 0x0A).map { text.utf8.index(after: $0) } ?? text.startIndex)...])
    if let line = lines.onOneLine(width: Self.width - column - displayWidth(end)) {
      text += line
      return
    }
    let inner = indentation(depth + 1)
    for line in lines.wrapped(width: Self.width - inner.utf8.count) {
      text += "\n" + (line.isEmpty ? "" : inner + line)
    }
    text += "\n" + indentation(depth)
  }

  private func isBlank(_ node: XMLTree.Node) -> Bool {
    if case .text = node.kind { tree.bytes[node.range].allSatisfy(isXMLSpace) } else { false }
  }

  // MARK: Tags

  /// Attributes that do not fit on the line stand below the first one.
  private mutating func writeTag(_ tag: StartTag, of kind: ElementKind, close: String, depth: Int) {
    let name = "<" + tree.text(tag.name)
    let indent = indentation(depth) + String(repeating: " ", count: displayWidth(name) + 1)
    let attributes = tag.attributes.enumerated()
      .map { (rank: (rank($0.element, on: kind), $0.offset), text: written($0.element, on: kind)) }
      .sorted { $0.rank < $1.rank }
    var words = attributes.map(\.text)
    if let last = words.popLast() { words.append(last + close) }
    let lines = wrap(words, width: Self.width - displayWidth(indent)).map { $0.joined(separator: " ") }
    text += name + (lines.isEmpty ? close : " " + lines.joined(separator: "\n" + indent))
  }

  private func attribute(_ given: StartTag.Attribute, on kind: ElementKind) -> Attribute? {
    Attribute.named(tree.text(given.name)).flatMap { AttributeGrammar[kind].type(of: $0) == nil ? nil : $0 }
  }

  /// Namespaces first, then what the grammar knows in its order, then the rest as it comes.
  private func rank(_ given: StartTag.Attribute, on kind: ElementKind) -> Int {
    let name = tree.text(given.name)
    if name == "xmlns" { return -2 }
    if name.hasPrefix("xmlns:") { return -1 }
    return attribute(given, on: kind)?.rank(on: kind) ?? .max
  }

  private func written(_ given: StartTag.Attribute, on kind: ElementKind) -> String {
    var value = tree.text(given.value)
    if attribute(given, on: kind) != nil {
      value = value.unicodeScalars.split { $0 == " " || $0 == "\t" || $0 == "\n" }.map { String($0) }.joined(
        separator: " ")
    }
    let quote = value.utf8.contains(UInt8(ascii: "\"")) ? "'" : "\""
    return "\(tree.text(given.name))=\(quote)\(value)\(quote)"
  }
}

extension ElementKind {
  /// The element that a name stands for within another, nil when the grammar has none.
  init?(_ name: XMLName, in parent: ElementKind?) {
    guard name.namespace == documentNamespace,
      let kind = (parent?.children ?? ElementKind.roots).first(where: { $0.name == name.local })
    else { return nil }
    self = kind
  }
}

extension XMLTree.Node {
  fileprivate var isElement: Bool { if case .element = kind { true } else { false } }

  fileprivate var isCharacterData: Bool {
    switch kind {
    case .text, .literal: true
    default: false
    }
  }
}

extension Substring {
  fileprivate var isBlank: Bool { allSatisfy { $0 == " " || $0 == "\t" } }
}

extension String {
  fileprivate var withoutSpacesAtEnd: String {
    var text = self[...]
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
