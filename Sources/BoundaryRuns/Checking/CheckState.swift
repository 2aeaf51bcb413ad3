import BoundaryChecks
import BoundaryControl
import BoundaryFindings
import BoundaryMap
import BoundaryModel
import BoundaryNorms
import BoundaryXML

/// What a check has come to, between its passes.
struct CheckState {
  /// Where templates and registers that documents refer to are looked for.
  let contextPaths: [String]
  let control: RunControl
  /// Whether the map is checked; else only the form of the documents is.
  let asksRules: Bool

  private(set) var read: ReadDocuments
  private(set) var report = Report()
  private(set) var baselines: [Baseline] = []
  private(set) var locations: [Spot: Location] = [:]
  private var resolved: DutyMap?

  init(
    _ input: InputFiles, contextFor paths: [String], _ control: RunControl, asksRules: Bool, after earlier: DocumentSet?
  ) {
    contextPaths = paths
    self.control = control
    self.asksRules = asksRules
    read = ReadDocuments(input, control.settings, after: earlier)
  }

  var set: DocumentSet { read.set }

  var map: DutyMap {
    guard let resolved else { preconditionFailure("a pass that asks the map stands before the one that makes it") }
    return resolved
  }

  // MARK: The passes

  mutating func readNamed(_ tell: (Int, Int) -> Void) { read.readNamed(tell) }

  mutating func readTables(_ tell: (Int, Int) -> Void) { read.readTables(contextFor: contextPaths, tell) }

  mutating func readContext() { read.readContext(for: contextPaths) }

  mutating func resolve() { resolved = DutyMap(set.documents) }

  mutating func tellForm() {
    report.findings = set.findings
    report.undecided = set.undecided
    report.troubles = read.troubles
    report.summary = map.summary
    let unreadable = Set(set.unreadable.map(\.path))
    report.files = read.files.filter { !unreadable.contains($0) }
  }

  mutating func askRules(_ tell: (Int, Int) -> Void) {
    guard asksRules else { return }
    let checked = Checker.check(map, adding: control.words) { tell($0, $1) }
    report.findings += checked.findings
    report.undecided += checked.undecided
    report.summary.unjudged = checked.unjudged
  }

  mutating func askNorms() {
    guard asksRules else { return }
    report.findings += NormChecker.check(map, asked: control.asked, today: control.today)
  }

  mutating func acceptExpected() {
    report.findings.accept(
      expectationsOf: set.documents, on: control.day, rules: RunControl.rules, isComplete: report.isComplete)
    report.findings.accept(
      bodyExpectationsOf: set.documents, on: { $0.day(asked: control.asked, today: control.today) },
      rules: RunControl.rules, isComplete: report.isComplete)
  }

  mutating func locate() {
    locations = set.locate(report.spots)
    report.sortFindings(by: locations) { [read] in read.place(of: $0) }
  }

  mutating func acceptBaselines() {
    for file in control.baselines {
      var baseline = Baseline(file, as: read.add(file: file.path))
      let known = report.findings.count
      baseline.accept(
        &report, on: control.day, rules: RunControl.rules, tellsStale: control.tellsStaleEntries && report.isComplete)
      locations.merge(set.locate(report.findings[known...].flatMap(\.spots))) { first, _ in first }
      baselines.append(baseline)
    }
  }

  mutating func setSeverities() {
    let (files, read) = (set.documents.files, read)
    let origins = read.input.origins
    report.findings = control.applied(to: report.findings) { finding in
      let file = finding.spot.place.file
      let number = read.place(of: file)
      // What was read beside them, and files of acceptances, go by the configuration of the first path.
      return (absolute(files[file].path), number < origins.count ? origins[number] : 0)
    }
    report.sortFindings(by: locations) { [read] in read.place(of: $0) }
  }
}
