import BoundaryModel

/// A statement with the duty that it is about.
typealias StatedDuty = (duty: HeldDuty, statement: Statement)

extension DutyMap {
  /// Findings on statements at fault; a list in which every statement that could be has the fault is
  /// told once, not for each.
  ///
  /// - Parameters:
  ///   - candidates: The statements that could be at fault.
  ///   - isFault: Which of them are.
  ///   - single: The finding on one of them.
  ///   - whole: The finding on a list with several, all at fault.
  func gathered(
    _ candidates: [StatedDuty], isFault: (Statement) -> Bool, single: (StatedDuty) -> Finding,
    whole: (BoundaryList, Int) -> Finding
  ) -> [Finding] {
    let byList = Dictionary(grouping: candidates) { $0.statement.list }
    return byList.sorted { ($0.key?.index ?? 0) < ($1.key?.index ?? 0) }.flatMap { list, all -> [Finding] in
      let faults = all.filter { isFault($0.statement) }
      guard let list, faults.count > 1, faults.count == all.count else { return faults.map(single) }
      var finding = whole(documents.lists[list], faults.count)
      finding.list = documents.text(documents.lists[list].id)
      finding.related = faults.prefix(Self.toldPlaces).map { fault in
        Finding.Related(
          Spot(documents.assignments[fault.statement.assignment].place), Wording(zh: "这是其中之一", en: "one of them"))
      }
      return [finding]
    }
  }

  /// More places than this are not named where a whole list is at fault.
  private static let toldPlaces = 10

  /// The statements that hand a power over.
  var delegations: [StatedDuty] {
    statements.filter { documents.assignments[$0.statement.assignment].delegation != nil }
  }
}
