package import BoundaryFindings
package import BoundaryMap
import BoundaryModel
import DutyWords

/// Checks a map by every rule.
package enum Checker {
  /// The rules on documents and on what they refer to.
  private static var mapRules: [any MapRule.Type] {
    [
      DuplicateIDRule.self,
      UnknownReferenceRule.self,
      OtherRevisionRule.self,
      TwoRevisionsInForceRule.self,
      DutyMissingRule.self,
      LocalDutyRule.self,
      EmptyScopeRule.self,
      RepeatedValueRule.self,
      SinglePartRule.self,
      SameIDRule.self,
      CodeOnTwoTemplatesRule.self,
      TwoKindsRule.self,
      CalendarPartsRule.self,
      AbolishedBodyRule.self,
      NoSuccessorRule.self,
      MissingBasisRule.self,
      MissingFieldRule.self,
      WeakBasisRule.self,
      CountMismatchRule.self,
      PromiseAboveLegalRule.self,
      DelegationNotAcceptedRule.self,
      DelegationWithoutBasisRule.self,
      DelegatorWithoutPowerRule.self,
      DelegationCycleRule.self,
    ]
  }

  /// The rules on the words of lists.
  private static var wordRules: [any WordRule.Type] {
    [
      PossibleSameBodyRule.self,
      JointLeadRule.self,
      UnnamedBodyRule.self,
      EitherOrRule.self,
      VagueWordingRule.self,
      ReservedContentRule.self,
      OpenListRule.self,
      SimilarDutiesRule.self,
      SharedSubjectRule.self,
      NumberingRule.self,
    ]
  }

  /// The rules on who holds one duty that ask the words of all.
  private static var readDutyRules: [any ReadDutyRule.Type] { [GapRule.self, SupportWithoutLeadRule.self] }

  /// The rules on who holds one duty.
  private static var dutyRules: [any DutyRule.Type] {
    [
      OverlapRule.self,
      ContestedRule.self,
      DisclaimedRule.self,
      HandoverOverlapRule.self,
      HandoverGapRule.self,
      ApprovalWithoutOversightRule.self,
      ConflictingRolesRule.self,
      RepeatedAssignmentRule.self,
      ContainedAssignmentRule.self,
      MirrorMismatchRule.self,
      PassedOnRule.self,
      OutsideListRule.self,
      NotInForceRule.self,
      DepartsFromTemplateRule.self,
    ]
  }

  /// All of them, those on duties first.
  package static var rules: [Rule] {
    dutyRules.map { $0.rule } + readDutyRules.map { $0.rule } + mapRules.map { $0.rule } + wordRules.map { $0.rule }
  }

  /// The sections of the lexicons to which words may be added.
  package static var lexicons: [String] { Lexicons.standard.sections }

  /// More findings than this of one rule are counted, not listed.
  static let listed = 10_000
  /// So many duties are checked between two words on progress.
  private static let together = 2048

  /// What came of a check.
  package struct Result: Sendable {
    package let findings: [Finding]
    /// What could not be decided or is not listed.
    package let undecided: [Wording]
    /// What is in words, or not said at all, so that no rule could judge it.
    package let unjudged: Unjudged
  }

  /// Checks a map by every rule; who holds a duty is computed once for all of them.
  ///
  /// - Parameters:
  ///   - words: What is added to the lexicons by which the words of the lists are read, by their sections.
  ///   - progress: Told how many of the duties are done, and of how many.
  package static func check(
    _ map: DutyMap, adding words: [String: [String]] = [:], progress: (Int, Int) -> Void = { _, _ in }
  ) -> Result {
    var findings = Findings(map)
    var undecided: [Wording] = []
    for rule in mapRules { findings.add(rule.check(map), of: rule.rule) }
    let read = ReadMap(map, words.isEmpty ? .standard : Grammar(Lexicons(adding: words)))
    for rule in wordRules { findings.add(rule.check(read), of: rule.rule) }
    let leads = LeadsElsewhere(read)
    findings.add(SupportWithoutLeadRule.check(leads), of: SupportWithoutLeadRule.rule)
    let gathered = dutyRules.compactMap { $0 as? any GatheredDutyRule.Type }
    var gathering: [Rule: [Finding]] = [:]
    let parts = map.duties.flatMap { map.byJurisdiction($0) }
    for first in stride(from: 0, to: parts.count, by: together) {
      progress(first, parts.count)
      let batch = Array(parts[first..<min(first + together, parts.count)])
      for checked in batch.mappedConcurrently({ check($0, leads) }) {
        for (rule, found) in checked.findings {
          if gathered.contains(where: { $0.rule == rule }) {
            gathering[rule, default: []] += found
          } else {
            findings.add(found, of: rule)
          }
        }
        undecided += checked.undecided
      }
    }
    for rule in gathered { findings.add(rule.gathered(gathering[rule.rule, default: []], map), of: rule.rule) }
    return Result(
      findings: findings.listed, undecided: undecided + findings.unlisted, unjudged: Unjudged(read))
  }

  /// What the rules on duties have to say of one.
  private static func check(
    _ duty: HeldDuty, _ leads: LeadsElsewhere
  ) -> (findings: [(rule: Rule, found: [Finding])], undecided: [Wording]) {
    let map = leads.read.map
    guard map.isReadable(duty) else { return ([], [.unreadable(map.name(of: duty))]) }
    let coverage = Coverage(duty, in: map)
    let findings =
      (dutyRules.map { ($0.rule, $0.check(coverage, map)) }
      + readDutyRules.map { ($0.rule, $0.check(coverage, leads)) }).filter { !$0.1.isEmpty }
    var undecided: [Wording] = []
    if let share = coverage.unexamined { undecided.append(.unexamined(map.name(of: duty), share)) }
    if coverage.unlisted > 0 { undecided.append(.unlisted(map.name(of: duty), coverage.unlisted)) }
    return (findings, undecided)
  }

  /// Findings as they come in, each rule's up to the limit, and none in documents that are context only.
  private struct Findings {
    private(set) var listed: [Finding] = []
    private var counts: [Rule: Int] = [:]
    private let context: Set<RowID<SourceFile>>

    init(_ map: DutyMap) {
      context = map.documents.contextFiles
    }

    mutating func add(_ findings: [Finding], of rule: Rule) {
      guard !findings.isEmpty else { return }
      let told = findings.filter { !context.contains($0.spot.place.file) }
      listed += told.prefix(max(0, Checker.listed - counts[rule, default: 0]))
      counts[rule, default: 0] += told.count
    }

    var unlisted: [Wording] {
      counts.filter { $0.value > Checker.listed }.sorted { $0.key.name < $1.key.name }
        .map { .unlisted(rule: $0.key.name, $0.value - Checker.listed) }
    }
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

  fileprivate static func unlisted(rule: String, _ count: Int) -> Wording {
    Wording(zh: "规则 \(rule) 另有 \(count) 个问题没有列出", en: "\(count) more findings of the rule \(rule) are not listed")
  }

  fileprivate static func unlisted(_ duty: String, _ count: Int) -> Wording {
    Wording(zh: "“\(duty)”另有 \(count) 处没有列出", en: "\(duty) has \(count) more regions that are not listed")
  }
}
