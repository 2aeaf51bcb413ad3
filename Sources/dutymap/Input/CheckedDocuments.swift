import BoundaryChecks
import BoundaryModel
import BoundaryReports
import BoundaryXML

/// Documents that were read and checked together: the way from bytes to findings.
struct CheckedDocuments {
  let set: DocumentSet
  let map: DutyMap
  /// How much of each duty of the map is held.
  let shares: [DutyShare?]
  /// The findings in the order of the documents, with their places.
  let located: LocatedReport

  var report: Report { located.report }

  /// - Parameters:
  ///   - input: The documents that were asked for.
  ///   - paths: Where templates and registers that they refer to are looked for.
  ///   - control: Says which findings are told, and how severe they are.
  init(_ input: InputFiles, contextFor paths: [String], control: ([Finding]) -> [Finding]) {
    var set = DocumentSet()
    for source in input.sources { set.read(source) }
    let files = set.documents.files.count
    ContextFiles.add(to: &set, for: paths)

    let map = DutyMap(set.documents)
    let checked = Checker.check(map)

    var report = Report()
    report.findings = control(set.findings + checked.findings)
    report.undecided = set.undecided + checked.undecided
    report.troubles = input.troubles + set.unreadable
    report.summary = map.summary
    report.summary.files = files - set.unreadable.count
    let locations = set.locate(report.spots)
    report.sortFindings(by: locations)
    self.set = set
    self.map = map
    shares = checked.shares
    located = LocatedReport(report, locations: locations)
  }

  /// Says on standard error what could not be read.
  func tellTroubles(_ language: Language) {
    for trouble in report.troubles {
      printError("dutymap: \(trouble.path.map { "\($0): " } ?? "")\(trouble.message[language])\n")
    }
  }
}
