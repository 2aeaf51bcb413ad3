import BoundaryFindings
import BoundaryModel

/// A table of the ledger on the page of the conflict report.
struct HTMLTable {
  private let table: ReportTable
  private let language: Language

  init(_ table: ReportTable, _ language: Language) {
    self.table = table
    self.language = language
  }

  var view: [String: Any] {
    [
      "id": table.id, "title": table.title[language], "about": table.about[language],
      "headings": table.headings.enumerated().map { column, heading -> [String: Any] in
        ["text": visible(heading[language]), "isNumber": isNumber(column)]
      },
      "rows": table.rows.map { row -> [String: Any] in
        ["cells": row.map(cell)]
      },
    ]
  }

  private func cell(_ value: ReportTable.Value) -> [String: Any] {
    switch value {
    case .number(let number): ["lines": number.map { ["\($0)"] } ?? ["–"], "isNumber": true]
    case .text(let text):
      ["lines": text[language].split(separator: "\n").map { visible(String($0)) }, "isNumber": false]
    }
  }

  private func isNumber(_ column: Int) -> Bool {
    table.rows.first.map { if case .number = $0[column] { true } else { false } } ?? false
  }
}
