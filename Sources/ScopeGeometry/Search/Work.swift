/// What may be spent on a question, in units of work, so that an answer does not depend on the
/// machine or its load.
struct Work {
  private(set) var rest: Int

  init(budget: Int) { rest = budget }

  var isSpent: Bool { rest < 0 }

  /// - Returns: Whether there was enough.
  mutating func spend(_ units: Int) -> Bool {
    rest = rest < units ? -1 : rest - units
    return !isSpent
  }

  mutating func exhaust() { rest = -1 }
}
