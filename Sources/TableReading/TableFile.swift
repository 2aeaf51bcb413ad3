/// A file with tables, read into grids.
package struct TableFile: Sendable {
  /// How the tables of a file are kept.
  package enum Format: String, Sendable {
    case xlsx, docx, ods, csv
  }

  package let format: Format
  package let grids: [Grid]
  /// What stands between the tables of a text document.
  package let paragraphs: [TableParagraph]

  /// Tables that were read already.
  init(format: Format, grids: [Grid], paragraphs: [TableParagraph]) {
    (self.format, self.grids, self.paragraphs) = (format, grids, paragraphs)
  }

  /// Reads a file by what is in it, whatever it is called.
  ///
  /// - Throws: `TableFault` when it is not read; nothing of it is then used.
  package init(_ bytes: [UInt8], limits: TableLimits = TableLimits()) throws(TableFault) {
    guard bytes.count <= limits.file else { throw .limit(.file, maximum: limits.file, part: nil) }
    switch try FileKind(bytes, limits) {
    case .workbook(let archive):
      var reader = WorkbookReader(archive, limits)
      (format, grids, paragraphs) = (.xlsx, try reader.read(), [])
    case .wordDocument(let archive):
      var reader = WordReader(archive, limits)
      let read = try reader.read()
      (format, grids, paragraphs) = (.docx, read.grids, read.paragraphs)
    case .openSpreadsheet(let archive):
      var reader = OpenSpreadsheetReader(archive, limits)
      (format, grids, paragraphs) = (.ods, try reader.read(), [])
    case .text:
      (format, grids, paragraphs) = (.csv, [try DelimitedReader(bytes, limits).grid], [])
    }
  }
}

/// A paragraph of a text document that stands in no table.
package struct TableParagraph: Hashable, Sendable {
  package let text: String
  /// How many tables stand before it.
  package let tablesBefore: Int
}
