package import BoundaryFindings
package import BoundaryMap
package import BoundaryModel

/// Checks the ledger by its own rules and by the norms that registers name.
package enum NormChecker {
  /// The forms of norms.
  private static var forms: [any NormForm.Type] {
    [
      NormLimitRule.self,
      NormChangeRule.self,
      NormFormRule.self,
      NormRequiredRule.self,
      NormConcurrentRule.self,
      NormTermRule.self,
      NormInitialRule.self,
      NormUncoveredRule.self,
      NormSingleRule.self,
    ]
  }

  /// The rules that need no norm, and those on norms by themselves.
  private static var ledgerRules: [any LedgerRule.Type] {
    [
      OverFilledRule.self,
      EntryConflictRule.self,
      NormsInConflictRule.self,
      BandsOverlapRule.self,
      OrganWithoutDutyRule.self,
      LeadWithoutOrganRule.self,
    ]
  }

  package static var rules: [Rule] {
    forms.map { $0.rule } + [NormUnknownRule.rule] + ledgerRules.map { $0.rule }
  }

  /// What the ledger and the norms of a map have to tell.
  ///
  /// - Parameters:
  ///   - asked: The day that is asked about; without it, that of each register, failing that today.
  /// - Complexity: Linear in the bodies and entries for each norm.
  package static func check(_ map: DutyMap, asked: Day?, today: Day) -> [Finding] {
    let documents = map.documents
    guard documents.registers.count > 0 || documents.normsDocuments.count > 0 else { return [] }
    let establishment = Establishment(map, asked: asked, today: today)
    let judgements = establishment.applied.flatMap { norm in forms.map { $0.judge(norm, establishment) } }
    let findings =
      judgements.flatMap(\.findings)
      + NormUnknownRule.findings(judgements.flatMap(\.missing), establishment)
      + ledgerRules.flatMap { $0.check(establishment) }
      + NormReferences(establishment).findings
    return findings.filter { !documents.contextFiles.contains($0.spot.place.file) }
  }
}
