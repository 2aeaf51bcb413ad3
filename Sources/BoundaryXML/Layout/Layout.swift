import XMLEvents

/// What became of laying a document out.
package enum Layout: Sendable {
  /// Its bytes in that layout, and whether they are others than it has.
  case laidOut([UInt8], isChanged: Bool)
  /// It cannot be laid out; the set tells why.
  case refused(DocumentSet)
}

/// A layout that does not say what the document says, which is a fault of the program.
package struct LayoutFault: Error, CustomStringConvertible {
  let path: String

  package var description: String { "\(path) would say something else in the canonical layout; it was left as it is" }
}

extension Source {
  /// Lays the document out. What it says does not change, which is seen to each time.
  ///
  /// Refused are what is not well-formed, what cannot be read, and documents of another kind.
  package func laidOut() throws(LayoutFault) -> Layout {
    var set = DocumentSet()
    // One reading, so that a file that is being written to cannot be two documents here.
    let source = loaded
    guard DocumentKind(of: source) != nil, let tree = try? XMLTree(source.origin) else {
      set.read(source)
      return .refused(set)
    }
    let text = Array(DocumentLayout(tree).text.utf8)
    if text == source.bytes { return .laidOut(text, isChanged: false) }
    guard let before = try? Statements(source.origin), let after = try? Statements(.bytes(text)), before == after else {
      throw LayoutFault(path: path)
    }
    return .laidOut(text, isChanged: true)
  }
}

/// What a document says to whoever reads it: elements, attributes in any order, and words.
private struct Statements: Equatable {
  private enum Statement: Equatable {
    case start(XMLName, [XMLName: [UInt8]])
    case end
    case words([UInt8])
  }

  private var statements: [Statement] = []
  private var text: [UInt8] = []

  init(_ origin: XMLInput.Origin) throws(XMLFault) {
    var reader = try XMLEventReader(origin)
    var batch = XMLEventBatch()
    while try reader.next(into: &batch) {
      for event in batch.events {
        if case .text(let range) = event.kind {
          text += batch.bytes[range]
          continue
        }
        endText()
        guard case .start(let name, let range) = event.kind else {
          statements.append(.end)
          continue
        }
        let attributes = batch.attributes[range].map {
          (reader.names[$0.name.index], Array(collapsingSpaces(batch.bytes[$0.value])))
        }
        statements.append(.start(reader.names[name.index], Dictionary(attributes) { first, _ in first }))
      }
    }
  }

  private mutating func endText() {
    let words = Array(collapsingSpaces(text[...]))
    if !words.isEmpty { statements.append(.words(words)) }
    text.removeAll()
  }
}
