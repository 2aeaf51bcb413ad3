import BoundaryModel

extension DutyMap {
  /// Whether anything of a duty is written as a scope: what it is divided by, what narrows it, or what somebody holds of
  /// it.
  package func hasScope(_ duty: HeldDuty) -> Bool {
    !documents.symbols[documents.duties[duty.duty].over].isEmpty
      || appearances(of: duty).contains { !documents.duties[$0].narrowings.isEmpty }
      || statements(of: duty).contains {
        !documents.assignments[$0.assignment].narrowings.isEmpty || !$0.boundAreas.isEmpty
      }
  }
}
