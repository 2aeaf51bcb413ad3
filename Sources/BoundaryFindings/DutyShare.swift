import BoundaryModel

/// How much of a duty is not held as its roles ask for; shares from 0 to 1.
package struct DutyShare: Hashable, Sendable {
  /// Where nobody holds a role that somebody must hold.
  package let gap: Double
  /// Where more hold a role than it allows.
  package let overlap: Double
  /// False when part of the duty was not examined within the budget.
  package let isDecided: Bool

  package init(gap: Double, overlap: Double, isDecided: Bool) {
    self.gap = gap
    self.overlap = overlap
    self.isDecided = isDecided
  }

  /// Where each role has as many holders as it asks for.
  package var clear: Double { max(0, 1 - gap - overlap) }

  /// The mean of several; nil of none.
  package static func mean(_ shares: [DutyShare]) -> DutyShare? {
    guard !shares.isEmpty else { return nil }
    let count = Double(shares.count)
    return DutyShare(
      gap: shares.reduce(0) { $0 + $1.gap } / count, overlap: shares.reduce(0) { $0 + $1.overlap } / count,
      isDecided: shares.allSatisfy(\.isDecided))
  }
}
