import BoundaryFindings
import BoundaryModel
import BoundaryOverview
import Testing

@Suite struct OverviewBuilderTests {
  @Test func theMatrixShowsRolesConflictsAndGaps() throws {
    let pictured = try Pictured()
    #expect(pictured.rows == ["S01? | edz lead! | east lead support!", "L01 | edz lead"])
    #expect(pictured.overview.roles.map(\.id) == ["lead", "support", "watch"])
  }

  @Test func bodiesPairsFieldsAndDelegationsAreCounted() throws {
    let overview = try Pictured().overview
    #expect(overview.bodies.map(\.body.id) == ["edz", "east", "emergency"])
    #expect(overview.bodies.map { $0.duties["lead", default: 0] } == [2, 1, 0])
    #expect(overview.bodies.map(\.conflicts.count) == [2, 2, 0])
    #expect(overview.pairs.map { [$0.first, $0.second, $0.conflicts.count] } == [[0, 1, 1]])
    #expect(overview.fields.map(\.field.id) == ["safety"])
    #expect(overview.fields[0].conflicts == [1, 2])
    let field = overview.fields[0]
    #expect([field.overlapping, field.lacking, field.withoutScope] == [1, 1, 0])
    let handover = try #require(overview.delegations.first)
    #expect([handover.giver, handover.taker] == [2, 0])
    #expect(handover.duties.map { "\($0.duty) \($0.accepted.map { "\($0)" } ?? "-")" } == ["L01 2023-06-01"])
  }
}
