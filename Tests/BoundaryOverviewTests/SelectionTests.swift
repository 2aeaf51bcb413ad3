import BoundaryChecks
import BoundaryFindings
import BoundaryModel
import BoundaryOverview
import Testing

@Suite struct SelectionTests {
  @Test(
    arguments: [
      (["emergency"], [], [], [], nil, ["delegator-without-power"], ["L01 | edz lead"]),
      ([], ["L01"], [], [], nil, ["delegator-without-power", "missing-field"], ["L01 | edz lead"]),
      ([], ["街面"], [], [], nil, ["delegator-without-power", "missing-field"], ["L01 | edz lead"]),
      (
        [], [], ["安全"], [], nil, ["gap", "overlap", "vague-wording"],
        ["S01? | edz lead! | east lead support!"]
      ),
      (
        [], ["S01"], [], ["core"], nil, ["gap", "vague-wording"],
        ["S01? | edz lead | east support"]
      ),
      (
        [], ["S01"], [], ["托管区"], nil, ["gap", "overlap", "vague-wording"],
        ["S01? | edz lead! | east lead support!"]
      ),
      ([], [], [], [], "2024-01-01", [], []),
      (
        ["管委会"], ["S01"], [], [], "2023-12-31", ["gap", "overlap", "vague-wording"],
        ["S01? | edz lead! | east lead support!"]
      ),
    ] as [([String], [String], [String], [String], String?, [String], [String])])
  func whatIsSelectedLimitsFindingsAndMatrixAlike(
    _ bodies: [String], _ duties: [String], _ fields: [String], _ areas: [String], _ day: String?, _ rules: [String],
    _ rows: [String]
  ) throws {
    let pictured = try Pictured(bodies: bodies, duties: duties, fields: fields, areas: areas, day: day)
    #expect(pictured.sheets.map(\.finding.rule.name) == rules)
    #expect(pictured.rows.filter { $0.contains("|") } == rows)
  }

  @Test(
    arguments: [
      (["emergancy"], [], [], [], "there is no body 'emergancy'; did you mean 'emergency'?"),
      ([], ["S02"], [], [], "there is no duty 'S02'; did you mean 'S01'?"),
      ([], [], ["safty"], [], "there is no field 'safty'; did you mean 'safety'?"),
      ([], [], [], ["托管村"], "there is no area '托管村'; did you mean '托管区'?"), ([""], [], [], [], "there is no body ''"),
    ] as [([String], [String], [String], [String], String)])
  func anUnknownNameHasItsNearName(
    _ bodies: [String], _ duties: [String], _ fields: [String], _ areas: [String], _ message: String
  ) {
    let error = #expect(throws: UnknownName.self) {
      try Pictured(bodies: bodies, duties: duties, fields: fields, areas: areas)
    }
    #expect(error?.message.en == message)
  }
}
