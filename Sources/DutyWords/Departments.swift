/// The kinds of department of a local government, each with the names that it goes by.
package struct Departments: Sendable {
  package struct Match: Sendable {
    /// The present name of its kind.
    package let kind: String
    package let isFormer: Bool
    /// What stands before it: 徐州市, 区, or nothing.
    package let place: Substring
  }

  private let kinds: [Substring: (kind: String, isFormer: Bool)]
  /// The characters of the longest name.
  private let longest: Int

  /// - Parameter names: For each kind its names, the present one first, former ones with a star.
  init(_ names: [[String]]) {
    var kinds: [Substring: (kind: String, isFormer: Bool)] = [:]
    for words in names {
      for word in words {
        kinds[word.hasSuffix("*") ? word.dropLast() : word[...]] = (words[0], word.hasSuffix("*"))
      }
    }
    self.kinds = kinds
    longest = kinds.keys.map(\.count).max() ?? 0
  }

  /// The kind of department that a name ends with; of several the longest.
  ///
  /// - Complexity: The same for a name of any length: only its end is looked at.
  package func match(_ name: String) -> Match? {
    var start = name.index(name.endIndex, offsetBy: -longest, limitedBy: name.startIndex) ?? name.startIndex
    while start < name.endIndex {
      if let (kind, isFormer) = kinds[name[start...]] {
        return Match(kind: kind, isFormer: isFormer, place: name[..<start])
      }
      start = name.index(after: start)
    }
    return nil
  }
}
