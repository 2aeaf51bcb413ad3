import BoundaryChecks
import BoundaryFindings
import BoundaryMap
import BoundaryModel
import BoundaryXML
import TestSupport
import Testing

/// Parts of the year, and of several years, against a look at each day.
@Suite struct RecurringTests {
  /// One row: the parts of the year and of the years, by their ids, and the days on which it is in force.
  private struct Row {
    let body: String
    let seasons: [String]
    let years: [String]
    let from: Day
    let to: Day?

    var text: String {
      func within(_ dimension: String, _ ids: [String]) -> String {
        ids.isEmpty ? "" : #"<within dimension="\#(dimension)" is="\#(ids.joined(separator: " "))"/>"#
      }
      let end = to.map { #" to="\#($0)""# } ?? ""
      return """
        <assign body="\(body)" role="lead" from="\(from)"\(end)>\(within("season", seasons))\(within("years", years))</assign>
        """
    }

    func holds(_ day: Day, _ season: String, _ year: String) -> Bool {
      from <= day && to.map { day <= $0 } ?? true && (seasons.isEmpty || seasons.contains(season))
        && (years.isEmpty || years.contains(year))
    }
  }

  private static let template = """
    <template xmlns="urn:dutymap:1" id="t" revision="1">
      <role id="lead" name="牵头" holders="one"/>
      <categories id="season" name="时段" rest="其余">
        <category id="flood" name="汛期" recurs="06-01/09-30"/><category id="heating" name="采暖期" recurs="11-15/03-15"/>
      </categories>
      <categories id="years" name="年份">
        <category id="first" name="甲" recurs="2025/3"/><category id="second" name="乙" recurs="2026/3"/>
        <category id="third" name="丙" recurs="2027/3"/>
      </categories>
      <field id="f" name="水务"/>
    </template>
    """

  private static func season(_ day: Day) -> String {
    let date = day.date
    let number = date.month * 100 + date.day
    if (601...930).contains(number) { return "flood" }
    return number >= 1115 || number <= 315 ? "heating" : "season.rest"
  }

  private static func year(_ day: Day) -> String { ["third", "first", "second"][(day.date.year - 2024) % 3] }

  @Test(arguments: 0..<60)
  func overlapsAndGapsAreThoseOfSomeDay(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    func some(_ ids: [String]) -> [String] { ids.filter { _ in Int.random(in: 0..<5, using: &random) < 3 } }
    let start = Day(year: 2025, month: 1, day: 1)
    let rows = (0..<Int.random(in: 1...5, using: &random)).map { number in
      let from = Day(number: start.number + Int32.random(in: 0..<500, using: &random))
      return Row(
        body: ["a", "b"][number % 2], seasons: some(["flood", "heating", "season.rest"]),
        years: some(["first", "second", "third"]), from: Bool.random(using: &random) ? start : from,
        to: Bool.random(using: &random) ? nil : Day(number: from.number + Int32.random(in: 0..<900, using: &random)))
    }
    let list = """
      <list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="a" from="\(start)" to="2033-12-31"><basis>条例</basis>
        <duty id="d" name="水闸调度" field="f" over="season years">\(rows.map(\.text).joined())</duty>
      </list>
      """
    let register = """
      <register xmlns="urn:dutymap:1" id="r"><body id="a" kind="government" name="甲县"/><body id="b" kind="government" name="乙县"/></register>
      """
    let found = Set(Marked([register, Self.template, list]).check().map(\.finding.rule.name))
    let last = Day(year: 2033, month: 12, day: 31)
    let counts = (start.number...last.number).map { number -> Int in
      let day = Day(number: number)
      return Set(rows.filter { $0.holds(day, Self.season(day), Self.year(day)) }.map(\.body)).count
    }
    let (overlap, gap) = (["overlap", "handover-overlap"], ["gap", "handover-gap"])
    #expect(overlap.contains(where: found.contains) == counts.contains { $0 > 1 }, "\(list)")
    #expect(gap.contains(where: found.contains) == counts.contains(0), "\(list)")
  }
}
