import Yams

/// The words by which lists are read: data, one file each with its sources, to which a user may add.
///
/// A section is a list of words. In the files it is written as text with spaces between the words, or as a list; an
/// entry of a list that has spaces is several words for one thing.
package struct Lexicons: Sendable {
  private let entries: [String: [String]]

  /// The words that the program brings along.
  package static let standard = Lexicons()

  /// The names of all sections, in order.
  package var sections: [String] { entries.keys.sorted() }

  /// - Parameter additions: More words for some sections.
  package init(adding additions: [String: [String]] = [:]) {
    entries = additions.isEmpty ? Self.brought : Self.brought.merging(additions) { $0 + $1 }
  }

  /// The entries of a section.
  ///
  /// - Precondition: There is such a section, since the files that have it are part of the program.
  subscript(_ section: String) -> [String] {
    guard let entries = entries[section] else { preconditionFailure("no lexicon has the section \(section)") }
    return entries
  }

  /// The words of a section, to be found in texts.
  func words(_ sections: String...) -> Words { Words(sections.flatMap { self[$0] }) }

  /// The words of a section, the last of each entry for the others.
  func plain(_ section: String) -> Words {
    Words(
      Dictionary(
        groups(section).flatMap { group in group.dropLast().map { ($0, group[group.count - 1]) } },
        uniquingKeysWith: { first, _ in first }))
  }

  /// The entries of a section whose words belong together.
  func groups(_ section: String) -> [[String]] {
    self[section].map { $0.split(separator: " ").map(String.init) }
  }

  private static let brought: [String: [String]] = {
    let files = [
      PackageResources.acts_yml, PackageResources.bodies_yml, PackageResources.departments_yml,
      PackageResources.subjects_yml, PackageResources.synonyms_yml, PackageResources.wording_yml,
    ]
    return files.reduce(into: [:]) { $0.merge(read($1)) { $0 + $1 } }
  }()

  private static func read(_ bytes: [UInt8]) -> [String: [String]] {
    let document: Node?
    do {
      document = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
    } catch {
      preconditionFailure("a lexicon of the program is not YAML: \(error)")
    }
    guard let mapping = document?.mapping else { preconditionFailure("a lexicon of the program is not a mapping") }
    return Dictionary(
      mapping.map { key, value in
        let words =
          value.sequence.map { $0.compactMap(\.scalar?.string) }
          ?? (value.scalar?.string ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        return (key.scalar?.string ?? "", words)
      }, uniquingKeysWith: +)
  }
}
