package import BoundaryFindings
import BoundaryModel

extension Comparison.Effects {
  /// What a revision does to the findings of a check of both sides: they are the same by their fingerprints. What it
  /// opens is what the way back closes.
  package init(old: [Finding], new: [Finding], renumbering: Renumbering) {
    let before = old.map(renumbering.fingerprint(ofOld:))
    let (toldBefore, toldNow) = (
      ToldRows(old) { renumbering.id(ofOld: $0, list: $1) }, ToldRows(new) { id, _ in id }
    )
    var left = Dictionary(before.map { ($0, 1) }, uniquingKeysWith: +)
    var opened: [Finding] = []
    var staying: [Finding] = []
    for finding in new {
      let fingerprint = finding.fingerprint
      if let count = left[fingerprint], count > 0 {
        left[fingerprint] = count - 1
        staying.append(finding)
      } else if toldBefore.cover(finding, id: { id, _ in id }) {
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
      if !toldNow.cover(finding, id: { renumbering.id(ofOld: $0, list: $1) }) { closed.append(finding) }
    }
    self.init(closed: closed.reversed(), opened: opened, staying: staying)
  }
}

/// The rows that findings are told of, those of whole lists included: what is told of a list, once instead of for each
/// row, and what is told of its rows are one.
private struct ToldRows {
  /// The id of a duty as both sides know it; the list is nil where a finding names none.
  typealias CommonID = (_ id: String, _ list: String?) -> String

  private struct Row: Hashable {
    let rule: String
    let duty: String
  }

  /// The lists of each row that a finding on its own is told of.
  private var single: [Row: Set<String?>] = [:]
  /// The lists of each row that a finding on its whole list is told of.
  private var whole: [Row: Set<String?>] = [:]

  init(_ findings: [Finding], id: CommonID) {
    for finding in findings {
      if let duty = finding.duty {
        single[Row(rule: finding.rule.name, duty: id(duty, finding.list)), default: []].insert(finding.list)
      }
      for duty in finding.gathered {
        whole[Row(rule: finding.rule.name, duty: id(duty, finding.list)), default: []].insert(finding.list)
      }
    }
  }

  /// Whether all that a finding tells is told by others: a row's by that on its list, a list's by those on its rows.
  func cover(_ finding: Finding, id: CommonID) -> Bool {
    let name = finding.rule.name
    if let duty = finding.duty {
      return Self.has(finding.list, whole[Row(rule: name, duty: id(duty, finding.list))])
    }
    return !finding.gathered.isEmpty
      && finding.gathered.allSatisfy { duty in
        let row = Row(rule: name, duty: id(duty, finding.list))
        return Self.has(finding.list, single[row]) || Self.has(finding.list, whole[row])
      }
  }

  /// A finding that names no list is one of any.
  private static func has(_ list: String?, _ lists: Set<String?>?) -> Bool {
    guard let lists else { return false }
    return list == nil || lists.contains(list) || lists.contains(nil)
  }
}
