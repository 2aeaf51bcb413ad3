package import BoundaryModel

/// A report whose spots have been found in their files: what every writer needs.
package struct LocatedReport: Sendable {
  package let report: Report
  package let locations: [Spot: Location]

  package init(_ report: Report, locations: [Spot: Location]) {
    self.report = report
    self.locations = locations
  }

  func location(of spot: Spot) -> Location {
    locations[spot] ?? Location(path: "", line: 1, column: 1, endLine: 1, endColumn: 1, sourceLine: "")
  }
}

extension Report {
  /// The spots that writers show.
  package var spots: [Spot] {
    findings.flatMap { [$0.spot] + $0.related.map(\.spot) }
  }
}
