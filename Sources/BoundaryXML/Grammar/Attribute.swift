/// The attributes of the documents. The raw value is the attribute's number, for tables.
enum Attribute: Int, CaseIterable {
  case id, name, kind, date, formerly, parent, established, abolished, successor
  case revision, holders, unit, whole, from, above, to, below, party, body, locality, area, over
  case template, issuer, territory, ref, field, item, role, wording, unnamed, dimension, article, inferred, form
  case accepted, duties, isOneOf, delegatedBy, rule, reason, by, until
  case code, except, otherwise, shared, retained, rest, function, recurs
  case legal, promised, delegated, givers, about
  // The ledger.
  case norms, under, on, document, bodyClass, level, nature, stage, agencyOf, ground, of, approved, filled
  case also, year, among, norm
  // Norms.
  case counts, exceptClass, depth, part, force, quantity, per, tolerance, since, percent, agency, named, notNamed, sign
  case post, before, years, share, round, ranking, last, rise, mission, within, floor, what

  /// The name as the documents write it.
  var name: String { Self.names[rawValue] }

  private static let names = allCases.map { attribute in
    switch attribute {
    case .isOneOf: "is"
    case .delegatedBy: "delegated-by"
    case .bodyClass: "class"
    case .agencyOf: "agency-of"
    case .exceptClass: "except-class"
    case .notNamed: "not-named"
    default: "\(attribute)"
    }
  }

  static func named(_ name: String) -> Attribute? { numbers[name] }

  private static let numbers = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

/// Some attributes, as bits.
struct AttributeSet {
  private var bits: UInt128 = 0

  mutating func insert(_ attribute: Attribute) {
    precondition(attribute.rawValue < UInt128.bitWidth, "each attribute has a bit of its own")
    bits |= 1 << UInt128(attribute.rawValue)
  }
  func contains(_ attribute: Attribute) -> Bool { bits & 1 << UInt128(attribute.rawValue) != 0 }
}

/// What an attribute's value must be.
enum AttributeType {
  /// A name without spaces.
  case id
  /// Names with spaces between them.
  case ids
  /// Any text that is not empty.
  case words
  case amount
  /// A whole number from 0 up, of at most nine digits.
  case count
  /// Four digits.
  case year
  case date
  /// Part of the year, or one year of several.
  case recurrence
  case oneOf([String])
}
