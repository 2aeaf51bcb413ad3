import BoundaryFindings
import BoundaryModel

/// A suite of tests as JUnit has it.
struct JUnitSuite {
  /// Nothing is timed: a report is the same for the same documents.
  static let noTime = "0.000"

  let name: String
  let tests: [JUnitTest]

  var counts: JUnitCounts { tests.map(\.counts).reduce(JUnitCounts(), +) }

  var element: XMLElement {
    XMLElement(
      "testsuite",
      [("name", name)] + counts.attributes + [("skipped", "\(counts.skipped)"), ("time", JUnitSuite.noTime)],
      children: tests.map(\.element))
  }
}

/// A test, and what came of it.
struct JUnitTest {
  enum Result {
    case passed
    case failure(Severity, _ message: String, _ text: String)
    case skipped(_ message: String, _ text: String)
    case error(_ message: String)
  }

  let name: String
  let document: String
  let result: Result

  var counts: JUnitCounts {
    switch result {
    case .passed: JUnitCounts(tests: 1)
    case .failure: JUnitCounts(tests: 1, failures: 1)
    case .skipped: JUnitCounts(tests: 1, skipped: 1)
    case .error: JUnitCounts(tests: 1, errors: 1)
    }
  }

  var element: XMLElement {
    let outcome: XMLElement? =
      switch result {
      case .passed: nil
      case .failure(let severity, let message, let text):
        XMLElement("failure", [("type", severity.rawValue), ("message", message)], text: text)
      case .skipped(let message, let text): XMLElement("skipped", [("message", message)], text: text)
      case .error(let message):
        XMLElement("error", [("type", Report.Verdict.incomplete.rawValue), ("message", message)], text: message)
      }
    return XMLElement(
      "testcase", [("name", name), ("classname", document), ("time", JUnitSuite.noTime)],
      children: outcome.map { [$0] } ?? [])
  }
}

/// How many tests there are, and how many of them did not pass.
struct JUnitCounts {
  var tests = 0
  var failures = 0
  var errors = 0
  var skipped = 0

  var attributes: [(String, String)] {
    [("tests", "\(tests)"), ("failures", "\(failures)"), ("errors", "\(errors)")]
  }

  static func + (left: Self, right: Self) -> Self {
    JUnitCounts(
      tests: left.tests + right.tests, failures: left.failures + right.failures, errors: left.errors + right.errors,
      skipped: left.skipped + right.skipped)
  }
}
