import BoundaryModel

extension AttributeGrammar {
  /// The attributes of what a register says of its bodies' establishment.
  static let ledger: [ElementKind: AttributeGrammar] = [
    .sign: .init(required: [.function: .id]),
    .post: .init(required: [.name: .words], optional: [.also: .words]),
    .mission: .init(required: [.level: missionLevel], optional: inForce),
    .entry: .init(
      required: [.on: .date],
      optional: [
        .document: .words, .bodyClass: .id, .level: .id, .nature: nature, .stage: stage, .agencyOf: .ids, .ground: .id,
      ]),
    .entryCount: .init(required: [.of: .id, .approved: .count], optional: [.filled: .count]),
    .ranks: .init(required: [.of: .id, .year: .year], optional: [.among: .count]),
    .rank: .init(required: [.body: .id, .isOneOf: .count]),
    .bodyExpect: .init(
      required: [.rule: .id, .reason: .words], optional: [.norm: .id, .by: .words, .until: .date]),
  ]

  static let missionLevel = AttributeType.oneOf(Mission.Level.allCases.map(\.rawValue))
  static let nature = AttributeType.oneOf(Entry.Nature.allCases.map(\.rawValue))
  static let stage = AttributeType.oneOf(Entry.Stage.allCases.map(\.rawValue))
}
