package import BoundaryFindings
package import BoundaryModel

/// Who holds duties, as statements whose spots have been found in their files.
package struct LocatedAnswers: Sendable {
  package let answers: [DutyAnswer]
  package let locations: [Spot: Location]

  package init(_ answers: [DutyAnswer], locations: [Spot: Location]) {
    self.answers = answers
    self.locations = locations
  }
}
