import BoundaryFindings
import BoundaryModel
import Foundation
import Testing

/// What the city's zones may have, by their ranks of the years up to 2022 and 2023.
@Suite struct AllocatorTests {
  @Test func for2023() {
    #expect(
      changes(City(), 2022) == [
        "z01 organs 5 → 6 B1", "z02 organs 5 → 6 B1", "z06 organs 5 → 6 B3", "z09 organs 5 → 6 B2", "z13 B4", "z14 B4",
      ])
  }

  @Test func for2024() {
    #expect(
      changes(City(), 2023) == [
        "z01 B1 held by N07", "z02 B1 held by N07", "z03 organs 5 → 6 B1", "z06 organs 6 → 5 B3",
        "z11 organs 5 → 6 B2", "z13 leaders 5 (4) B5",
      ])
  }

  @Test func theReserveIsWhatTheCeilingsLeave() {
    let totals = City().allocation(2022).totals.map {
      "\($0.quantity) \($0.bodies) \($0.ceiling) \($0.current) \($0.proposed)"
    }
    #expect(totals == ["organs 11 88 55 59", "leaders 11 77 55 55"])
    let next = City().allocation(2023)
    #expect(
      next.totals.map { "\($0.quantity) \($0.ceiling - $0.current) \($0.ceiling - $0.proposed)" } == [
        "organs 29 28", "leaders 22 22",
      ])
    #expect(next.withoutCeiling.map(\.id) == ["z04", "z07", "z12"])
    #expect(next.isComplete)
  }

  @Test func theFourthYearCutsAndFreezes() {
    var city = City()
    city.add(ranks(2024, region: ["z10": 14, "z13": 13]))
    #expect(
      changes(city, 2024).filter { $0.hasPrefix("z10") || $0.hasPrefix("z13") } == [
        "z10 B4", "z13 organs 5 → 4 leaders 5 → 4 frozen B6 B6 B6",
      ])
  }

  @Test func aGainWithAFreezeIsLeftToAPerson() throws {
    var city = City()
    city.change(
      "z13", "</body>", to: "<mission level=\"city\" from=\"2023-01-01\" to=\"2025-12-31\">项目</mission></body>")
    let row = try #require(city.allocation(2023).rows.first { $0.body.id == "z13" })
    #expect(row.status == .undecided)
    #expect(row.reasons.map(\.band.id) == ["B3", "B5"])
    #expect(row.amounts.allSatisfy { $0.change == 0 && $0.usable == nil })
    #expect(!city.allocation(2023).isComplete)
  }

  @Test func aMissingRankIsUnknownAndChangesNothing() throws {
    var city = City()
    let place = try #require(city.register.range(of: "<ranks of=\"region\" year=\"2023\""))
    let end = city.register[place.lowerBound...].range(of: "</ranks>")?.upperBound ?? city.register.endIndex
    city.register.replaceSubrange(
      place.lowerBound..<end,
      with: city.register[place.lowerBound..<end].replacing("<rank body=\"z11\" is=\"6\"/>", with: ""))
    let row = try #require(city.allocation(2023).rows.first { $0.body.id == "z11" })
    #expect(row.unknown.map(\.id) == ["B2"])
    #expect(row.status == .decided)
    #expect(row.amounts.allSatisfy { $0.change == 0 })
  }

  @Test func aBodyInPreparationIsUntouched() throws {
    var city = City()
    city.change("z01", "stage=\"formal\"", to: "stage=\"preparatory\"")
    let row = try #require(city.allocation(2022).rows.first { $0.body.id == "z01" })
    #expect(row.status == .preparatory)
    #expect(row.amounts.map(\.change) == [0, 0])
    #expect(row.reasons.isEmpty)
  }

  @Test func aMissionIsGivenOnceAndOfAnyHigherLevel() {
    var city = City()
    city.change(
      "z06", "level=\"city\" from=\"2022-03-01\" to=\"2023-12-31\"",
      to: "level=\"national\" from=\"2022-03-01\" to=\"2025-12-31\"")
    #expect(changes(city, 2022).contains("z06 organs 5 → 6 B3"))
    // The organ that it gave is there by then.
    #expect(changes(city, 2023).contains("z06 B3"))
  }

  @Test func aCutStopsAtItsFloor() {
    var city = City()
    city.replaceNorm(
      "<lower quantity=\"leaders\" by=\"1\" floor=\"3\"/>", with: "<lower quantity=\"leaders\" by=\"9\" floor=\"3\"/>")
    city.add(ranks(2024, region: ["z13": 13]))
    #expect(changes(city, 2024).contains("z13 organs 5 → 4 leaders 5 → 3 frozen B6 B6 B6"))
  }

  @Test func whatIsNotStatedIsNotGuessed() throws {
    var city = City()
    city.register = city.register.replacing(
      "<count of=\"leaders\" approved=\"5\" filled=\"4\"/>", with: "<count of=\"leaders\" approved=\"5\"/>")
    let row = try #require(city.allocation(2023).rows.first { $0.body.id == "z13" })
    #expect(row.unknown.map(\.id) == ["leaders"])
  }

  /// Ranks of a year for some zones.
  private func ranks(_ year: Int, region: [String: Int]) -> String {
    let rows = region.sorted { $0.key < $1.key }.map { "<rank body=\"\($0.key)\" is=\"\($0.value)\"/>" }
    return "<ranks of=\"region\" year=\"\(year)\" among=\"14\">\(rows.joined())</ranks>"
  }

  /// What changes, or has a reason, of each body.
  private func changes(_ city: City, _ year: Int) -> [String] {
    city.allocation(year).rows.compactMap { row in
      var words = row.amounts.filter { $0.change != 0 }.map {
        "\($0.quantity) \($0.current ?? -1) → \($0.proposed ?? -1)"
      }
      words += row.amounts.compactMap { amount in
        amount.usable.map { "\(amount.quantity) \(amount.proposed ?? -1) (\($0))" }
      }
      if row.freezesApplications { words.append("frozen") }
      words += row.reasons.map { $0.band.id + ($0.norm.map { " held by \($0)" } ?? "") }
      return words.isEmpty ? nil : ([row.body.id] + words).joined(separator: " ")
    }
  }
}
