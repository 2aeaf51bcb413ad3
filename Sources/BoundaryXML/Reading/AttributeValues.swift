import BoundaryModel
import XMLEvents

/// The attributes of the element being read, by attribute: what was given and is right.
struct AttributeValues {
  private var values = [ArraySlice<UInt8>?](repeating: nil, count: Attribute.allCases.count)
  /// Everything that was given, right or wrong.
  private(set) var given = AttributeSet()
  private var right: [Attribute] = []
  /// Whether something about the attributes was wrong, which was told.
  var isFlawed = false

  mutating func removeAll() {
    for attribute in right { values[attribute.rawValue] = nil }
    right.removeAll(keepingCapacity: true)
    given = AttributeSet()
    isFlawed = false
  }

  mutating func set(_ attribute: Attribute, _ value: ArraySlice<UInt8>) {
    given.insert(attribute)
    values[attribute.rawValue] = value
    right.append(attribute)
  }

  /// Notes an attribute whose value cannot be used.
  mutating func setWrong(_ attribute: Attribute) {
    given.insert(attribute)
    isFlawed = true
  }

  func text(_ attribute: Attribute) -> String? {
    values[attribute.rawValue].map { String(decoding: $0, as: UTF8.self) }
  }

  func symbol(_ attribute: Attribute, in symbols: inout SymbolTable) -> Symbol? {
    values[attribute.rawValue].map { symbols.intern($0) }
  }

  func run(_ attribute: Attribute, in symbols: inout SymbolTable) -> SymbolRun {
    guard let value = values[attribute.rawValue] else { return .empty }
    return symbols.intern(run: value.split(separator: 0x20).map { symbols.intern($0) })
  }

  func isTrue(_ attribute: Attribute) -> Bool { text(attribute) == "true" }

  /// Whether nothing was given for some attributes that could not be read.
  func isRight(_ attributes: Attribute...) -> Bool {
    attributes.allSatisfy { !given.contains($0) || values[$0.rawValue] != nil }
  }

  func day(_ attribute: Attribute) -> Day? { values[attribute.rawValue].flatMap { Day($0) } }

  func recurrence(_ attribute: Attribute) -> Recurrence? { values[attribute.rawValue].flatMap { Recurrence($0) } }

  func amount(_ attribute: Attribute) -> Decimal? { values[attribute.rawValue].flatMap { Decimal($0) } }

  func count(_ attribute: Attribute) -> Int? { text(attribute).flatMap { Int($0) } }

  var amountBounds: Bounds<Decimal> {
    Bounds(
      lower: amount(.from).map { .from($0) } ?? amount(.above).map { .above($0) },
      upper: amount(.to).map { .to($0) } ?? amount(.below).map { .below($0) })
  }

  var dayBounds: Bounds<Day> {
    Bounds(lower: day(.from).map { .from($0) }, upper: day(.to).map { .to($0) })
  }
}

/// Text with its spaces at both ends gone and those within made one, as XML Schema's `token`.
func collapsingSpaces(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var needed = text.first.map(isXMLSpace) ?? false || text.last.map(isXMLSpace) ?? false
  var previous = false
  for byte in text where !needed {
    needed = isXMLSpace(byte) && (previous || byte != 0x20)
    previous = isXMLSpace(byte)
  }
  guard needed else { return text }
  return Array(text.split(whereSeparator: isXMLSpace).joined(separator: [0x20]))[...]
}
