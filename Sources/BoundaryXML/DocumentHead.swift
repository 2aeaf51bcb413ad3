import XMLEvents

/// What the first tag of a document says that it is: its kind, id and revision.
///
/// Documents are put into tables in the order of their heads, so that nothing depends on the order in which they are
/// given or on the names of their files.
package struct DocumentHead: Comparable, Sendable {
  /// Registers first, then templates, then lists; what is none of these, or cannot be read, stands last.
  private let rank: Int
  private let id: String
  private let revision: [Part]

  /// Numbers count as numbers, so that revision 10 comes after 9.
  private enum Part: Comparable {
    case number(String, digits: Int)
    case words(String)

    static func < (left: Self, right: Self) -> Bool {
      switch (left, right) {
      case (.number(let a, let digits), .number(let b, let others)): (digits, a) < (others, b)
      case (.words(let a), .words(let b)): a < b
      case (.number, .words): true
      case (.words, .number): false
      }
    }
  }

  /// Reads no further than the first tag.
  package init(of source: Source) {
    var found: (rank: Int, id: String, revision: String) = (3, "", "")
    if let text = try? XMLInput.head(of: source.origin) {
      found = Self.read(.bytes(Array(text.prefix(Self.mostBytes)))) ?? Self.read(source.origin) ?? found
    }
    rank = found.rank
    id = found.id
    revision = Self.parts(of: found.revision)
  }

  package static func < (left: Self, right: Self) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.id != right.id { return left.id < right.id }
    return left.revision.lexicographicallyPrecedes(right.revision)
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let first = rest.first {
      let isNumber = ("0"..."9").contains(first)
      let part = rest.prefix { ("0"..."9").contains($0) == isNumber }
      rest = rest[part.endIndex...]
      let number = part.drop { $0 == "0" }
      parts.append(isNumber ? .number(String(number), digits: number.count) : .words(String(part)))
    }
    return parts
  }

  /// The first tag of nearly every document ends before.
  private static let mostBytes = 2048

  private static func read(_ origin: XMLInput.Origin) -> (rank: Int, id: String, revision: String)? {
    guard var reader = try? XMLEventReader(origin) else { return nil }
    var batch = XMLEventBatch()
    // What follows the first tag does not matter here, faults included.
    _ = try? reader.next(into: &batch)
    for event in batch.events {
      guard case .start(let number, let range) = event.kind else { continue }
      let name = reader.names[number.index]
      let kinds = [DocumentKind.register, .template, .list]
      guard name.namespace == documentNamespace, let rank = kinds.firstIndex(where: { $0.rawValue == name.local })
      else { return nil }
      func value(_ attribute: String) -> String {
        let found = batch.attributes[range].first { reader.names[$0.name.index].local == attribute }
        return found.map { String(decoding: batch.bytes[$0.value], as: UTF8.self) } ?? ""
      }
      return (rank, value("id"), value("revision"))
    }
    return nil
  }
}

extension [Source] {
  /// The places of the documents in the order in which they are put into tables. Of two that say that they are the
  /// same, their bytes tell.
  package var inOrderOfHeads: [Int] {
    guard count > 1 else { return Array<Int>(indices) }
    let heads = map { DocumentHead(of: $0) }
    return indices.sorted { first, second in
      if heads[first] != heads[second] { return heads[first] < heads[second] }
      return self[first].bytes.lexicographicallyPrecedes(self[second].bytes)
    }
  }
}
