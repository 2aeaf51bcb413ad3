import BoundaryFindings
import BoundaryModel

/// Findings as a compiler prints them: place, severity, message, rule, the line with a mark, and
/// the other places as notes.
package struct TextReport: LinesReporter {
  package static let name = "text"
  package static let endings = ["txt"]

  /// A longer source line is cut, since it would hide the rest.
  private static let lineLimit = 160

  private let located: LocatedReport
  private let language: Language
  private let style: TextStyle

  package init(_ located: LocatedReport, _ presentation: Presentation) {
    self.located = located
    language = presentation.language
    style = presentation.style
  }

  package func render() -> String { findings() + located.closingLines(language) }

  /// The findings alone.
  package func findings() -> String { located.told.map(block).joined(separator: "\n") }

  private func block(_ finding: Finding) -> String {
    var text =
      line(finding.spot, finding.severity, style.bold(visible(finding.message[language])), rule: finding.rule)
      + excerpt(located.location(of: finding.spot))
    for related in finding.related {
      text += line(related.spot, .note, visible(related.message[language]))
      // The finding's own line stands above already.
      if related.spot != finding.spot { text += excerpt(located.location(of: related.spot)) }
    }
    for suggestion in finding.suggestions {
      text += style.bold(Wording.suggestion[language]) + visible(suggestion[language]) + "\n"
    }
    if let acceptance = finding.acceptance {
      text += style.bold(Wording.accepted[language]) + visible(acceptance.wording[language]) + "\n"
    }
    return text
  }

  /// The source line with a mark under what is meant.
  private func excerpt(_ location: Location) -> String {
    guard !location.sourceLine.isEmpty else { return "" }
    if let cell = location.cell { return excerpt(cell) }
    let source = location.sourceLine.unicodeScalars
    let before = String(String.UnicodeScalarView(source.prefix(location.column - 1)))
    let isOneLine = location.endLine == location.line
    let length = isOneLine ? max(1, location.endColumn - location.column) : source.count - location.column + 1
    let marked = String(String.UnicodeScalarView(source.dropFirst(location.column - 1).prefix(length)))
    let shown = shortened(visible(location.sourceLine), to: Self.lineLimit)
    let indent = displayWidth(visible(before))
    let width = max(1, displayWidth(visible(marked)))
    let number = String(location.line)
    let gutter = String(repeating: " ", count: max(0, 6 - number.count)) + number
    var text = style.faint("\(gutter) |") + " \(shown)\n"
    if indent < Self.lineLimit {
      let mark = "^" + String(repeating: "~", count: min(width, Self.lineLimit - indent) - 1)
      text +=
        style.faint("       |") + " " + String(repeating: " ", count: indent) + style.severity(.error, mark) + "\n"
    }
    return text + origin(location)
  }

  /// What stands in a cell.
  private func excerpt(_ cell: TableCell) -> String {
    let name =
      switch cell.table {
      case .sheet: cell.reference
      case .table, .lines: "\(cell.row)"
      }
    let gutter = String(repeating: " ", count: max(0, 6 - name.count)) + name
    return style.faint("\(gutter) |") + " \(shortened(visible(cell.text), to: Self.lineLimit))\n"
  }

  /// The cell that an imported document says it is from.
  private func origin(_ location: Location) -> String {
    guard let origin = location.origin else { return "" }
    return style.faint("       =") + Wording(zh: " 来自 ", en: " from ")[language] + visible(origin) + "\n"
  }

  private func line(_ spot: Spot, _ severity: Severity, _ message: String, rule: Rule? = nil) -> String {
    located.line(spot, severity, message, rule: rule, style, language)
  }
}

extension LocatedReport {
  /// `path:line:column: severity: message [rule]`.
  func line(
    _ spot: Spot, _ severity: Severity, _ message: String, rule: Rule?, _ style: TextStyle, _ language: Language
  ) -> String {
    let place = style.bold(place(of: spot, language) + ":")
    let label = style.severity(severity, severity.wording[language])
    let suffix = rule.map { " " + style.faint("[\($0.label(language))]") } ?? ""
    return "\(place) \(label): \(message)\(suffix)\n"
  }

  /// What was not decided, and the sentence that sums up, after an empty line where something stands before.
  func closingLines(_ language: Language) -> String {
    let undecided = report.undecided.map { visible((Wording.undecided + $0)[language]) + "\n" }.joined()
    let unjudged = report.summary.unjudged.isMuch ? report.summary.unjudged.wording[language] + "\n" : ""
    let blocks = [undecided, unjudged, report.summarySentence[language] + "\n"].filter { !$0.isEmpty }
    return (told.isEmpty ? "" : "\n") + blocks.joined(separator: "\n")
  }
}
