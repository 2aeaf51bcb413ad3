package import BoundaryFindings
import BoundaryModel
import TableReading

extension Rule {
  package static let tableQuestion = Rule(
    name: "table-question", kind: .document, severity: .note,
    title: Wording(zh: "表格待确认", en: "question about a table"),
    summary: Wording(
      zh: "表格中没有用上、理解有疑问或者需要有人确认的单元格",
      en: "A cell of a table that was not used, can be understood in two ways, or needs somebody's word"),
    why: Wording(
      zh: "表格是写给人看的：标记不在图例里、日期缺了日、单位写得笼统，人会去问，程序不能猜。每一格要么用上，要么按映射不用，要么在这里说明；没有用上内容的列为警告。",
      en:
        "Tables are written for people, who ask where a mark is not in the legend, a date lacks its day, or a body is only hinted at; a program must not guess. Each cell is used, ignored by the mapping, or told here; where something was left out, that is a warning."
    ))
}

extension Finding {
  static func tableQuestion(_ told: Told, at spot: Spot) -> Finding {
    var finding = Finding(.tableQuestion, told.message, at: spot)
    if told.kind.isLoss { finding.severity = .warning }
    // The place is no part of it: a row that is put in above does not make another question of it.
    finding.subject = "\(told.kind)"
    return finding
  }
}

extension Told.Kind {
  /// Whether something that the table says was left out, or was not there to be read.
  fileprivate var isLoss: Bool {
    switch self {
    case .notice(.formulaWithoutValue), .notice(.errorValue), .notice(.brokenMerge), .notice(.deletedText),
      .hiddenTable, .noTable, .unusedCell, .noDutyName, .unknownMark, .severalMarks, .lostInConversion:
      true
    default: false
    }
  }
}
