import XMLEvents

/// What a document is, by its root element.
package enum DocumentKind: String, Sendable {
  case register, template, list, norms

  /// Reads no further than the first tag.
  ///
  /// - Returns: nil for a file that is none of these or cannot be read.
  package init?(of source: Source) {
    guard var reader = try? XMLEventReader(source.origin) else { return nil }
    var batch = XMLEventBatch()
    // What follows the first tag does not matter here, faults included.
    _ = try? reader.next(into: &batch)
    for event in batch.events {
      guard case .start(let number, _) = event.kind else { continue }
      let name = reader.names[number.index]
      guard name.namespace == documentNamespace else { return nil }
      self.init(rawValue: name.local)
      return
    }
    return nil
  }
}
