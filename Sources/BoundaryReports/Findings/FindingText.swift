import BoundaryFindings
import BoundaryModel

/// A finding in plain words that steer nothing, for formats that have no source lines.
struct FindingText {
  let message: String
  /// The other places, each as `path:line:column: what is there`.
  let places: [String]
  let suggestions: [String]
  /// Why it may stay, if it is accepted.
  let acceptance: String?

  init(_ finding: Finding, in located: LocatedReport, _ language: Language) {
    message = visible(finding.message[language])
    places = finding.related.map { related in
      "\(located.place(of: related.spot, language)): \(visible(related.message[language]))"
    }
    suggestions = finding.suggestions.map { visible($0[language]) }
    acceptance = finding.acceptance.map { visible($0.wording[language]) }
  }

  /// All but the message, a line each.
  func details(_ language: Language) -> [String] { places + remarks(language) }

  /// That it is accepted, and the ways out.
  func remarks(_ language: Language) -> [String] {
    (acceptance.map { [Wording.accepted[language] + $0] } ?? [])
      + suggestions.map { Wording.suggestion[language] + $0 }
  }
}

extension LocatedReport {
  /// A place as compilers name it, `path:line:column`, or by its cell.
  func place(of spot: Spot, _ language: Language) -> String { visible(location(of: spot).name(language)) }

  /// Why the report is not complete, each with the file that it is about.
  func incompleteness(_ language: Language) -> [(path: String?, message: String)] {
    report.troubles.map { ($0.path, visible($0.message[language])) }
      + report.undecided.map { (nil, Wording.undecided[language] + visible($0[language])) }
  }
}
