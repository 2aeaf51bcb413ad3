/// What was found, and whether it is all.
package struct Answer: Sendable {
  /// The points with just the same labels.
  package struct Region: Sendable {
    /// In ascending order; empty where there is none.
    package let labels: [Int]
    /// Disjoint boxes in canonical order; no more than are to be listed.
    package let boxes: [Box]
    /// How many boxes it is described by, listed or not; the largest number if there are more.
    package let count: UInt128
    /// What is known of their number.
    package let brevity: Brevity

    /// One of its points.
    package var witness: [Int] { boxes[0].firstPoint }
  }

  /// How few boxes a region is described by.
  package enum Brevity: Comparable, Sendable {
    /// No fewer disjoint boxes have the same points.
    case minimal
    /// No two of the boxes make one.
    case irredundant
    /// The work was spent before that was seen to.
    case unreduced
  }

  /// How much of the question is decided.
  package enum Outcome: Sendable {
    /// Everything, with proof.
    case complete
    /// What is listed is exact; more may be in the regions that were not examined.
    case incomplete(Unexamined)
    /// Nothing was found before the work was spent.
    case undecided(Unexamined)
  }

  /// The part of the universe that was not examined.
  package struct Unexamined: Sendable {
    /// Boxes that hold all of it; no more than are to be listed.
    package let boxes: [Box]
    package let count: Int
    /// At most this share of the universe's points, from 0 to 1.
    package let share: Double
  }

  /// In canonical order; no more than are to be listed.
  package let regions: [Region]
  /// How many regions there are, listed or not.
  package let regionCount: Int
  package let outcome: Outcome

  package var isComplete: Bool {
    if case .complete = outcome { true } else { false }
  }

  /// How many boxes describe all regions, listed or not.
  package let boxCount: UInt128
}

extension Answer {
  /// - Parameters:
  ///   - regions: All regions found.
  ///   - unexamined: Boxes with all points that were not examined.
  init(_ regions: [Region], unexamined: [Box], in ground: [Box], _ limits: Arrangement.Limits) {
    var room = limits.listed
    var listed: [Region] = []
    for region in regions.sorted(by: { $0.boxes[0] < $1.boxes[0] }) where room > 0 {
      let boxes = Array(region.boxes.prefix(room))
      listed.append(Region(labels: region.labels, boxes: boxes, count: region.count, brevity: region.brevity))
      room -= boxes.count
    }
    self.regions = listed
    regionCount = regions.count
    boxCount = regions.reduce(0) { $0.addingReportingOverflow($1.count).overflow ? .max : $0 + $1.count }
    guard !unexamined.isEmpty else {
      outcome = .complete
      return
    }
    let rest = Unexamined(unexamined, in: ground, limits)
    outcome = regions.isEmpty ? .undecided(rest) : .incomplete(rest)
  }

  /// The answer when not even a search could begin.
  static func undecided(_ universe: [Box], _ limits: Arrangement.Limits) -> Answer {
    Answer([], unexamined: universe, in: universe, limits)
  }
}

extension Answer.Unexamined {
  init(_ boxes: [Box], in ground: [Box], _ limits: Arrangement.Limits) {
    let whole = ground.reduce(0) { $0 + $1.volume }
    self.boxes = Array(boxes.prefix(limits.listed))
    count = boxes.count
    share = min(1, boxes.reduce(0) { $0 + $1.volume } / whole)
  }
}
