package import BoundaryModel

extension Report {
  /// The spots that writers show.
  package var spots: [Spot] { findings.flatMap(\.spots) }
}

extension Finding {
  /// Its own spot and the others involved.
  package var spots: [Spot] { [spot] + related.map(\.spot) }
}

extension Comparison {
  /// The spots that writers show.
  package var spots: [Spot] {
    var spots = changes.flatMap { $0.old + $0.new }
    for repeated in repeatedIDs { spots += [repeated.spot, repeated.first] }
    for follower in followers ?? [] { spots += [follower.spot] + follower.rows.map(\.spot) }
    return spots
  }
}
