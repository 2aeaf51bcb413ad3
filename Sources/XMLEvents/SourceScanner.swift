/// Reads a document once more from its start, to find places in it for people.
///
/// Where the text cannot be read on, it is taken to end: the places are still told.
package struct SourceScanner: ~Copyable {
  /// The text around the offset that was moved to last, with the whole tag that begins there.
  package private(set) var text = SourceText()

  private var input: XMLInput
  private static let reach = XMLLimits().markup + 2 * XMLInput.pieceSize

  /// - Throws: `XMLFault` of kind `unreadable`.
  package init(_ origin: XMLInput.Origin) throws(XMLFault) {
    do throws(XMLFault) {
      input = try XMLInput(origin)
    } catch {
      // What is wrong with an encoding is told at its name, and that is ASCII.
      input = try XMLInput(origin, encoding: .utf8)
    }
  }

  /// - Parameter offset: At or after the one before.
  package mutating func move(to offset: Int) {
    while text.end < offset + Self.reach {
      text.move(to: min(offset, text.end))
      guard let piece = try? input.next(), !piece.isEmpty else { break }
      text.append(piece)
    }
    text.move(to: offset)
  }
}
