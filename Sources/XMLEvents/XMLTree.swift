/// A well-formed document as it is written: every byte of its text belongs to one part.
///
/// It stands beside the events where the writing itself matters: layout, comments, the form of
/// references. libxml2 reads the document first, so that only what is well-formed and within the
/// limits is taken apart, and says which name each tag has.
package struct XMLTree: Sendable {
  /// A part of a document, with its range in the text.
  package struct Node: Sendable {
    package let kind: Kind
    package fileprivate(set) var range: Range<Int>
  }

  package indirect enum Kind: Sendable {
    case element(Element)
    /// Character data with its references.
    case text
    /// Character data in a CDATA section.
    case literal
    case comment
    case instruction
    /// `<?xml …?>`.
    case declaration
  }

  package struct Element: Sendable {
    package let name: XMLName
    package let tag: StartTag
    package fileprivate(set) var content: [Node] = []
    /// What stands between the start tag and the end tag; empty at the end of a tag that is both.
    package fileprivate(set) var inside: Range<Int>
  }

  /// The text in UTF-8, without a byte order mark.
  package let bytes: [UInt8]
  /// What stands before, in and after the root element.
  package let content: [Node]

  /// - Throws: `XMLFault` when the document is not well-formed, not within the limits or not readable.
  package init(_ origin: XMLInput.Origin) throws(XMLFault) {
    let whole = XMLInput.Origin.bytes(try XMLInput.bytes(of: origin))
    let names = try Self.names(whole)
    var input = try XMLInput(whole)
    var text: [UInt8] = []
    while case let piece = try input.next(), !piece.isEmpty { text += piece }
    bytes = text
    content = Self.content(of: text, names)
  }

  /// The text of a range, its line ends made `\n` as a reader of XML sees them.
  package func text(_ range: Range<Int>) -> String {
    guard bytes[range].contains(0x0D) else { return String(decoding: bytes[range], as: UTF8.self) }
    var text: [UInt8] = []
    for index in range {
      if bytes[index] != 0x0D {
        text.append(bytes[index])
      } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
        text.append(0x0A)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The names of the start tags by their offsets.
  private static func names(_ origin: XMLInput.Origin) throws(XMLFault) -> [Int: XMLName] {
    var reader = try XMLEventReader(origin)
    var batch = XMLEventBatch()
    var names: [Int: XMLName] = [:]
    while try reader.next(into: &batch) {
      for event in batch.events {
        if case .start(let name, _) = event.kind { names[event.offset] = reader.names[name.index] }
      }
    }
    return names
  }

  private static func content(of bytes: [UInt8], _ names: [Int: XMLName]) -> [Node] {
    var open: [(element: Element, start: Int)] = []
    var content: [[Node]] = [[]]
    var index = 0
    while index < bytes.count {
      let start = index
      switch Markup(in: bytes, at: index) {
      case .startTag:
        let tag = StartTag(in: bytes, at: index)
        index = tag.end
        let name = names[start] ?? XMLName(local: "", namespace: "")
        let element = Element(name: name, tag: tag, inside: tag.end..<tag.end)
        if tag.isWhole {
          content[content.count - 1].append(Node(kind: .element(element), range: start..<index))
        } else {
          open.append((element, start))
          content.append([])
        }
      case .endTag:
        index = bytes[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
        guard let (begun, first) = open.popLast() else { break }
        var element = begun
        element.content = content.removeLast()
        element.inside = element.tag.end..<start
        content[content.count - 1].append(Node(kind: .element(element), range: first..<index))
      case .part(let kind, let close):
        index = bytes[index...].firstRange(of: Array(close.utf8))?.upperBound ?? bytes.count
        content[content.count - 1].append(Node(kind: kind, range: start..<index))
      case .text:
        index = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        content[content.count - 1].append(Node(kind: .text, range: start..<index))
      }
    }
    return content[0]
  }
}

/// What begins at a place of a well-formed document.
private enum Markup {
  case startTag
  case endTag
  /// One that ends in this.
  case part(XMLTree.Kind, String)
  case text

  init(in bytes: [UInt8], at index: Int) {
    let rest = bytes[index...].prefix(9)
    if rest.first != UInt8(ascii: "<") {
      self = .text
    } else if rest.starts(with: "<!--".utf8) {
      self = .part(.comment, "-->")
    } else if rest.starts(with: "<![CDATA[".utf8) {
      self = .part(.literal, "]]>")
    } else if rest.starts(with: "<?".utf8) {
      let isDeclaration = rest.starts(with: "<?xml".utf8) && rest.dropFirst(5).first.map(isXMLSpace) ?? false
      self = .part(isDeclaration ? .declaration : .instruction, "?>")
    } else {
      self = rest.starts(with: "</".utf8) ? .endTag : .startTag
    }
  }
}
