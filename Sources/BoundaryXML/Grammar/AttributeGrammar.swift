import BoundaryModel

/// Which attributes an element may and must have. Together with `ElementKind.children` this is
/// the grammar of `dutymap.rng`, in the form that the reader needs.
struct AttributeGrammar {
  /// What must hold between attributes beside their types.
  enum Condition {
    case exactlyOne([Attribute])
    case atLeastOne([Attribute])
    case atMostOne([Attribute])
    /// The first makes no sense without the second.
    case needs(Attribute, Attribute)
  }

  let required: [Attribute]
  let conditions: [Condition]
  private let types: [AttributeType?]

  init(
    required: [Attribute: AttributeType] = [:], optional: [Attribute: AttributeType] = [:],
    conditions: [Condition] = []
  ) {
    let types = required.merging(optional) { first, _ in first }
    self.types = Attribute.allCases.map { types[$0] }
    self.required = Attribute.allCases.filter { required[$0] != nil }
    self.conditions = conditions
  }

  static subscript(_ kind: ElementKind) -> AttributeGrammar { table[kind.rawValue] }

  /// The type of an attribute's values, nil when the element has no such attribute.
  func type(of attribute: Attribute) -> AttributeType? { types[attribute.rawValue] }

  var allowed: [Attribute] { Attribute.allCases.filter { type(of: $0) != nil } }

  private static let table = ElementKind.allCases.map {
    all[$0] ?? ledger[$0] ?? norms[$0] ?? AttributeGrammar()
  }

  static let named: [Attribute: AttributeType] = [.id: .id, .name: .words]
  static let formerly: [Attribute: AttributeType] = [.formerly: .ids]
  /// What has parts in it, which need not be all of it.
  static let partlyNamed: [Attribute: AttributeType] = [.formerly: .ids, .rest: .words]
  static let bodyKind = AttributeType.oneOf(Body.Kind.allCases.map(\.rawValue))
  static let flag = AttributeType.oneOf(["true", "false"])
  static let amounts: [Attribute: AttributeType] = [
    .from: .amount, .above: .amount, .to: .amount, .below: .amount,
  ]
  static let inForce: [Attribute: AttributeType] = [.from: .date, .to: .date]

  /// What a duty of a template and one of a list both may say.
  private static let ofDuty = inForce.merging([.code: .id, .kind: .id]) { $1 }

  private static let all: [ElementKind: AttributeGrammar] = [
    .register: .init(required: [.id: .id], optional: [.norms: .ids, .date: .date]),
    .area: .init(required: named, optional: partlyNamed),
    .body: .init(
      required: named.merging([.kind: bodyKind]) { $1 },
      optional: [
        .formerly: .ids, .parent: .id, .under: .id, .function: .id, .established: .date, .abolished: .date,
        .successor: .ids,
      ]),
    .template: .init(required: [.id: .id, .revision: .id], optional: [.date: .date]),
    .role: .init(
      required: named.merging([.holders: .oneOf(Role.Holders.allCases.map(\.rawValue))]) { $1 },
      optional: [.formerly: .ids, .function: .oneOf(Role.Function.allCases.map(\.rawValue))]),
    .categories: .init(required: named, optional: partlyNamed),
    .category: .init(
      required: named,
      optional: partlyNamed.merging([
        .function: .oneOf(Category.Function.allCases.map(\.rawValue)), .recurs: .recurrence,
      ]) { $1 }),
    .range: .init(
      required: named,
      optional: amounts.merging([.formerly: .ids, .unit: .words, .whole: flag]) { $1 },
      conditions: [.atMostOne([.from, .above]), .atMostOne([.to, .below])]),
    .value: .init(required: named, optional: formerly),
    .party: .init(required: named.merging([.kind: bodyKind]) { $1 }, optional: formerly),
    .locality: .init(required: named, optional: formerly),
    .dutyKind: .init(required: named, optional: formerly),
    .delegationForm: .init(required: named, optional: formerly),
    .field: .init(required: named, optional: formerly),
    .templateDuty: .init(
      required: named, optional: ofDuty.merging([.formerly: .ids, .over: .ids]) { $1 }),
    .templateAssign: .init(
      required: [.role: .id],
      optional: [.party: .ids, .unnamed: .words, .wording: .words, .otherwise: flag, .shared: flag],
      conditions: [.exactlyOne([.party, .unnamed])]),
    .list: .init(
      required: [.id: .id, .template: .id, .revision: .id, .issuer: .id],
      optional: inForce.merging([.territory: .ids]) { $1 }),
    .bind: .init(
      optional: [.party: .id, .body: .ids, .locality: .id, .area: .ids],
      conditions: [
        .exactlyOne([.party, .locality]), .needs(.party, .body), .needs(.body, .party), .needs(.locality, .area),
      ]),
    .listDuty: .init(
      optional: ofDuty.merging([
        .ref: .id, .id: .id, .name: .words, .formerly: .ids, .over: .ids, .field: .id, .item: .words,
      ]) { $1 },
      conditions: [
        .exactlyOne([.ref, .id]), .needs(.id, .name), .atMostOne([.ref, .name]), .atMostOne([.ref, .over]),
        .atMostOne([.ref, .formerly]), .atMostOne([.ref, .field]),
      ]),
    .listAssign: .init(
      required: [.role: .id],
      optional: inForce.merging([
        .party: .ids, .body: .ids, .unnamed: .words, .wording: .words, .item: .words, .delegatedBy: .id,
        .form: .id, .accepted: .date, .retained: flag, .otherwise: flag, .shared: flag,
      ]) { $1 },
      conditions: [
        .exactlyOne([.party, .body, .unnamed]), .needs(.form, .delegatedBy), .needs(.accepted, .delegatedBy),
        .needs(.retained, .delegatedBy),
      ]),
    .dutyRole: .init(required: [.ref: .id, .holders: .oneOf(Role.Holders.allCases.map(\.rawValue))]),
    .within: .init(
      required: [.dimension: .id],
      optional: amounts.merging([.isOneOf: .ids, .except: .ids]) { $1 },
      conditions: [
        .atLeastOne([.isOneOf, .except, .from, .above, .to, .below]),
        .atMostOne([.isOneOf, .from, .above]), .atMostOne([.isOneOf, .to, .below]),
        .atMostOne([.except, .from, .above]), .atMostOne([.except, .to, .below]),
      ]),
    .total: .init(
      optional: [.field: .id, .kind: .id, .duties: .count, .delegated: .count, .givers: .count, .about: flag],
      conditions: [.atLeastOne([.duties, .delegated, .givers])]),
    .time: .init(
      optional: [.legal: .count, .promised: .count, .unit: .words], conditions: [.atLeastOne([.legal, .promised])]),
    .expect: .init(
      required: [.rule: .id, .reason: .words], optional: inForce.merging([.by: .words, .until: .date]) { $1 }),
    .basis: .init(optional: [.article: .words]),
    .source: .init(optional: [.inferred: flag]),
  ]
}
