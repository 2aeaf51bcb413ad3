import FoundationEssentials

/// A workbook for Excel and LibreOffice, as a value.
package struct Workbook: Sendable {
  package let title: String
  package var sheets: [Sheet]

  package init(title: String, sheets: [Sheet] = []) {
    self.title = title
    self.sheets = sheets
  }

  /// The workbook as the bytes of an `.xlsx` file, the same for the same workbook.
  ///
  /// - Throws: ``WorkbookError`` when it breaks one of Excel's limits or no temporary file can be written.
  package func encoded() throws -> [UInt8] {
    // The library writes to files only.
    let file = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    var writer = try WorkbookFile(path: file.path, title: title)
    for sheet in sheets { try writer.add(sheet) }
    try writer.close()
    return Array(try Data(contentsOf: file))
  }
}

/// Why a workbook could not be written.
package struct WorkbookError: Error, CustomStringConvertible {
  package let description: String
}
