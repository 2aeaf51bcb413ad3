import BoundaryChecks
import BoundaryControl
import BoundaryFindings
import BoundaryMap
import BoundaryModel
import BoundaryXML
import TestSupport
import Testing

/// Documents of a test, in which ①, ② … stand just before the tags, names or values where findings must be.
struct Marked {
  private var set = DocumentSet()
  private var places: [String: Character] = [:]

  /// The day on which the documents are checked.
  private static let day = Day(year: 2024, month: 1, day: 1)

  init(_ documents: [String]) {
    for (number, document) in documents.enumerated() {
      let marked = MarkedText(document)
      for mark in marked.marks { places["\(number):\(mark.place)"] = mark.sign }
      set.read(text: marked.text, name: "\(number)")
    }
  }

  /// What a check of the documents finds, in the order of the documents: mark, rule, message in both languages.
  ///
  /// A finding where no mark is has `-` for one.
  func check() -> [Found] {
    var report = Report()
    let checked = Checker.check(DutyMap(set.documents))
    report.findings = set.findings + checked.findings
    report.findings.accept(
      expectationsOf: set.documents, on: Self.day, rules: RuleNames(Checker.rules, ofForm: DocumentSet.rules),
      isComplete: checked.undecided.isEmpty)
    let locations = set.locate(report.findings.map(\.spot))
    report.sortFindings(by: locations)
    return report.findings.map { finding in
      let mark = locations[finding.spot].flatMap { places["\($0.path):\($0.line):\($0.column)"] }
      return Found(mark: mark ?? "-", finding: finding)
    }
  }

  var undecided: [String] { Checker.check(DutyMap(set.documents)).undecided.map(\.en) }
}

/// A finding of a test.
struct Found: CustomStringConvertible {
  let mark: Character
  let finding: Finding

  /// `① overlap`; of an accepted one `① overlap (reason)`.
  var description: String {
    "\(mark) \(finding.rule.name)" + (finding.acceptance.map { " (\($0.reason))" } ?? "")
  }
}

/// Checks documents against the marks and rules that must come out, and nothing else.
@discardableResult
func expect(
  _ documents: String..., find expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) -> [Finding] {
  let found = Marked(documents).check()
  #expect(found.map(\.description) == expected, sourceLocation: sourceLocation)
  return found.map(\.finding)
}

// The documents of the tests, by short names.

let register = ZoneDocuments.register
let template = ZoneDocuments.template
let openTemplate = ZoneDocuments.openTemplate

func list(_ content: String, attributes: String = "", id: String = "l") -> String {
  ZoneDocuments.list(content, attributes: attributes, id: id)
}
