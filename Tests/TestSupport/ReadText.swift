package import BoundaryXML

extension Source {
  /// A document that stands in the test.
  package init(text: String, name: String = "test.xml") {
    self.init(bytes: Array(text.utf8), name: name)
  }
}

extension DocumentSet {
  /// Reads documents that stand in the test, called 0, 1 …
  package init(texts: [String]) {
    self.init()
    for (number, text) in texts.enumerated() { read(Source(text: text, name: "\(number)")) }
  }

  /// Reads a document that stands in the test.
  package mutating func read(text: String, name: String = "test.xml") {
    read(Source(text: text, name: name))
  }
}
