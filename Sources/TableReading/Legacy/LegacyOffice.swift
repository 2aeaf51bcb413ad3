/// A binary office file of before 2007 (xls, et, doc, wps), which is read after another program has converted it.
///
/// Its own texts are read here as far as that is possible, so that what the other program loses can be told.
package struct LegacyOffice: Sendable {
  package enum Kind: Sendable {
    /// xls, et.
    case workbook
    /// doc, wps.
    case document
  }

  package let kind: Kind
  /// What stands in cells, and what stands elsewhere; nil where it cannot be read here.
  private let texts: (inCells: [String], elsewhere: [String])?

  /// - Returns: nil for what is none, by what is in it.
  package init?(_ bytes: [UInt8]) {
    guard let file = CompoundFile(bytes), !file.contains("EncryptedPackage") else { return nil }
    if let stream = file.stream("Workbook") ?? file.stream("Book") {
      kind = .workbook
      texts = BinaryWorkbook.cellTexts(stream).map { ($0, []) }
    } else if let stream = file.stream("WordDocument") {
      kind = .document
      let tables = (file.stream("0Table") ?? [], file.stream("1Table") ?? [])
      texts = BinaryDocument.texts(stream, tables: tables)
    } else {
      return nil
    }
  }

  /// Whether its texts could be read here, so that they can be held against those of what was made of it.
  package var isComparable: Bool { texts != nil }

  /// The texts that are not in what was made of it, those of cells if they are in no cell; each once.
  ///
  /// - Complexity: O(*n*) in the texts of both.
  package func textsMissing(in converted: TableFile) -> [String] {
    guard let texts else { return [] }
    var inCells: Set<String> = []
    for grid in converted.grids {
      for cell in grid.rows.lazy.flatMap(\.cells) {
        inCells.insert(Self.bare(cell.text))
        for line in cell.text.split(whereSeparator: \.isNewline) { inCells.insert(Self.bare(line)) }
      }
      for notice in grid.notices {
        if let text = notice.kind.text { inCells.insert(Self.bare(text)) }
      }
    }
    let paragraphs = converted.paragraphs.flatMap { $0.text.split(whereSeparator: \.isNewline) }
    let everywhere = inCells.union(paragraphs.map { Self.bare($0) })
    var told: Set<String> = [""]
    return texts.inCells.filter { !inCells.contains(Self.bare($0)) && told.insert(Self.bare($0)).inserted }
      + texts.elsewhere.filter { !everywhere.contains(Self.bare($0)) && told.insert(Self.bare($0)).inserted }
  }

  /// A text without white space, which converters are free in.
  private static func bare(_ text: some StringProtocol) -> String {
    var bare = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && scalar.value >= 0x20 {
      bare.append(scalar)
    }
    return String(bare)
  }
}

extension TableNotice.Kind {
  /// The text that is told instead of being taken for the cell's.
  fileprivate var text: String? {
    switch self {
    case .coveredText(let text), .insertedText(let text), .deletedText(let text), .hiddenText(let text): text
    default: nil
    }
  }
}
