import BoundaryFindings
import BoundaryModel
import XMLEvents

/// Writes edits into the text of a list and leaves every other byte as it is.
struct ListEditor {
  private struct Change {
    let range: Range<Int>
    let text: String
  }

  private let tree: XMLTree
  private let language: Language
  /// The elements by the offset of their start tags.
  private var elements: [Int: (element: XMLTree.Element, range: Range<Int>)] = [:]
  /// Changes of tags, and comments before them, in the order of the text.
  private var changes: [Change] = []

  init(_ tree: XMLTree, language: Language) {
    self.tree = tree
    self.language = language
    add(tree.content)
  }

  private mutating func add(_ nodes: [XMLTree.Node]) {
    for node in nodes {
      guard case .element(let element) = node.kind else { continue }
      elements[node.range.lowerBound] = (element, node.range)
      add(element.content)
    }
  }

  // MARK: Writing

  /// The text with the edits in it, in UTF-8.
  mutating func applying(_ edits: ListEdits) -> [UInt8] {
    changes = Self.inOrder(edits.remarks.map(change) + edits.replacements.compactMap(change))
    let rows = Self.inOrder(edits.outcomes.compactMap(change))
    // What is in a row is written with the row; what stands before it is not.
    var next = rows[...]
    let others = changes.filter { change in
      next = next.drop { $0.range.upperBound <= change.range.lowerBound }
      return next.first.map { change.range.lowerBound <= $0.range.lowerBound } ?? true
    }
    let all = Self.inOrder(others + rows + [declaration].compactMap(\.self))
    return Array(text(of: 0..<tree.bytes.count, all).utf8)
  }

  /// In the order of the text; at one place as they came.
  private static func inOrder(_ changes: [Change]) -> [Change] {
    changes.enumerated()
      .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
      .map(\.element)
  }

  /// The text of a range with changes that all lie in it.
  private func text(of range: Range<Int>, _ changes: some Sequence<Change>) -> String {
    var written: [UInt8] = []
    var index = range.lowerBound
    for change in changes {
      written += tree.bytes[index..<change.range.lowerBound]
      written += change.text.utf8
      index = change.range.upperBound
    }
    return String(decoding: written + tree.bytes[index..<range.upperBound], as: UTF8.self)
  }

  /// The changes of tags that begin in a range.
  ///
  /// - Complexity: O(log *n* + *k*) for *k* of them among *n*.
  private func changes(in range: Range<Int>) -> ArraySlice<Change> {
    changes[index(of: range.lowerBound)..<index(of: range.upperBound)]
  }

  /// The index of the first change at or after an offset.
  private func index(of offset: Int) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The declaration names the encoding that is written, whatever was read.
  private var declaration: Change? {
    guard let first = tree.content.first, case .declaration = first.kind else { return nil }
    let tag = StartTag(in: tree.bytes, at: first.range.lowerBound)
    guard let encoding = tag.attributes.first(where: { tree.text($0.name) == "encoding" }),
      tree.text(encoding.value).uppercased() != "UTF-8"
    else { return nil }
    return Change(range: encoding.value, text: "UTF-8")
  }

  // MARK: Tags

  private func change(_ replacement: ListEdits.Replacement) -> Change? {
    change(of: replacement.attribute, at: Int(replacement.place.offset), to: replacement.becomes)
  }

  private func change(of attribute: String, at start: Int, to others: [(name: String, value: String)]) -> Change? {
    guard let tag = elements[start]?.element.tag,
      let given = tag.attributes.first(where: { tree.text($0.name) == attribute })
    else { return nil }
    let text = others.map { "\($0.name)=\"\(escaped($0.value))\"" }.joined(separator: " ")
    return Change(range: given.name.lowerBound..<given.value.upperBound + 1, text: text)
  }

  private func change(_ remark: ListEdits.Remark) -> Change {
    let start = Int(remark.place.offset)
    return Change(range: start..<start, text: comment(remark.text) + lineBreak(before: start))
  }

  private func comment(_ text: Wording) -> String {
    var words = text[language]
    // Two hyphens in a row end a comment.
    while words.contains("--") { words = words.replacing("--", with: "- -") }
    return "<!-- \(words) -->"
  }

  private func escaped(_ value: String) -> String {
    value.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  /// What begins a new line like that of a tag; nothing where the tag does not begin its line.
  private func lineBreak(before start: Int) -> String {
    let indentation = tree.bytes[..<start].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.reversed()
    let before = start - indentation.count
    guard before > 0, [0x0A, 0x0D].contains(tree.bytes[before - 1]) else { return "" }
    let end = before > 1 && tree.bytes[before - 1] == 0x0A && tree.bytes[before - 2] == 0x0D ? "\r\n" : "\n"
    return end + String(decoding: indentation, as: UTF8.self)
  }

  // MARK: Rows

  private func change(_ outcome: ListEdits.Outcome) -> Change? {
    let start = Int(outcome.place.offset)
    guard let range = elements[start]?.range else { return nil }
    if let left = outcome.left, outcome.rows.isEmpty { return Change(range: range, text: comment(left)) }
    let rows = outcome.rows.map { written($0, at: start) }
    return Change(range: range, text: rows.joined(separator: lineBreak(before: start)))
  }

  private func written(_ row: ListEdits.Row, at start: Int) -> String {
    guard let (element, range) = elements[start] else { return "" }
    var inside = Array(changes(in: range.lowerBound + 1..<range.upperBound))
    if let reference = change(of: "ref", at: start, to: row.reference) { inside.append(reference) }
    let content = row.joined.map { self.content($0) }.joined()
    if !content.isEmpty {
      if element.tag.isWhole {
        let end = lineBreak(before: start) + "</\(tree.text(element.tag.name))>"
        inside.append(Change(range: element.tag.end - 2..<element.tag.end, text: ">" + content + end))
      } else {
        let end = endOfContent(element)
        inside.append(Change(range: end..<end, text: content))
      }
    }
    return text(of: range, Self.inOrder(inside))
  }

  /// Where the content of an element ends, before the white space that leads to its end tag.
  private func endOfContent(_ element: XMLTree.Element) -> Int {
    element.inside.upperBound - tree.bytes[element.inside].reversed().prefix(while: isXMLSpace).count
  }

  /// The content of a row, without what would only be repeated.
  private func content(_ joined: ListEdits.Joined) -> String {
    guard let (element, _) = elements[Int(joined.row.offset)] else { return "" }
    let dropped = joined.repeated.compactMap { place -> Change? in
      guard let range = elements[Int(place.offset)]?.range else { return nil }
      let space = tree.bytes[..<range.lowerBound].reversed().prefix(while: isXMLSpace).count
      return Change(range: range.lowerBound - space..<range.upperBound, text: "")
    }
    let content = element.inside.lowerBound..<endOfContent(element)
    let kept = changes(in: content).filter { change in
      !dropped.contains { $0.range.contains(change.range.lowerBound) }
    }
    return text(of: content, Self.inOrder(kept + dropped))
  }
}
