import BoundaryFindings
import Spreadsheet

/// A form as a workbook to fill in.
struct FormWorkbook {
  private let content: FormContent
  private let language: Language
  private let keptAside: [Wording]

  init(_ content: FormContent, language: Language, keptAside: [Wording]) {
    (self.content, self.language, self.keptAside) = (content, language, keptAside)
  }

  private static let head = CellStyle().with(\.isBold, true).with(\.fill, Color(0xDCE8F4)).with(\.wraps, true)
    .with(\.hasBorder, true)
  private static let locked = CellStyle().with(\.wraps, true).with(\.hasBorder, true).with(\.fill, Color(0xF2F2F2))
    .with(\.numberFormat, "@")
  private static let open = CellStyle().with(\.wraps, true).with(\.hasBorder, true).with(\.isUnlocked, true)
    .with(\.numberFormat, "@")
  private static let text = CellStyle().with(\.wraps, true)

  /// Rows to be added at the end.
  private static let spareRows = [FormPart.list: 0, .duties: 20, .assignments: 60]

  var workbook: Workbook {
    let title = content.list[.title].isEmpty ? content.template : content.list[.title]
    var workbook = Workbook(title: title)
    workbook.sheets = [
      explanation, list, table(.duties), table(.assignments), FormSheets.words(content),
      FormSheets.data(content, language),
    ]
    // What is filled in most comes first; the names of the lists lead to the hidden sheet.
    workbook.names = FormSheets.names(content)
    return workbook
  }

  // MARK: Sheets

  private var explanation: Sheet {
    var sheet = Sheet(name: FormSheets.explanation(language), columns: [Sheet.Column(width: 90)])
    var lines = Self.explanation.map { $0[language] }
    if !keptAside.isEmpty {
      lines.append(Self.aside[language])
      lines += keptAside.map { $0[language] }
    }
    sheet.rows = lines.enumerated().map {
      Sheet.Row([Cell($1, $0 == 0 ? CellStyle().with(\.isBold, true).with(\.fontSize, 14) : Self.text)])
    }
    for number in sheet.rows.indices.dropFirst() {
      sheet.rows[number].height = Self.height(of: sheet.rows[number], [84])
    }
    (sheet.isProtected, sheet.isLandscape) = (true, true)
    return sheet
  }

  private var list: Sheet {
    var sheet = Sheet(
      name: FormSheets.name(of: .list, language),
      columns: [Sheet.Column(width: 8, isHidden: true), Sheet.Column(width: 18), Sheet.Column(width: 70)])
    for column in FormPart.list.columns {
      let isLocked = column.isShown || (content.kind == .list && column == .listID)
      sheet.rows.append(
        Sheet.Row([
          Cell(column.rawValue), Cell(column.heading[language], Self.head),
          Cell(content.list[column], isLocked ? Self.locked : Self.open),
        ]))
      let row = sheet.rows.count - 1
      if let hint = column.hint { sheet.notes.append(Sheet.Note(row: row, column: 1, text: hint[language])) }
      if let choices = column.choices, content.words.entries[choices.space] != nil {
        sheet.choices.append(
          Sheet.Choices(
            column: 2, rows: row...row, name: FormSheets.rangeName(choices.space), isOpen: choices.isOpen))
      }
    }
    sheet.isProtected = true
    sheet.isLandscape = true
    return sheet
  }

  private func table(_ part: FormPart) -> Sheet {
    let columns = [FormColumn.key] + part.columns.filter { isUsed($0, in: part) }
    var sheet = Sheet(
      name: FormSheets.name(of: part, language),
      columns: columns.map { Sheet.Column(width: $0.width, isHidden: $0 == .key) })
    var keys = Sheet.Row(columns.map { Cell($0.rawValue) })
    keys.isHidden = true
    sheet.rows = [keys, Sheet.Row(columns.map { Cell($0.heading[language], Self.head) })]
    let records = content.records(part)
    for record in records {
      sheet.rows.append(
        Sheet.Row(
          columns.map { column in
            column == .key
              ? Cell(record.key ?? "", Self.locked)
              : Cell(record[column], isLocked(column, record, part) ? Self.locked : Self.open)
          }))
    }
    for _ in 0..<(Self.spareRows[part] ?? 0) {
      sheet.rows.append(
        Sheet.Row(columns.map { Cell("", $0 == .key || $0.isShown ? Self.locked : Self.open) }))
    }
    let printed = (columns.firstIndex(of: part.lastPrinted) ?? columns.count - 1) + 1
    sheet.printedColumns = printed
    for number in sheet.rows.indices.dropFirst() {
      sheet.rows[number].height = Self.height(of: sheet.rows[number], columns.prefix(printed).map(\.width))
    }
    (sheet.frozenRows, sheet.frozenColumns) = (2, part == .duties ? 4 : 3)
    sheet.isLandscape = true
    sheet.isProtected = true
    sheet.footer = language == .zh ? "&C第 &P 页，共 &N 页" : "&CPage &P of &N"
    for (number, column) in columns.enumerated() {
      if let hint = column.hint { sheet.notes.append(Sheet.Note(row: 1, column: number, text: hint[language])) }
      if let choices = column.choices, content.words.entries[choices.space] != nil, sheet.rows.count > 2 {
        sheet.choices.append(
          Sheet.Choices(
            column: number, rows: 2...sheet.rows.count - 1, name: FormSheets.rangeName(choices.space),
            isOpen: choices.isOpen))
      }
    }
    return sheet
  }

  /// As many lines as the longest cell takes, in points.
  private static func height(of row: Sheet.Row, _ widths: [Int]) -> Double {
    let lines = zip(row.cells, widths).map { cell, column -> Int in
      guard case .text(let text) = cell.value, cell.style.wraps else { return 1 }
      return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
        let width = line.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
        return lines + max(1, (width + column - 1) / column)
      }
    }
    return Double(min(25, max(1, lines.max() ?? 1))) * 15
  }

  /// Whether a template has any use for a column, or a row something in it.
  private func isUsed(_ column: FormColumn, in part: FormPart) -> Bool {
    column != .kind || content.words.entries[.kind] != nil
  }

  /// What the template says, and the rows' duties, stay as they are.
  private func isLocked(_ column: FormColumn, _ record: FormRecord, _ part: FormPart) -> Bool {
    if column.isShown || column == .duty { return true }
    if part == .assignments { return column == .name }
    guard column == .name || column == .field else { return false }
    return record.key.map { isOfTemplate($0) } ?? false
  }

  private func isOfTemplate(_ key: String) -> Bool { key.hasPrefix("+") || content.referenced.contains(key) }

  // MARK: Words

  private static let explanation = [
    Wording(zh: "填写说明", en: "How to fill this in"),
    Wording(
      zh: "一、白色单元格可以填写，灰色的不能改。把光标移到表头上，可以看到每一列怎么写。",
      en: "White cells are to be filled in, grey ones stay. The notes on the headings say what each column takes."),
    Wording(
      zh: "二、一行是一项分工：哪一项职责，哪种责任，由谁承担，在什么范围内。一项职责有几个单位时写几行；需要更多行时，在表的末尾写上职责编号接着填。",
      en:
        "A row is one assignment: which duty, in which role, who, within which scope. Where a duty has several, each has "
        + "its row; more rows go to the end, with the number of their duty."),
    Wording(
      zh: "三、不要的分工，把责任类型和责任单位都清空。没有填写的行不算数。",
      en: "To take an assignment out, empty its role and its bodies. Rows that are not filled in count for nothing."),
    Wording(
      zh: "四、填好后用 dutymap import 读回，先显示改动了什么，再写入。",
      en: "When it comes back, dutymap import shows what has changed before anything is written."),
  ]

  private static let aside = Wording(
    zh: "清单中还有以下内容，表格里没有，读回时原样保留：", en: "The list holds this too, which is not in the form and stays as it is:")
}
