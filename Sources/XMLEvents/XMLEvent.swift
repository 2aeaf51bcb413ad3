/// The number of a qualified name in one document, given in order of first appearance.
package struct XMLNameID: Hashable, Sendable {
  package let index: Int
}

/// A qualified name: the local part and the namespace it is in, empty for none.
package struct XMLName: Hashable, Sendable {
  package let local: String
  package let namespace: String
}

/// One event of a document, with its byte offset in the document's UTF-8 text: that of a start
/// tag, that after an end tag, and for text that of the content it stands in, right after the
/// tag before it.
package struct XMLEvent: Sendable {
  package enum Kind: Sendable {
    /// A start tag; `attributes` are indices into the batch's attributes.
    case start(XMLNameID, attributes: Range<Int>)
    case end
    /// Character data; the range is in the batch's bytes. Long text comes in several events.
    case text(Range<Int>)
  }

  package let kind: Kind
  package let offset: Int
}

/// An attribute of a start tag; the value's range is in the batch's bytes.
package struct XMLAttribute: Sendable {
  package let name: XMLNameID
  package let value: Range<Int>
}

/// The events that one piece of input gave, in document order, with the bytes they refer to.
package struct XMLEventBatch: Sendable {
  package internal(set) var events: [XMLEvent] = []
  package internal(set) var attributes: [XMLAttribute] = []
  package internal(set) var bytes: [UInt8] = []

  package init() {}

  /// Empties the batch and keeps its memory.
  package mutating func removeAll() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}
