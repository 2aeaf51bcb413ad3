import BoundaryFindings
import BoundaryModel
import ScopeGeometry

/// The space in which two bands are regions: an axis for the rank of each year in each ranking, one for missions.
///
/// A place or one of the last places is a side of a box. A rise binds the axes of two years: from whatever the later
/// rank can be follows how far down the earlier one must be, and the other way round. Such bounds are drawn in until
/// nothing changes, which for differences leaves exactly the ranks that are possible on each axis; none, if none are.
struct BandSpace {
  private struct Axis: Hashable {
    let ranking: Symbol
    /// How many years before the one that is judged.
    let yearsBack: Int
  }

  /// That one rank is so many places better than another.
  private struct Rise {
    let later: Int
    let earlier: Int
    let places: Int
  }

  private let axes: [Axis]
  private let documents: Documents
  private let whole: Box
  private let common: Box

  /// So many bodies a ranking is taken to have about which nothing is known.
  private static let manyBodies = 10_000
  /// Conditions that look back further, which is longer than anybody has been ranked, are cut to this.
  private static let mostYears = 100

  /// - Complexity: O(*n*²) in the years that the conditions look back.
  init(_ first: Band, _ second: Band, _ documents: Documents) {
    self.documents = documents
    let conditions = first.conditions + second.conditions
    let axes = conditions.flatMap(Self.axes).unrepeated
    let bodies = axes.map { documents.bodies(in: $0.ranking) ?? Self.manyBodies }
    // None, or one of each level from the city's up.
    let missions = IntervalSet(0..<Mission.Level.allCases.count + 1)
    let whole = Box(sides: bodies.map { IntervalSet(1..<$0 + 1) } + [missions])
    var box = whole
    var rises: [Rise] = []
    for condition in conditions {
      switch condition {
      case .mission(let level):
        let least = Mission.Level.allCases.firstIndex(of: level).map { $0 + 1 } ?? 1
        box.sides[axes.count] = box.sides[axes.count].intersection(
          IntervalSet(least..<Mission.Level.allCases.count + 1))
      case .rank(let ranking, let test, let years):
        for back in 0..<min(years, Self.mostYears) {
          guard let axis = axes.firstIndex(of: Axis(ranking: ranking, yearsBack: back)) else { continue }
          switch test {
          case .to(let place): box.sides[axis] = box.sides[axis].intersection(IntervalSet(1..<place + 1))
          case .last(let count):
            let end = bodies[axis] + 1
            box.sides[axis] = box.sides[axis].intersection(IntervalSet(max(1, end - count)..<end))
          case .rise(let places):
            guard let earlier = axes.firstIndex(of: Axis(ranking: ranking, yearsBack: back + 1)) else { continue }
            rises.append(Rise(later: axis, earlier: earlier, places: places))
          }
        }
      }
    }
    self.axes = axes
    self.whole = whole
    common = Self.drawnIn(box, by: rises)
  }

  /// Where both bands hold, in words; nil where they never do.
  var region: Wording? {
    guard !common.isEmpty else { return nil }
    var words: [Wording] = []
    for (number, axis) in axes.enumerated() where common.sides[number] != whole.sides[number] {
      guard let ranks = common.sides[number].intervals.first else { continue }
      let name = documents.text(documents.rankings.rows.first { $0.id == axis.ranking }?.name ?? axis.ranking)
      let (low, high) = (ranks.lowerBound, ranks.upperBound - 1)
      let year = Self.year(axis.yearsBack)
      words.append(
        Wording(
          zh: "\(name)\(year.zh)第 \(low == high ? "\(low)" : "\(low) 至 \(high)") 名",
          en: "\(low == high ? "\(low)" : "\(low) to \(high)") in \(name) \(year.en)"))
    }
    if common.sides[axes.count] != whole.sides[axes.count] {
      words.append(Wording(zh: "同时承担重点任务", en: "with a mission"))
    }
    guard !words.isEmpty else { return Wording(zh: "任何情形", en: "in any case") }
    return Wording(zh: words.map(\.zh).joined(separator: "，"), en: words.map(\.en).joined(separator: ", "))
  }

  private static func year(_ back: Int) -> Wording {
    switch back {
    case 0: Wording(zh: "当年", en: "in the year")
    case 1: Wording(zh: "上年", en: "the year before")
    default: Wording(zh: "\(back) 年前", en: "\(back) years before")
    }
  }

  private static func axes(of condition: Band.Condition) -> [Axis] {
    guard case .rank(let ranking, let test, let years) = condition else { return [] }
    let isRise = if case .rise = test { true } else { false }
    return (0..<min(years, mostYears) + (isRise ? 1 : 0)).map { Axis(ranking: ranking, yearsBack: $0) }
  }

  private static func drawnIn(_ box: Box, by rises: [Rise]) -> Box {
    var box = box
    while true {
      let before = box
      for rise in rises where !box.isEmpty {
        let worst = box.sides[rise.earlier].intervals.last?.upperBound ?? 0
        let best = box.sides[rise.later].intervals.first?.lowerBound ?? 0
        box.sides[rise.later] = box.sides[rise.later].intersection(
          IntervalSet(0..<max(0, worst - rise.places)))
        box.sides[rise.earlier] = box.sides[rise.earlier].intersection(
          IntervalSet(best + rise.places..<max(best + rise.places, worst)))
      }
      if box == before || box.isEmpty { return box }
    }
  }
}

extension Documents {
  /// How many bodies a ranking has, as far as the registers tell: what they say, or the last place that they give.
  fileprivate func bodies(in ranking: Symbol) -> Int? {
    let stated = ranks.rows.filter { $0.ranking == ranking }.compactMap(\.among)
    let places = rankRows.rows.filter { ranks[$0.ranks].ranking == ranking }.map(\.number)
    return (stated + places).max()
  }
}
