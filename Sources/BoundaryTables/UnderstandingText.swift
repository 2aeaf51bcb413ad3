package import BoundaryFindings
import TableReading

/// What a file was understood to say, as a table for the terminal.
package struct UnderstandingText {
  private let tables: TableImport
  private let language: Language
  private let width: Int

  /// - Parameter width: The columns of the terminal.
  package init(_ tables: TableImport, language: Language, width: Int) {
    self.tables = tables
    self.language = language
    self.width = width
  }

  package func render() -> String {
    var text = ""
    for table in tables.columns { text += render(table) + "\n" }
    return text + summary + "\n"
  }

  private func render(_ table: UnderstoodTable) -> String {
    var text = title(table) + "\n"
    let rows = rows(of: table)
    let all = [Self.headings.map { $0[language] }] + rows
    let limits = [8, 28, 36]
    let widths = (0..<3).map { index in min(limits[index], all.map { displayWidth($0[index]) }.max() ?? 0) }
    for row in all {
      let cells = (0..<3).map { index in filled(cut(row[index], to: widths[index]), to: widths[index]) }
      let line = "  " + cells.joined(separator: "  ") + "  "
      let rest = max(8, width - displayWidth(line))
      text += withoutTrailingSpace(line + cut(row[3], to: rest)) + "\n"
    }
    return text
  }

  package static let headings = [
    Wording(zh: "列", en: "column"), Wording(zh: "表头", en: "header"), Wording(zh: "理解为", en: "understood as"),
    Wording(zh: "例", en: "example"),
  ]

  /// What stands under the headings.
  package func rows(of table: UnderstoodTable) -> [[String]] {
    table.columns.map { column in
      [
        column.letters, column.header,
        column.meaning?.wording[language] ?? Wording(zh: "不明", en: "not known")[language], column.example,
      ]
    }
  }

  package func title(_ table: UnderstoodTable) -> String {
    let name =
      switch table.name {
      case .sheet(let name): Wording(zh: "工作表“\(name)”", en: "sheet '\(name)'")
      case .table(let number): Wording(zh: "表 \(number)", en: "table \(number)")
      case .lines: Wording(zh: "文件", en: "the file")
      }
    let header =
      table.header.count == 1 ? "\(table.header.lowerBound)" : "\(table.header.lowerBound)–\(table.header.upperBound)"
    var text = Wording(
      zh: "\(name.zh)，表头第 \(header) 行",
      en: "\(name.en), header in \(table.header.count == 1 ? "row" : "rows") \(header)")[language]
    if let body = table.body { text += Wording(zh: "，所列职责归“\(body)”", en: ", the part of '\(body)'")[language] }
    if !table.legend.isEmpty {
      let marks = table.legend.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: ", ")
      text += Wording(zh: "；图例：\(marks)", en: "; marks: \(marks)")[language]
    }
    return text
  }

  package var summary: String {
    let counts = tables.counts
    let told = tables.told.count
    return Wording(
      zh:
        "\(counts.duties) 项职责，\(counts.assignments) 条分工，\(counts.bodies) 个机构（其中拟增 \(counts.proposedBodies) 个）；使用 \(counts.cells) 格，不使用 \(counts.ignoredCells) 格，需要说明 \(told) 处",
      en:
        "\(counts.duties) duties, \(counts.assignments) assignments, \(counts.bodies) bodies (\(counts.proposedBodies) of them proposed); \(counts.cells) cells used, \(counts.ignoredCells) ignored, \(told) things to be told"
    )[language]
  }

  private func filled(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - displayWidth(text)))
  }

  private func cut(_ text: String, to width: Int) -> String {
    guard displayWidth(text) > width else { return text }
    var used = 0
    return text.prefix { character in
      used += displayWidth(String(character))
      return used < width
    } + "…"
  }

  private func withoutTrailingSpace(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
