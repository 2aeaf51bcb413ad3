import Glibc

/// A pattern of paths: `*`, `?` and `[…]` within a name, `**` for any number of folders.
///
/// It also matches everything below a folder that it matches.
package struct Glob: Hashable, Sendable {
  private let names: [String]

  package init(_ pattern: String) {
    names = Self.names(pattern)
  }

  /// - Complexity: O(names of the pattern × names of the path) matches of single names.
  package func matches(_ path: String) -> Bool {
    // Which beginnings of the pattern the names so far match; all of it means a match from there on.
    var matched = [true] + names.map { _ in false }
    close(&matched)
    for name in Self.names(path) {
      if matched[names.count] { return true }
      var next = [Bool](repeating: false, count: matched.count)
      for (index, pattern) in names.enumerated() where matched[index] {
        if pattern == "**" {
          next[index] = true
        } else if unsafe fnmatch(pattern, name, 0) == 0 {
          next[index + 1] = true
        }
      }
      close(&next)
      matched = next
    }
    return matched[names.count]
  }

  /// `**` may stand for no folder at all.
  private func close(_ matched: inout [Bool]) {
    for (index, pattern) in names.enumerated() where matched[index] && pattern == "**" { matched[index + 1] = true }
  }

  private static func names(_ path: String) -> [String] {
    path.split(separator: "/").map(String.init).filter { $0 != "." }
  }
}
