import FoundationEssentials

/// A workbook for Excel and LibreOffice, as a value.
package struct Workbook: Sendable {
  package let title: String
  /// What its properties say that it is, for programs that find it.
  package let category: String
  package var sheets: [Sheet]
  /// Names for ranges of cells, such as `=Lists!$A$1:$A$9`.
  package var names: [(name: String, range: String)] = []

  package init(title: String, category: String = "", sheets: [Sheet] = []) {
    self.title = title
    self.category = category
    self.sheets = sheets
  }

  /// The workbook as the bytes of an `.xlsx` file, the same for the same workbook.
  ///
  /// - Throws: ``WorkbookError`` when it breaks one of Excel's limits or no temporary file can be written.
  package func encoded() throws(WorkbookError) -> [UInt8] {
    // The library writes to files only, and says on standard error where it cannot: so it is tried first.
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "workbook-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    guard (try? Data().write(to: file, options: .withoutOverwriting)) != nil else {
      throw WorkbookError(description: "no temporary file can be written in \(folder.path)")
    }
    var writer = try WorkbookFile(path: file.path, temporaryFolder: folder.path, title: title, category: category)
    for sheet in sheets { try writer.add(sheet) }
    for (name, range) in names { try writer.define(name, range) }
    try writer.close()
    guard let bytes = try? Data(contentsOf: file) else {
      throw WorkbookError(description: "the temporary file \(file.path) cannot be read")
    }
    return Array(bytes)
  }
}

/// Why a workbook could not be written.
package struct WorkbookError: Error, CustomStringConvertible {
  package let description: String
}
