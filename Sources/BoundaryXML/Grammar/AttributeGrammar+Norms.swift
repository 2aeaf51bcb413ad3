import BoundaryModel

extension AttributeGrammar {
  /// The attributes of norms.
  static let norms: [ElementKind: AttributeGrammar] = [
    .norms: .init(required: [.id: .id, .revision: .id], optional: [.date: .date, .issuer: .id]),
    .bodyClass: .init(required: named.merging([.kind: bodyKind]) { $1 }, optional: formerly),
    .function: .init(required: named, optional: formerly),
    .ranking: .init(required: named, optional: formerly),
    .quantity: .init(
      required: named,
      optional: formerly.merging([
        .unit: .words, .counts: .ids, .function: .ids, .exceptClass: .ids, .depth: .count,
      ]) { $1 },
      conditions: [.needs(.function, .counts), .needs(.exceptClass, .counts), .needs(.depth, .counts)]),
    .ratio: .init(required: named.merging([.part: .id, .whole: .id]) { $1 }, optional: formerly),
    .norm: .init(
      required: [.id: .id],
      optional: inForce.merging([.force: .oneOf(Norm.Force.allCases.map(\.rawValue))]) { $1 }),
    .band: .init(required: named, optional: formerly),
    .limit: .init(
      required: [.quantity: .id],
      optional: whom.merging(amounts) { $1 }.merging([
        .per: .oneOf(NormCheck.Limit.Per.allCases.map(\.rawValue)), .tolerance: .amount,
      ]) { $1 },
      conditions: [
        .atLeastOne([.from, .above, .to, .below]), .atMostOne([.from, .above]), .atMostOne([.to, .below]),
      ]),
    .change: .init(
      required: [.quantity: .id, .since: .date, .until: .date, .percent: .amount], optional: [.tolerance: .amount]),
    .form: .init(
      optional: whom.merging([.nature: nature, .agency: isTrue, .named: .words, .notNamed: .ids]) { $1 },
      conditions: [.atLeastOne([.nature, .agency, .named, .notNamed])]),
    .require: .init(required: [.function: .id], optional: whom.merging([.sign: isTrue]) { $1 }),
    .concurrent: .init(required: [.post: .words, .also: .words], optional: whom),
    .term: .init(required: [.before: .oneOf(["upgrade"]), .years: .count]),
    .initial: .init(required: [
      .of: .ids, .share: .amount, .round: .oneOf(NormCheck.Initial.Rounding.allCases.map(\.rawValue)),
    ]),
    .uncovered: .init(required: [.function: .ids]),
    .single: .init(required: [.dimension: .id, .isOneOf: .ids, .role: .id]),
    .when: .init(
      optional: [
        .ranking: .id, .to: .count, .last: .count, .rise: .count, .years: .count, .mission: missionLevel,
      ],
      conditions: [
        .exactlyOne([.ranking, .mission]), .needs(.to, .ranking), .needs(.last, .ranking), .needs(.rise, .ranking),
        .needs(.years, .ranking), .exactlyOne([.mission, .to, .last, .rise]),
      ]),
    .raise: .init(required: [.quantity: .id, .by: .count, .within: .ids]),
    .lower: .init(required: [.quantity: .id, .by: .count, .floor: .count]),
    .freeze: .init(required: [.what: .oneOf(["use", "applications"])]),
  ]

  /// Which bodies a check reaches.
  private static let whom: [Attribute: AttributeType] = [.bodyClass: .ids, .level: .ids, .stage: stage]
  private static let isTrue = AttributeType.oneOf(["true"])
}
