/// Something of the documents by its id and the name that it has there.
package struct Named: Hashable, Sendable, CustomStringConvertible {
  package let id: String
  package let name: String

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  package var description: String { id }
}
