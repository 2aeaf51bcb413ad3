import BoundaryChecks
import BoundaryControl
import BoundaryFindings
import BoundaryMap
import BoundaryModel
import BoundaryReports
import BoundaryXML

/// Documents that were read and checked together: the way from bytes to findings.
struct CheckedDocuments {
  let set: DocumentSet
  let map: DutyMap
  /// How much of each duty of the map is held.
  let shares: [DutyShare?]
  let control: RunControl
  /// The files of accepted findings, and what they matched.
  let baselines: [Baseline]
  /// The findings in the order of the documents, with their places.
  let located: LocatedReport

  var report: Report { located.report }

  /// - Parameters:
  ///   - input: The documents that were asked for.
  ///   - paths: Where templates and registers that they refer to are looked for.
  ///   - control: Says which findings are told and accepted, and how severe they are.
  ///   - asksRules: Whether the map is checked; else only the form of the documents is.
  init(
    _ input: InputFiles, contextFor paths: [String], _ control: RunControl, _ progress: Progress, asksRules: Bool = true
  ) {
    let read = ReadDocuments(input, contextFor: paths, progress)
    var set = read.set
    let map = DutyMap(set.documents)
    let checked = asksRules ? Checker.check(map) { progress.tell(.checkingDuties, $0, of: $1) } : nil
    progress.finish()

    var report = Report()
    report.findings = set.findings + (checked?.findings ?? [])
    report.undecided = set.undecided + (checked?.undecided ?? [])
    report.troubles = read.troubles
    report.summary = map.summary
    let unreadable = Set(set.unreadable.map(\.path))
    report.files = read.files.filter { !unreadable.contains($0) }
    report.findings.accept(
      expectationsOf: set.documents, on: control.day, rules: RunControl.rules, isComplete: report.isComplete)
    var locations = set.locate(report.spots)
    report.sortFindings(by: locations)

    baselines = control.baselines.map { file in
      var baseline = Baseline(file, as: set.add(file: file.path))
      let known = report.findings.count
      baseline.accept(
        &report, on: control.day, rules: RunControl.rules, tellsStale: control.tellsStaleEntries && report.isComplete)
      let added = report.findings[known...].flatMap(\.spots)
      locations.merge(set.locate(added)) { first, _ in first }
      return baseline
    }
    let sources = set.documents.files
    report.findings = control.applied(to: report.findings) { finding in
      let file = finding.spot.place.file
      let number = Int(file.index)
      return (absolute(sources[file].path), number < input.origins.count ? input.origins[number] : 0)
    }
    report.sortFindings(by: locations)
    self.set = set
    self.map = map
    shares = checked?.shares ?? []
    self.control = control
    located = LocatedReport(report, locations: locations, repository: RepositoryPaths.current)
  }

  /// Says on standard error what could not be read.
  func tellTroubles(_ language: Language) {
    report.troubles.tell(language)
  }
}
