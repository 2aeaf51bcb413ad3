package import BoundaryFindings
import BoundaryModel

extension Comparison.Effects {
  /// What a revision does to the findings of a check of both sides: they are the same by their fingerprints.
  ///
  /// - Parameter renumbered: What each duty of the old side is called on the new side, where the two differ.
  package init(old: [Finding], new: [Finding], renumbered: [String: [String: String]]) {
    let names = renumbered.values.reduce(into: [:]) { all, own in all.merge(own) { first, _ in first } }
    let before = old.map { finding in
      var finding = finding
      finding.duty = finding.duty.map { names[$0] ?? $0 }
      return finding.fingerprint
    }
    let (wholeBefore, wholeNow) = (Gathered(old), Gathered(new))
    var left = Dictionary(before.map { ($0, 1) }, uniquingKeysWith: +)
    var opened: [Finding] = []
    var staying: [Finding] = []
    for finding in new {
      let fingerprint = finding.fingerprint
      if let count = left[fingerprint], count > 0 {
        left[fingerprint] = count - 1
        staying.append(finding)
      } else if wholeBefore.covers(finding) {
        staying.append(finding)
      } else {
        opened.append(finding)
      }
    }
    // Of several findings of one fingerprint the last are those that are gone.
    var closed: [Finding] = []
    for (finding, fingerprint) in zip(old, before).reversed() {
      guard let count = left[fingerprint], count > 0 else { continue }
      left[fingerprint] = count - 1
      // What was told of a whole list is not over as long as it is told of some of its rows, nor the reverse.
      if wholeNow.covers(finding) || wholeBefore.has(finding, of: new) { continue }
      closed.append(finding)
    }
    self.init(closed: closed.reversed(), opened: opened, staying: staying)
  }
}

/// The rules that are told of whole lists, once instead of once for each row.
private struct Gathered {
  private var lists: [String: Set<String>] = [:]

  init(_ findings: [Finding]) {
    for finding in findings where finding.duty == nil {
      if let list = finding.list { lists[finding.rule.name, default: []].insert(list) }
    }
  }

  /// Whether a finding on one row was told of its whole list.
  func covers(_ finding: Finding) -> Bool {
    guard finding.duty != nil, let lists = lists[finding.rule.name] else { return false }
    return finding.list.map(lists.contains) ?? true
  }

  /// Whether a finding on a whole list is told of single rows by others.
  func has(_ finding: Finding, of others: [Finding]) -> Bool {
    finding.duty == nil && finding.list != nil
      && others.contains { $0.rule == finding.rule && $0.duty != nil && ($0.list ?? finding.list) == finding.list }
  }
}
