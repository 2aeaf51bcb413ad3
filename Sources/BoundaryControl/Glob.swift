/// A pattern of paths: `*` and `?` within a name, `**` for any number of folders.
///
/// It also matches everything below a folder that it matches.
package struct Glob: Hashable, Sendable {
  private let names: [Name]

  private enum Name: Hashable {
    case anyFolders
    case name([Character])
  }

  package init(_ pattern: String) {
    names = Self.names(pattern).map { $0 == "**" ? .anyFolders : .name(Array($0)) }
  }

  /// - Complexity: O(length of the pattern × length of the path).
  package func matches(_ path: String) -> Bool {
    // Which beginnings of the pattern the names so far match; all of it means a match from there on.
    var matched = closed([true] + names.map { _ in false })
    for name in Self.names(path) {
      if matched[names.count] { return true }
      var next = [Bool](repeating: false, count: matched.count)
      for (index, pattern) in names.enumerated() where matched[index] {
        switch pattern {
        case .anyFolders: next[index] = true
        case .name(let pattern): next[index + 1] = next[index + 1] || matches(Array(name), pattern)
        }
      }
      matched = closed(next)
    }
    return matched[names.count]
  }

  /// `**` may stand for no folder at all.
  private func closed(_ matched: [Bool]) -> [Bool] {
    var closed = matched
    for (index, pattern) in names.enumerated() where closed[index] && pattern == .anyFolders {
      closed[index + 1] = true
    }
    return closed
  }

  /// Whether one name matches: where it goes wrong, the last `*` takes one character more.
  private func matches(_ name: [Character], _ pattern: [Character]) -> Bool {
    var (read, used) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while read < name.count {
      if used < pattern.count, pattern[used] == "*" {
        star = (used, read)
        used += 1
      } else if used < pattern.count, pattern[used] == "?" || pattern[used] == name[read] {
        (read, used) = (read + 1, used + 1)
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        (read, used) = (last.name + 1, last.pattern + 1)
      } else {
        return false
      }
    }
    return pattern[used...].allSatisfy { $0 == "*" }
  }

  private static func names(_ path: String) -> [Substring] { path.split(separator: "/").filter { $0 != "." } }
}
