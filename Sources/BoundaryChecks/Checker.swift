package import BoundaryModel

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
      for rule in dutyRules { findings += rule.check(coverage, map) }
      if let share = coverage.unexamined { undecided.append(.unexamined(map.name(of: duty), share)) }
      if coverage.unlisted > 0 { undecided.append(.unlisted(map.name(of: duty), coverage.unlisted)) }
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

  fileprivate static func unexamined(_ duty: String, _ share: Double) -> Wording {
    let percent = max(1, Int((share * 100).rounded(.up)))
    return Wording(
      zh: "“\(duty)”划分过于细碎，检查限额用完时尚有至多 \(percent)% 的范围没有检查",
      en: "\(duty) is divided so finely that up to \(percent)% of its scope was not examined within the budget")
  }

  fileprivate static func unlisted(_ duty: String, _ count: Int) -> Wording {
    Wording(zh: "“\(duty)”另有 \(count) 处没有列出", en: "\(duty) has \(count) more regions that are not listed")
  }
}
