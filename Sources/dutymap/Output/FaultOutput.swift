import BoundaryFindings
import BoundaryModel
import BoundaryReports
import BoundaryXML
import Glibc

extension DocumentSet {
  /// Says on standard error why a document was left as it is: its fault of syntax, or what else it is.
  func tellFault(_ language: Language) {
    guard let fault = findings.first(where: { $0.rule == .syntax }) ?? findings.first else { return }
    var report = Report()
    report.findings = [fault]
    let located = LocatedReport(report, locations: locate(report.spots))
    let style = TextStyle(isColoured: ColorChoice.auto.isColoured(on: STDERR_FILENO))
    printError(TextReport(located, Presentation(language, style: style)).findings())
  }
}
