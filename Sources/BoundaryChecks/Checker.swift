package import BoundaryModel
import ScopeGeometry

/// Checks a map by every rule.
package enum Checker {
  /// The rules on documents and on what they refer to.
  private static var mapRules: [any MapRule.Type] {
    [
      DuplicateIDRule.self,
      UnknownReferenceRule.self,
      OtherRevisionRule.self,
      EmptyScopeRule.self,
      AbolishedBodyRule.self,
      NoSuccessorRule.self,
      JointLeadRule.self,
      UnnamedBodyRule.self,
      EitherOrRule.self,
      VagueWordingRule.self,
      ReservedContentRule.self,
      OpenListRule.self,
      DelegationNotAcceptedRule.self,
      DelegationCycleRule.self,
    ]
  }

  /// The rules on who holds one duty.
  private static var dutyRules: [any DutyRule.Type] {
    [
      OverlapRule.self,
      ContestedRule.self,
      DisclaimedRule.self,
      GapRule.self,
      SupportWithoutLeadRule.self,
      ConflictingRolesRule.self,
      RepeatedAssignmentRule.self,
    ]
  }

  /// All of them, those on duties first.
  package static var rules: [Rule] { dutyRules.map { $0.rule } + mapRules.map { $0.rule } }

  /// - Returns: What was found, in the order of the documents, and what could not be decided.
  package static func check(_ map: DutyMap) -> (findings: [Finding], undecided: [Wording]) {
    var findings = mapRules.flatMap { $0.check(map) }
    var undecided: [Wording] = []
    for duty in map.duties {
      guard duty.unreadable.isEmpty else {
        undecided.append(.unreadable(map.name(of: duty)))
        continue
      }
      let coverage = Coverage(duty, in: map)
      do throws(BudgetSpent) {
        for rule in dutyRules { findings += try rule.check(coverage, map) }
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
