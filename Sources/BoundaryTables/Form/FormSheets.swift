import BoundaryFindings
import BoundaryModel
import Spreadsheet

/// The sheets of a form that are for the program: the names that it uses, and the list that it was made of.
enum FormSheets {
  static let data = "dutymap"
  static let wordsName = "dutymap-names"
  static let mark = "dutymap-form"
  /// The version of what is read back.
  static let version = "1"
  /// How much of the list stands in one cell, in characters; Excel takes 32,767, and an escape may be seven.
  static let pieceLength = 4_000

  static func explanation(_ language: Language) -> String { language == .zh ? "填写说明" : "Notes" }

  static func name(of part: FormPart, _ language: Language) -> String {
    switch part {
    case .list: language == .zh ? "清单" : "List"
    case .duties: language == .zh ? "事项" : "Duties"
    case .assignments: language == .zh ? "分工" : "Assignments"
    }
  }

  // MARK: Names

  /// A column for each space, with its names below each other, so that drop-downs can show them.
  static func words(_ content: FormContent) -> Sheet {
    let spaces = content.words.spaces
    var sheet = Sheet(name: wordsName, columns: spaces.map { _ in Sheet.Column(width: 20) })
    let length = spaces.map { content.words.entries[$0]?.count ?? 0 }.max() ?? 0
    sheet.rows = (0..<length).map { row in
      Sheet.Row(
        spaces.map { space in
          let entries = content.words.entries[space] ?? []
          return Cell(entries.indices.contains(row) ? entries[row].shown : "")
        })
    }
    sheet.isHidden = true
    return sheet
  }

  static func names(_ content: FormContent) -> [(name: String, range: String)] {
    content.words.spaces.enumerated().compactMap { column, space in
      if case .value = space { return nil }
      let letters = columnName(column)
      let last = content.words.entries[space]?.count ?? 1
      return (rangeName(space), "='\(wordsName)'!$\(letters)$1:$\(letters)$\(last)")
    }
  }

  static func rangeName(_ space: FormWords.Space) -> String { "names_" + space.text }

  private static func columnName(_ column: Int) -> String {
    var (name, rest) = ("", column + 1)
    while rest > 0 {
      name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
      rest = (rest - 1) / 26
    }
    return name
  }

  // MARK: Data

  static func data(_ content: FormContent, _ language: Language) -> Sheet {
    var sheet = Sheet(name: data, columns: Array(repeating: Sheet.Column(width: 20), count: 5))
    func add(_ cells: [String]) { sheet.rows.append(Sheet.Row(cells.map { Cell($0) })) }
    add([mark, version, content.kind.rawValue, language == .zh ? "zh" : "en"])
    add(["template", escaped(content.template), escaped(content.revision)])
    add(["list", escaped(content.list[.listID]), escaped(content.file)])
    for space in content.words.spaces {
      for entry in content.words.entries[space] ?? [] {
        add(["name", escaped(space.text), escaped(entry.id), escaped(entry.shown), escaped(entry.detail)])
      }
    }
    let text = String(decoding: content.base, as: UTF8.self).unicodeScalars
    var rest = text[...]
    while !rest.isEmpty {
      add(["text", escaped(String(rest.prefix(pieceLength)))])
      rest = rest.dropFirst(pieceLength)
    }
    add(["fingerprint", fingerprint(content.base)])
    sheet.isHidden = true
    return sheet
  }

  static func fingerprint(_ bytes: [UInt8]) -> String {
    var fingerprint = Fingerprint()
    for byte in bytes { fingerprint.combine(byte) }
    return fingerprint.text
  }

  /// A text that no spreadsheet program changes: it neither begins nor ends with white space, is no number, and has
  /// nothing in it that cells cannot hold.
  static func escaped(_ text: String) -> String {
    var escaped = "|"
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x25, 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: escaped += "%\(String(scalar.value, radix: 16));"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "|"
  }

  /// - Returns: nil for what was not written so.
  static func unescaped(_ text: String) -> String? {
    // By scalars: a mark that combines would make one character with the bar.
    let scalars = text.unicodeScalars
    guard scalars.count >= 2, scalars.first == "|", scalars.last == "|" else { return nil }
    var unescaped = String.UnicodeScalarView()
    var rest = scalars.dropFirst().dropLast()
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        unescaped.append(scalar)
        continue
      }
      guard let end = rest.firstIndex(of: ";"), let value = UInt32(String(rest[..<end]), radix: 16),
        let meant = UnicodeScalar(value)
      else { return nil }
      unescaped.append(meant)
      rest = rest[rest.index(after: end)...]
    }
    return String(unescaped)
  }
}
