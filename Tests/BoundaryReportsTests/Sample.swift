import BoundaryFindings
import BoundaryModel
import BoundaryReports

/// A report with one finding of two places, whose lines hold tabs and Chinese text.
func sampleReport(findings count: Int = 1) -> LocatedReport {
  var documents = Documents()
  let file = documents.files.append(SourceFile(path: "清单/edz.xml"))
  let first = Spot(Place(file: file, offset: 10), .word("东城街道", inAttribute: "body"))
  let second = Spot(Place(file: file, offset: 20))
  var finding = Finding(.sample, Wording(zh: "甲和乙都牵头", en: "A and B both lead"), at: first)
  finding.list = "l"
  finding.duty = "S01"
  finding.role = "lead"
  finding.bodies = ["b", "a"]
  finding.scope = Scope(boxes: [
    Scope.Box(parts: [
      Scope.Part(dimension: "area", values: .areas([Scope.Code(id: "zone.hosted", name: "托管区")])),
      Scope.Part(dimension: "stage", values: .categories([Scope.Code(id: "approval", name: "审批")])),
      Scope.Part(
        dimension: "investment",
        values: .amounts(
          name: "投资额", unit: "万元",
          Bounds(lower: Decimal("5000").map { .from($0) }, upper: Decimal("8000.5").map { .below($0) }))),
      Scope.Part(dimension: "date", values: .dates(Bounds(lower: Day("2023-05-01").map { .from($0) }))),
    ])
  ])
  finding.related = [Finding.Related(second, Wording(zh: "乙牵头", en: "B leads"))]
  var report = Report()
  report.findings = Array(repeating: finding, count: count)
  report.files = ["清单/edz.xml"]
  report.summary.duties = 2
  report.summary.assignments = 3
  let locations = [
    first: Location(
      path: "清单/edz.xml", line: 7, column: 16, endLine: 7, endColumn: 20,
      sourceLine: "\t<assign body=\"东城街道\" wording=\"牵头\"/>"),
    second: Location(
      path: "清单/edz.xml", line: 12345, column: 3, endLine: 12346, endColumn: 4, sourceLine: "  <assign"),
  ]
  return LocatedReport(report, locations: locations)
}

/// A report whose one finding names what could break a format, and is accepted or has a way out on demand.
func hostileReport(
  message: String = Sample.hostile, path: String = "a.xml", suggestions: [Wording] = [], acceptance: Acceptance? = nil
) -> LocatedReport {
  var documents = Documents()
  let spot = Spot(Place(file: documents.files.append(SourceFile(path: path)), offset: 0))
  var finding = Finding(.sample, Wording(zh: message, en: message), at: spot)
  finding.suggestions = suggestions
  finding.acceptance = acceptance
  var report = Report()
  report.files = [path]
  report.findings = [finding]
  let location = Location(path: path, line: 1, column: 1, endLine: 1, endColumn: 2, sourceLine: "<a>")
  return LocatedReport(report, locations: [spot: location])
}

/// A report of a file that could not be read and a duty that was not decided.
func incompleteReport() -> LocatedReport {
  var report = Report()
  report.troubles = [Report.Trouble(path: "b.xml", message: Wording(zh: "无法读取", en: "cannot be read"))]
  report.undecided = [Wording(zh: "事项甲未检查", en: "duty A was not checked")]
  return LocatedReport(report, locations: [:])
}

enum Sample {
  static let hostile = "=cmd() <script>alert(\"1\")</script>, 'a' & [x](1)\n::error::|@me \u{202E}*b*\u{1B}😀"
  /// The hostile text as it is shown where nothing has to be escaped.
  static let shown = "=cmd() <script>alert(\"1\")</script>, 'a' & [x](1) ::error::|@me \u{FFFD}*b*\u{FFFD}😀"

  static let acceptance = Acceptance(reason: "settled", by: "the office", until: Day("2024-06-30"))
}

extension Presentation {
  /// As tests have things told.
  static func of(_ language: Language, isColoured: Bool = false, rules: [Rule] = [.sample]) -> Self {
    Self(language, style: TextStyle(isColoured: isColoured), version: "1.2.3", rules: rules)
  }
}

extension Rule {
  static let sample = Rule(
    name: "sample", kind: .document, severity: .error, title: Wording(zh: "例", en: "sample"),
    summary: Wording(zh: "例", en: "a sample"),
    why: Wording(zh: "用于测试", en: "It is for tests"))
}
