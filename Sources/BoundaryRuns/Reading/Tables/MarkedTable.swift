import BoundaryTables
import FoundationEssentials
package import TableReading

/// The one workbook of a run, which can be given back with marks.
package struct MarkedTable: Sendable {
  package let path: String
  private let bytes: [UInt8]
  /// The last row of the header of each sheet, from 0.
  private let headerRows: [String: Int]

  /// - Parameters:
  ///   - paths: What was given to be read.
  ///   - mapping: The file that says what its columns mean; nil for the one beside it.
  /// - Returns: nil where something else than one workbook was given.
  package init?(_ paths: [String], mapping: String?, _ settings: ControlSettings) {
    guard paths.count == 1, FileKind(paths[0]) == .file,
      let bytes = FileManager.default.contents(atPath: paths[0]), bytes.starts(with: [0x50, 0x4B]),
      case .read(let mapping)? = try? MappingFiles(chosen: mapping, originals: [:], settings: settings)
        .mapping(for: paths[0])
    else { return nil }
    path = paths[0]
    self.bytes = [UInt8](bytes)
    var rows: [String: Int] = [:]
    for table in mapping.tables {
      if case .sheet(let name) = table.name, rows[name] == nil { rows[name] = table.header.upperBound }
    }
    headerRows = rows
  }

  /// The workbook as it was, with its cells marked; nil for one that cannot be edited.
  package func marked(_ marks: [MarkedWorkbook.Mark], _ workbook: MarkedWorkbook) -> [UInt8]? {
    (try? workbook.marking(bytes, marks, headerRows: headerRows)) ?? nil
  }
}
