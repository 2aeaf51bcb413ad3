/// The texts that the cells of a workbook share, in their order.
struct SharedStrings: PartHandler {
  enum Name: String { case si, t, rPh }

  private(set) var texts: [String] = []
  private var current = RichText()
  private let limits: TableLimits

  init(_ limits: TableLimits) {
    self.limits = limits
  }

  static func knows(namespace: String) -> Bool { OfficeNamespaces.spreadsheet.contains(namespace) }

  mutating func start(_ name: Name, _ attributes: PartAttributes) throws(TableFault) {
    switch name {
    case .si: current = RichText()
    case .t: current.isOpen = true
    case .rPh: current.phonetics += 1
    }
  }

  mutating func end(_ name: Name) throws(TableFault) {
    switch name {
    case .si:
      guard texts.count < limits.cells else { throw .limit(.cells, maximum: limits.cells, part: nil) }
      texts.append(current.text)
    case .t: current.isOpen = false
    case .rPh: current.phonetics -= 1
    }
  }

  mutating func text(_ bytes: ArraySlice<UInt8>) throws(TableFault) {
    try current.add(bytes, limits)
  }
}

/// The text of a cell that comes in several runs. How it is pronounced stands beside it and is not part of it.
struct RichText {
  private var bytes: [UInt8] = []
  var isOpen = false
  var phonetics = 0

  mutating func add(_ piece: ArraySlice<UInt8>, _ limits: TableLimits) throws(TableFault) {
    guard isOpen, phonetics == 0 else { return }
    bytes += piece
    guard bytes.count <= limits.text else { throw .limit(.text, maximum: limits.text, part: nil) }
  }

  var text: String { displayed(String(decoding: bytes, as: UTF8.self).unescapingCharacters) }
}

/// Text as a cell shows it: one kind of line end, no white space at the ends, no characters without width.
func displayed(_ text: String) -> String {
  let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || invisible.contains(scalar) }
  guard let first = text.unicodeScalars.firstIndex(where: { !isBlank($0) }),
    let last = text.unicodeScalars.lastIndex(where: { !isBlank($0) })
  else { return "" }
  let trimmed = text.unicodeScalars[first...last]
  guard trimmed.contains(where: { $0 == "\r" || invisible.contains($0) }) else { return String(trimmed) }
  var kept = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in trimmed {
    defer { previous = scalar }
    if scalar == "\r" {
      kept.append("\n")
    } else if scalar == "\n", previous == "\r" {
      continue
    } else if !invisible.contains(scalar) {
      kept.append(scalar)
    }
  }
  return String(kept)
}

/// Characters that are not seen: zero-width spaces and joiners, the byte order mark.
private let invisible: Set<Unicode.Scalar> = ["\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"]

extension String {
  /// `_x000D_` for characters that XML cannot hold.
  fileprivate var unescapingCharacters: String {
    guard contains("_x") else { return self }
    var result = ""
    var rest = self[...]
    while let start = rest.firstRange(of: "_x") {
      result += rest[..<start.lowerBound]
      let digits = rest[start.upperBound...].prefix(4)
      let after = rest[digits.endIndex...]
      if digits.count == 4, after.first == "_", let value = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        rest = after.dropFirst()
      } else {
        result += rest[start]
        rest = rest[start.upperBound...]
      }
    }
    return result + rest
  }
}
