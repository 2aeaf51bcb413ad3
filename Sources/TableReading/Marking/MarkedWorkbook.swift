import XMLEvents

/// A workbook given back as it was, with cells coloured and commented, and a column of remarks at the end of each sheet.
///
/// Only what has to change is edited: styles, widths, merges, formulas and everything else stay byte for byte.
package struct MarkedWorkbook {
  /// What is said of a cell.
  package struct Mark: Sendable {
    package enum Level: Int, CaseIterable, Comparable, Sendable {
      case note, warning, error

      package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    let sheet: String
    /// From 0.
    let row: Int
    let column: Int
    let level: Level
    let text: String

    package init(sheet: String, row: Int, column: Int, level: Level, text: String) {
      self.sheet = sheet
      self.row = row
      self.column = column
      self.level = level
      self.text = text
    }
  }

  /// What stands over the column of remarks, and who signs the comments.
  package let heading: String
  package let author: String
  /// What the properties of the file say that it is.
  package let category: String
  private let limits: TableLimits

  package init(heading: String, author: String, category: String, limits: TableLimits = TableLimits()) {
    self.heading = heading
    self.author = author
    self.category = category
    self.limits = limits
  }

  /// The workbook with marks.
  ///
  /// - Parameter headerRows: The row of the header of each sheet, from 0, where the column of remarks gets its heading.
  /// - Returns: nil for a file that is no workbook in UTF-8.
  /// - Throws: What is wrong with the file.
  package func marking(
    _ bytes: [UInt8], _ marks: [Mark], headerRows: [String: Int]
  ) throws(TableFault) -> [UInt8]? {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    var archive = try ZIPArchive(bytes, limits: limits)
    var changed: [String: [UInt8]] = [:]
    let package = try Relationships(of: "", in: &archive)
    guard let path = package.target(ofType: "officeDocument"), let main = try archive.part(path),
      let workbook = PartEditor(main), workbook.root.name == "workbook"
    else { return nil }
    let relations = try Relationships(of: path, in: &archive)
    guard let stylesPath = relations.target(ofType: "styles"), let part = try archive.part(stylesPath),
      var styles = StyleAdditions(part)
    else { return nil }
    var types = try archive.part("[Content_Types].xml").flatMap { ContentTypes($0) }
    let sheets = workbook.child("sheets", of: workbook.root).map { workbook.children(of: $0, named: "sheet") } ?? []
    for (number, sheet) in sheets.enumerated() {
      let attributes = sheet.tag.attributes.map { (workbook.text($0.name), workbook.text($0.value)) }
      guard let id = attributes.first(where: { $0.0 == "id" || $0.0.hasSuffix(":id") })?.1,
        let name = attributes.first(where: { $0.0 == "name" })?.1, let path = relations[id], relations.isSheet(id)
      else { continue }
      let own = marks.filter { PartEditor.escaped($0.sheet) == name || $0.sheet == name }
      guard !own.isEmpty, let part = try archive.part(path), var editor = SheetMarker(part) else { continue }
      editor.mark(own, heading: heading, headerRow: own.first.flatMap { headerRows[$0.sheet] }, &styles)
      var comments = try SheetComments(of: path, number: number + 1, in: &archive)
      try comments.add(own, author: author, to: &editor, in: &archive)
      changed[path] = editor.bytes
      changed.merge(comments.changed) { _, new in new }
      types?.add(comments.types)
    }
    changed[stylesPath] = styles.bytes
    if let types { changed["[Content_Types].xml"] = types.bytes }
    if let core = try archive.part("docProps/core.xml"), let bytes = categorised(core) {
      changed["docProps/core.xml"] = bytes
    }
    return try archive.rewritten(changed)
  }

  /// The properties with the category, so that the copy is known again.
  private func categorised(_ bytes: [UInt8]) -> [UInt8]? {
    guard var editor = PartEditor(bytes) else { return nil }
    if let old = editor.child("category", of: editor.root) { editor.replace(old.range, by: "") }
    let space = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    let prefix = editor["xmlns:cp", of: editor.root] == space ? "" : " xmlns:cp=\"\(space)\""
    editor.append("<cp:category\(prefix)>\(PartEditor.escaped(category))</cp:category>", to: editor.root)
    return editor.bytes
  }
}
