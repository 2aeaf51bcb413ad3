package import BoundaryFindings
package import BoundaryModel

/// A comparison whose spots have been found in their files: what every writer needs.
package struct LocatedComparison: Sendable {
  /// Changes that are in the comparison and that a writer shows only on demand.
  package struct Shown: Sendable {
    package var wording: Bool
    package var layout: Bool

    package init(wording: Bool = false, layout: Bool = false) {
      self.wording = wording
      self.layout = layout
    }
  }

  package let comparison: Comparison
  package let shown: Shown
  /// How many changes the user's filters left out.
  package let filtered: Int
  private let locations: [Spot: Location]
  /// Where the findings of each side are; the two sides were checked apart.
  private let findingLocations: (old: [Spot: Location], new: [Spot: Location])

  package init(
    _ comparison: Comparison, locations: [Spot: Location],
    findingLocations: (old: [Spot: Location], new: [Spot: Location]) = ([:], [:]), shown: Shown = Shown(),
    filtered: Int = 0
  ) {
    self.comparison = comparison
    self.locations = locations
    self.findingLocations = findingLocations
    self.shown = shown
    self.filtered = filtered
  }

  func location(of spot: Spot) -> Location { Self.found(spot, in: locations) }
  func location(ofClosed finding: Finding) -> Location { Self.found(finding.spot, in: findingLocations.old) }
  func location(ofOpen finding: Finding) -> Location { Self.found(finding.spot, in: findingLocations.new) }

  private static func found(_ spot: Spot, in locations: [Spot: Location]) -> Location {
    locations[spot] ?? .start(of: "")
  }
}
