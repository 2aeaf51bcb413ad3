import BoundaryFindings
import BoundaryModel
import Spreadsheet

/// The sheet that sums up: what was read, what could not be, and how many findings each rule has.
struct SummarySheet {
  private let located: LocatedReport
  private let language: Language

  init(_ located: LocatedReport, _ language: Language) {
    self.located = located
    self.language = language
  }

  func sheet(title: String) -> Sheet {
    let rules = countedRules
    var sheet = Sheet(
      name: Self.name[language],
      columns: [
        .init(fitting: rules.map { $0.rule.label(language) }, within: 20...40), .init(width: 10), .init(width: 8),
        .init(width: 80),
      ])
    var cells = [[Cell(title, .title)], [Cell(located.report.summarySentence[language])]]
    if located.report.summary.unjudged.isMuch {
      cells.append([Cell(located.report.summary.unjudged.wording[language])])
    }
    cells.append([])
    cells += incompleteness + severities
    if !rules.isEmpty {
      cells.append([Self.rule, Self.severity, Self.count, Self.finds].map { Cell($0[language], .heading) })
      cells += rules.map { rule, severity, count in
        [
          Cell(rule.label(language), .body), Cell(severity.wording[language], .severity(severity)), Cell(count, .body),
          Cell(rule.summary[language], .body),
        ]
      }
    }
    sheet.rows = cells.map(Sheet.Row.init)
    sheet.fitHeights()
    return sheet
  }

  private var incompleteness: [[Cell]] {
    let gaps = located.incompleteness(language)
    guard !gaps.isEmpty else { return [] }
    let heading = [Cell(Self.incomplete[language], .alarm)] + Array(repeating: Cell("", .alarm), count: 3)
    return [heading]
      + gaps.map { [Cell(visible($0.path ?? ""), .body), Cell("", .body), Cell("", .body), Cell($0.message, .body)] }
      + [[]]
  }

  private var severities: [[Cell]] {
    let accepted = located.report.acceptedCount
    return Severity.allCases.reversed().map { severity in
      [Cell(severity.wording[language], .severity(severity)), Cell(located.report.count(severity), .body)]
    } + (accepted > 0 ? [[Cell(Self.accepted[language], .body), Cell(accepted, .body)]] : []) + [[]]
  }

  /// The rules that have findings, accepted ones too, the most severe first, then the most frequent.
  private var countedRules: [(rule: Rule, severity: Severity, count: Int)] {
    located.report.findings.countedRules.sorted {
      ($1.severity, $1.count, $0.rule.name) < ($0.severity, $0.count, $1.rule.name)
    }
  }

  private static let name = Wording(zh: "汇总", en: "Summary")
  private static let incomplete = Wording(zh: "检查不完整", en: "Incomplete")
  private static let accepted = Wording(zh: "已接受", en: "accepted")
  private static let rule = Wording(zh: "规则", en: "Rule")
  private static let severity = Wording(zh: "级别", en: "Severity")
  private static let count = Wording(zh: "数量", en: "Count")
  private static let finds = Wording(zh: "查什么", en: "What it finds")
}
