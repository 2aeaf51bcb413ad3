/// Two texts as what they have in common and what only one of them has.
///
/// Letters and digits count by word, Chinese characters one by one; what lies between two differences
/// and is shorter than either is taken into them, so that a reader sees phrases and not crumbs.
struct WordDifference {
  enum Part: Equatable {
    case same(String)
    case removed(String)
    case added(String)
  }

  let parts: [Part]

  /// Longer texts are told whole: finding what they share would cost more than it tells.
  private static let longest = 2000

  init(_ old: String, _ new: String) {
    let (left, right) = (Self.words(old), Self.words(new))
    guard left.count <= Self.longest, right.count <= Self.longest else {
      parts = old == new ? [.same(old)] : [.removed(old), .added(new)]
      return
    }
    parts = Self.parts(Self.joined(Self.runs(left, right)))
  }

  /// Whether so little is common that the two are better read one after the other.
  var isRewritten: Bool {
    let shared = parts.reduce(0) { if case .same(let text) = $1 { $0 + text.count } else { $0 } }
    let whole = parts.reduce(0) { count, part in
      switch part {
      case .same(let text), .removed(let text), .added(let text): count + text.count
      }
    }
    return shared * 3 < whole - shared
  }

  private struct Run {
    var same: [Substring] = []
    var removed: [Substring] = []
    var added: [Substring] = []
  }

  private static func words(_ text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    for index in text.indices where index >= start {
      let character = text[index]
      guard character.isASCII, character.isLetter || character.isNumber else {
        if start < index { words.append(text[start..<index]) }
        let next = text.index(after: index)
        words.append(text[index..<next])
        start = next
        continue
      }
    }
    if start < text.endIndex { words.append(text[start...]) }
    return words
  }

  /// Common words and the differences after them, in turn.
  private static func runs(_ old: [Substring], _ new: [Substring]) -> [Run] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var runs = [Run()]
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if removed.contains(i) {
        runs[runs.count - 1].removed.append(old[i])
        i += 1
      } else if added.contains(j) {
        runs[runs.count - 1].added.append(new[j])
        j += 1
      } else {
        let last = runs[runs.count - 1]
        if !last.removed.isEmpty || !last.added.isEmpty { runs.append(Run()) }
        runs[runs.count - 1].same.append(old[i])
        i += 1
        j += 1
      }
    }
    return runs
  }

  /// Takes a common word or two between two differences into them.
  private static func joined(_ runs: [Run]) -> [Run] {
    var joined: [Run] = []
    for run in runs {
      guard var last = joined.last, !last.removed.isEmpty || !last.added.isEmpty, !run.same.isEmpty,
        run.same.count <= 2, !run.removed.isEmpty || !run.added.isEmpty,
        run.same.count < max(last.removed.count + last.added.count, run.removed.count + run.added.count)
      else {
        joined.append(run)
        continue
      }
      last.removed += run.same + run.removed
      last.added += run.same + run.added
      joined[joined.count - 1] = last
    }
    return joined
  }

  private static func parts(_ runs: [Run]) -> [Part] {
    runs.flatMap { run -> [Part] in
      var parts: [Part] = []
      if !run.same.isEmpty { parts.append(.same(run.same.joined())) }
      if !run.removed.isEmpty { parts.append(.removed(run.removed.joined())) }
      if !run.added.isEmpty { parts.append(.added(run.added.joined())) }
      return parts
    }
  }
}
