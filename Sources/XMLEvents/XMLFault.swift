/// Why the reading of a document ended early, and where.
package struct XMLFault: Error, Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Not well-formed; `code` is libxml2's `xmlParserErrors` value, the stable part of its
    /// report, and `names` are the names that it is about, such as those of two tags.
    case malformed(code: Int, names: [String] = [])
    /// The document ends in the middle; `element` is the innermost one that is open.
    case truncated(element: String?)
    /// A character that XML does not allow anywhere, such as U+0000, by its code point.
    case forbiddenCharacter(UInt32)
    /// Bytes that are not text in the encoding that the document declares or is taken to have.
    case undecodable(encoding: String)
    /// An encoding that is not read.
    case unsupportedEncoding(String)
    /// A document type declaration, which is refused: it is the door to entities.
    case documentType
    /// More of something than is read.
    case limit(XMLLimits.Measure, maximum: Int)
    /// The input could not be read to its end.
    case unreadable(reason: String)
  }

  package let kind: Kind
  /// The byte offset in the document's UTF-8 text.
  package let offset: Int
}

/// What is read at most, so that hostile input ends early. A boundary list stays far below.
package struct XMLLimits: Sendable {
  package enum Measure: String, Sendable {
    case depth, markup, attributes, text, names
  }

  /// Elements inside each other.
  package var depth = 64
  /// Bytes in one piece of markup: a tag with all its attributes, a comment, an instruction.
  package var markup = 1 << 18
  /// Attributes and namespace declarations on one tag, whose cost in libxml2 is quadratic.
  package var attributes = 256
  /// Bytes of character data between two tags.
  package var text = 1 << 20
  /// Distinct names in a document, also quadratic in libxml2.
  package var names = 4096

  package init() {}
}
