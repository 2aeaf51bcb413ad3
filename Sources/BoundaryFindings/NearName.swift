import BoundaryModel

/// The name that was probably meant.
///
/// - Parameters:
///   - name: What was found.
///   - candidates: What would have been right.
/// - Returns: The candidate with the fewest edits (insertion, removal, replacement, swap of
///   neighbours), if they are at most a third of the name's length, or one for a short name.
/// - Complexity: O(*n* · *m*) for each candidate.
package func nearName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased())
  guard wanted.count <= 64 else { return nil }
  let allowed = max(1, wanted.count / 3)
  var best: (name: String, edits: Int)?
  for candidate in candidates where abs(candidate.count - wanted.count) <= allowed {
    let edits = editDistance(wanted, Array(candidate.lowercased()))
    if edits <= allowed, edits < wanted.count,
      edits < best?.edits ?? .max || (edits == best?.edits && candidate < best?.name ?? "")
    {
      best = (candidate, edits)
    }
  }
  return best?.name
}

/// The optimal string alignment distance.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var current = [i + 1]
    for (j, b) in right.enumerated() {
      var edits = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { edits = min(edits, beforeLast[j - 1] + 1) }
      current.append(edits)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
