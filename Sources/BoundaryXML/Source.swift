import BoundaryModel
import XMLEvents

/// A document to be read: the name that it is told by, and where its bytes are.
package struct Source: Sendable {
  package let path: String
  let origin: XMLInput.Origin

  /// A file; `path` opens it, `name` is what people are told.
  package init(path: String, name: String? = nil) {
    self.path = name ?? path
    origin = .file(path: path)
  }

  /// A document that is in memory, such as one from standard input.
  package init(bytes: [UInt8], name: String) {
    path = name
    origin = .bytes(bytes)
  }
}
