import BoundaryFindings
import BoundaryModel

/// Findings as workflow commands of GitHub Actions, which shows each at its line.
///
/// GitHub shows ten errors, ten warnings and ten notices of a step and keeps the rest in the log, so the most severe
/// come first; the last line sums up and says how many are not shown.
package struct GitHubAnnotations: TextReporter {
  package static let name = "github"
  package static let endings: [String] = []

  /// How many of each kind GitHub shows.
  private static let shown = 10

  private let located: LocatedReport
  private let language: Language

  package init(_ located: LocatedReport, _ presentation: Presentation) {
    self.located = located
    language = presentation.language
  }

  package func render() -> String {
    let commands = located.incompleteness(language).map(gap) + located.mostSevereFirst.map { command($0.finding) }
    let counts = Dictionary(grouping: commands, by: \.kind).values.map(\.count)
    let hidden = counts.reduce(0) { $0 + max(0, $1 - Self.shown) }
    let rest = hidden > 0 ? Self.hidden(hidden) : Wording(zh: "", en: "")
    return commands.map { $0.line + "\n" }.joined() + (located.report.summarySentence + rest)[language] + "\n"
  }

  private func command(_ finding: Finding) -> Command {
    let text = FindingText(finding, in: located, language)
    let location = located.location(of: finding.spot)
    var properties = [
      ("file", located.repository.path(of: location.path)), ("line", "\(location.line)"),
      ("endLine", "\(location.endLine)"),
    ]
    // Columns say something only within one line of a text.
    if location.line == location.endLine, location.cell == nil {
      properties += [("col", "\(location.column)"), ("endColumn", "\(location.endColumn)")]
    }
    // GitHub shows no cells: the message says which it is.
    let cell = location.cell.map { visible($0.place[language]) + Wording(zh: "：", en: ": ")[language] } ?? ""
    let kind: Command.Kind = finding.acceptance == nil ? .init(finding.severity) : .notice
    return Command(
      kind: kind, properties: properties + [("title", finding.rule.name)],
      message: ([cell + text.message] + text.details(language)).joined(separator: "\n"))
  }

  private func gap(path: String?, message: String) -> Command {
    Command(
      kind: .error,
      properties: (path.map { [("file", located.repository.path(of: $0))] } ?? [])
        + [("title", Report.Verdict.incomplete.rawValue)],
      message: message)
  }

  private static func hidden(_ count: Int) -> Wording {
    Wording(
      zh: "GitHub 每类只显示 \(shown) 条，其余 \(count) 条在日志中。",
      en: " GitHub shows \(shown) of each kind; \(count) more are in the log.")
  }
}

/// A workflow command that makes an annotation.
private struct Command {
  enum Kind: String {
    case error, warning, notice

    init(_ severity: Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .note: self = .notice
      }
    }
  }

  let kind: Kind
  let properties: [(name: String, value: String)]
  let message: String

  var line: String {
    let list = properties.map { "\($0.name)=\(Self.escapedProperty($0.value))" }.joined(separator: ",")
    return "::\(kind.rawValue) \(list)::\(Self.escaped(message))"
  }

  private static func escaped(_ text: String) -> String {
    escaping(text) { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  private static func escapedProperty(_ text: String) -> String {
    escaping(escaped(text)) { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }
}
