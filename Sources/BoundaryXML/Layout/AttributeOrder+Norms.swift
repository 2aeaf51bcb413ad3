extension Attribute {
  /// The attributes of entries and norms in the order in which they stand in a tag: what, of whom, how much, until when.
  private static let amongNorms: [Attribute] = [
    .id, .rule, .norm, .name, .formerly, .kind, .revision, .date, .issuer, .on, .document, .of, .year, .among, .body,
    .isOneOf,
    .approved, .filled, .unit, .counts, .part, .whole, .quantity, .dimension, .ranking, .mission, .before, .function,
    .exceptClass, .depth, .bodyClass, .level, .nature, .stage, .agencyOf, .agency, .ground, .per, .named, .notNamed,
    .sign,
    .post, .also, .role, .force, .share, .round, .since, .until, .percent, .last, .rise, .from, .above, .to, .below,
    .years,
    .tolerance, .what, .by, .within, .floor, .reason,
  ]

  private static let ranksAmongNorms = allCases.map { amongNorms.firstIndex(of: $0) ?? amongNorms.count }

  var rankAmongNorms: Int { Self.ranksAmongNorms[rawValue] }
}
