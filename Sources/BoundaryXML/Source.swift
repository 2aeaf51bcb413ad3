package import BoundaryModel
import XMLEvents

/// A document to be read: the name that it is told by, and where its bytes are.
package struct Source: Sendable {
  package let path: String
  let origin: XMLInput.Origin
  /// The cells that it is from, if it was made from a table: people are told these and not its own lines.
  private(set) var cells: CellOrigins?

  /// A file; `path` opens it, `name` is what people are told.
  package init(path: String, name: String? = nil) {
    self.path = name ?? path
    origin = .file(path: path)
  }

  /// A document whose bytes could not be had.
  init(fault: XMLFault, name: String) {
    path = name
    origin = .fault(fault)
  }

  /// Standard input, read to its end; nil when it cannot be read.
  ///
  /// It is kept in memory, since it cannot be read again when a place in it is to be shown.
  package static func standardInput(name: String) -> Source? {
    (try? XMLInput.standardInput()).map { Source(bytes: $0, name: name) }
  }

  /// The first bytes of the document, as many as are read at once; nil where it cannot be read.
  package var head: ArraySlice<UInt8>? { try? XMLInput.head(of: origin) }

  /// A document that is in memory.
  package init(bytes: [UInt8], name: String) {
    path = name
    origin = .bytes(bytes)
  }

  /// A document that was made from the tables of a file.
  package init(bytes: [UInt8], name: String, cells: CellOrigins) {
    self.init(bytes: bytes, name: name)
    self.cells = cells
  }
}
