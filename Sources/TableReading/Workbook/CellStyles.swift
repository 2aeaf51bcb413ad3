/// The number formats of a workbook's cells, by the style that a cell names.
struct CellStyles: PartHandler {
  enum Name: String { case numFmt, cellXfs, xf }

  private var codes: [Int: String] = [:]
  private var styles: [Int] = []
  private var isInStyles = false

  static func knows(namespace: String) -> Bool { OfficeNamespaces.spreadsheet.contains(namespace) }

  mutating func start(_ name: Name, _ attributes: PartAttributes) {
    switch name {
    case .numFmt: if let id = attributes.number("numFmtId") { codes[id] = attributes["formatCode"] ?? "General" }
    case .cellXfs: isInStyles = true
    case .xf: if isInStyles { styles.append(attributes.number("numFmtId") ?? 0) }
    }
  }

  mutating func end(_ name: Name) {
    if name == .cellXfs { isInStyles = false }
  }

  mutating func text(_ bytes: ArraySlice<UInt8>) {}

  /// The format of each style.
  func formats(usesDatesOf1904: Bool) -> [NumberFormat] {
    var known: [Int: NumberFormat] = [:]
    return styles.map { id in
      if let format = known[id] { return format }
      let format = NumberFormat(codes[id] ?? NumberFormat.builtIn[id] ?? "General", usesDatesOf1904: usesDatesOf1904)
      known[id] = format
      return format
    }
  }
}
