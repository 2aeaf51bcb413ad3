import XMLEvents

/// Styles that are added to those of a workbook: each as one that is there, in another colour.
struct StyleAdditions {
  private var editor: PartEditor
  private let formats: PartEditor.Element
  private let existing: [PartEditor.Element]
  private let firstFill: Int
  private var added: [String] = []
  private var numbers: [Key: Int] = [:]

  private struct Key: Hashable {
    let style: Int
    let level: MarkedWorkbook.Mark.Level?
  }

  /// Red, yellow and blue as spreadsheet programs use them for bad, neutral and remarks.
  private static let colours: [MarkedWorkbook.Mark.Level: String] = [
    .error: "FFFFC7CE", .warning: "FFFFEB9C", .note: "FFDDEBF7",
  ]

  /// - Returns: nil where there are no styles to add to.
  init?(_ bytes: [UInt8]) {
    guard var editor = PartEditor(bytes), let fills = editor.child("fills", of: editor.root),
      let formats = editor.child("cellXfs", of: editor.root)
    else { return nil }
    firstFill = editor.children(of: fills).count
    let prefix = editor.prefix(of: fills)
    let patterns = MarkedWorkbook.Mark.Level.allCases.map { level in
      "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"\(Self.colours[level] ?? "")\"/>"
        + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
    }
    editor.append(patterns.joined(), to: fills)
    editor.set("count", to: "\(firstFill + patterns.count)", of: fills)
    self.formats = formats
    existing = editor.children(of: formats)
    self.editor = editor
  }

  /// The number of a style like another in the colour of a level.
  mutating func style(like style: Int, _ level: MarkedWorkbook.Mark.Level) -> Int {
    number(Key(style: style, level: level)) { fill in
      [("fillId", "\(fill)"), ("applyFill", "1")]
    }
  }

  /// The number of a style for remarks: lines within a cell, from its top.
  mutating func remark() -> Int {
    if let known = numbers[Key(style: -1, level: nil)] { return known }
    let prefix = editor.prefix(of: formats)
    added.append(
      "<\(prefix)xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
        + "<\(prefix)alignment vertical=\"top\" wrapText=\"1\"/></\(prefix)xf>")
    let number = existing.count + added.count - 1
    numbers[Key(style: -1, level: nil)] = number
    return number
  }

  private mutating func number(_ key: Key, _ attributes: (Int) -> [(String, String)]) -> Int {
    if let known = numbers[key] { return known }
    let fill = firstFill + (key.level?.rawValue ?? 0)
    let prefix = editor.prefix(of: formats)
    if existing.indices.contains(key.style) {
      let element = existing[key.style]
      let changed = attributes(fill)
      let names = Set(changed.map(\.0))
      var tag = "<" + editor.text(element.tag.name)
      for attribute in element.tag.attributes where !names.contains(editor.text(attribute.name)) {
        tag += " \(editor.text(attribute.name))=\"\(editor.text(attribute.value))\""
      }
      for (name, value) in changed { tag += " \(name)=\"\(value)\"" }
      added.append(
        element.tag.isWhole
          ? tag + "/>" : tag + ">\(editor.text(element.inside))</\(editor.text(element.tag.name))>")
    } else {
      added.append(
        "<\(prefix)xf numFmtId=\"0\" fontId=\"0\" fillId=\"\(fill)\" borderId=\"0\" xfId=\"0\" applyFill=\"1\"/>")
    }
    let number = existing.count + added.count - 1
    numbers[key] = number
    return number
  }

  var bytes: [UInt8] {
    var editor = editor
    editor.append(added.joined(), to: formats)
    editor.set("count", to: "\(existing.count + added.count)", of: formats)
    return editor.bytes
  }
}
