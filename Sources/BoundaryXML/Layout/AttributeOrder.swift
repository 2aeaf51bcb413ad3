extension Attribute {
  /// The attributes in the order in which they stand in a tag: what it is, who, how, where, when.
  private static let inOrder: [Attribute] = [
    .ref, .id, .rule, .name, .code, .formerly, .kind, .rest, .holders, .template, .revision, .norms, .date, .issuer,
    .territory, .parent, .under, .function, .recurs, .established, .abolished, .successor, .party, .locality, .body,
    .unnamed,
    .role, .shared, .otherwise, .wording, .over, .field, .duties,
    .delegated, .givers, .about, .item, .legal, .promised,
    .area, .dimension, .isOneOf, .except, .unit, .whole, .from, .above, .to, .below, .delegatedBy, .form, .retained,
    .accepted, .article,
    .inferred, .until, .by, .reason,
  ]

  /// Where an attribute stands among those of an element.
  func rank(on kind: ElementKind) -> Int {
    if AttributeGrammar.ledger[kind] != nil || AttributeGrammar.norms[kind] != nil { return rankAmongNorms }
    // The kinds of bodies are short and stand under each other, their names are not and do not.
    return kind == .body && self == .kind ? Self.ranks[Attribute.name.rawValue] - 1 : Self.ranks[rawValue]
  }

  /// Twice the position, which leaves room in between.
  private static let ranks = allCases.map { 2 * (inOrder.firstIndex(of: $0) ?? inOrder.count) }
}
