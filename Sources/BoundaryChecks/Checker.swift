package import BoundaryModel
import ScopeGeometry

/// Checks a map by every rule.
package enum Checker {
  /// The rules that a map is checked by.
  package static let rules: [Rule] = [
    .overlap, .gap, .supportWithoutLead, .duplicateID, .unknownReference, .otherRevision, .emptyScope,
  ]

  /// The rules on single documents and on references between them.
  private static func checkReferences(_ map: DutyMap) -> [Finding] {
    DuplicateIDRule.check(map)
      + UnknownReferenceRule.check(map)
      + OtherRevisionRule.check(map)
      + EmptyScopeRule.check(map)
  }

  /// The rules on who holds one duty.
  private static func checkHolders(_ coverage: Coverage, _ map: DutyMap) throws(BudgetSpent) -> [Finding] {
    try OverlapRule.check(coverage, map)
      + GapRule.check(coverage, map)
      + SupportWithoutLeadRule.check(coverage, map)
  }

  /// - Returns: What was found, in the order of the documents, and what could not be decided.
  package static func check(_ map: DutyMap) -> (findings: [Finding], undecided: [Wording]) {
    var findings = checkReferences(map)
    var undecided: [Wording] = []
    for duty in map.duties {
      guard duty.unreadable.isEmpty else {
        undecided.append(.unreadable(map.name(of: duty)))
        continue
      }
      let coverage = Coverage(duty, in: map)
      do throws(BudgetSpent) {
        findings += try checkHolders(coverage, map)
      } catch {
        undecided.append(.tooManyRegions(map.name(of: duty)))
      }
    }
    let context = map.documents.contextFiles
    findings = findings.filter { !context.contains($0.spot.place.file) }
    return (findings, undecided)
  }
}

extension Wording {
  fileprivate static func unreadable(_ duty: String) -> Wording {
    Wording(
      zh: "“\(duty)”的分工有一部分读不出，未检查重叠和空白",
      en: "\(duty) was not checked for overlaps and gaps: part of its division could not be read")
  }

  fileprivate static func tooManyRegions(_ duty: String) -> Wording {
    Wording(
      zh: "“\(duty)”的划分过于细碎，超出检查限额，未能判定",
      en: "\(duty) is undecided: it is divided into more regions than are examined")
  }
}
