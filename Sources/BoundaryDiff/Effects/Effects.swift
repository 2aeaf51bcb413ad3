package import BoundaryModel

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
    var left = Dictionary(before.map { ($0, 1) }, uniquingKeysWith: +)
    var opened: [Finding] = []
    var staying: [Finding] = []
    for finding in new {
      let fingerprint = finding.fingerprint
      if let count = left[fingerprint], count > 0 {
        left[fingerprint] = count - 1
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
      closed.append(finding)
    }
    self.init(closed: closed.reversed(), opened: opened, staying: staying)
  }
}
