import BoundaryFindings
import BoundaryModel

/// How many findings each rule has, the most frequent first.
package struct StatisticsReport: LinesReporter {
  package static let name = "statistics"
  package static let endings: [String] = []

  private let located: LocatedReport
  private let language: Language
  private let style: TextStyle

  package init(_ located: LocatedReport, _ presentation: Presentation) {
    self.located = located
    language = presentation.language
    style = presentation.style
  }

  package func render() -> String {
    let counts = located.told.countedRules.sorted {
      ($1.count, $1.severity, $0.rule.name) < ($0.count, $0.severity, $1.rule.name)
    }
    let width = counts.map { "\($0.count)".count }.max() ?? 0
    let labelWidth = Severity.allCases.map { displayWidth($0.wording[language]) }.max() ?? 0
    let lines = counts.map { rule, severity, count in
      let number = String(repeating: " ", count: width - "\(count)".count) + style.bold("\(count)")
      let label = style.severity(severity, padded(severity.wording[language], to: labelWidth))
      return "\(number)  \(label)  \(rule.label(language))\n"
    }
    return lines.joined() + located.closingLines(language)
  }
}
