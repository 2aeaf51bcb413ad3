import BoundaryFindings
import BoundaryModel

/// Findings in a line each, for a terminal and for editors that jump to places.
package struct ConciseReport: LinesReporter {
  package static let name = "concise"
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
    let lines = located.told.map { finding in
      located.line(
        finding.spot, finding.severity, visible(finding.message[language]) + acceptance(finding), rule: finding.rule,
        style, language)
    }
    return lines.joined() + located.closingLines(language)
  }

  private func acceptance(_ finding: Finding) -> String {
    finding.acceptance.map { acceptance in
      let reason = Wording.accepted[language] + visible(acceptance.wording[language])
      return Wording(zh: "（\(reason)）", en: " (\(reason))")[language]
    } ?? ""
  }
}
