import Testing

/// Norms against norms.
@Suite struct NormsInConflictTests {
  @Test func oneOtherOrganCannotBeTwo() {
    var city = City()
    city.replaceNorm(" sign=\"true\"/>", with: "/>")
    #expect(!city.findings().contains { $0.hasPrefix("norms-in-conflict") })
    city.replaceNorm(
      "</norms>",
      with: """
        <norm id="N22"><words>综合机构单设</words>\
        <require class="provincial provincial-own" stage="formal" function="general"/></norm></norms>
        """)
    #expect(city.findings().filter { $0.hasPrefix("norms-in") } == ["norms-in-conflict N07 N12 N15 N22"])
    #expect(
      city.messages().contains(
        "N07, N12, N15 and N22 cannot all be met: of at most 6 职能机构, 80 % or more are those of 主责主业职能机构比例, which leaves less than the 2 that N15 and N22 want to stand alone"
      ))
  }

  @Test(arguments: [
    (
      "quantity=\"organs\" class=\"provincial\" to=\"8\"", "quantity=\"organs\" class=\"provincial\" to=\"4\"",
      ["N06 N07", "N07 N09"]
    ),
    ("share=\"70\"", "share=\"50\"", ["N07 N09"]),
    ("from=\"5\" to=\"6\"", "from=\"6\" to=\"5\"", ["N07"]),
    ("class=\"provincial\" to=\"8\"", "class=\"municipal\" to=\"4\"", []),
    ("from=\"4\" to=\"4\" tolerance=\"1\"", "from=\"4\" to=\"3\" tolerance=\"0.5\"", ["N08"]),
  ])
  func limitsOfOneQuantityThatLeaveNothing(_ old: String, _ new: String, _ expected: [String]) {
    var city = City()
    city.replaceNorm(old, with: new)
    #expect(
      city.findings().filter { $0.hasPrefix("norms-in") } == expected.map { "norms-in-conflict \($0)" }, "\(new)")
  }
}

@Suite struct BandsOverlapTests {
  @Test func aRiseOfFiveAndTheLastTwoForTwoYearsNeverMeet() {
    #expect(City().findings().filter { $0.hasPrefix("bands") } == bandsOfTheArticle)
  }

  @Test func withTheLastSixTheyMeetInOnePlace() {
    var city = City()
    city.replaceNorm("last=\"2\" years=\"3\"", with: "last=\"6\" years=\"2\"")
    #expect(city.findings().contains("bands-overlap B2 B5 note"))
    #expect(
      city.messages().contains(
        "B2 '进位' and B5 '冻结' can both hold, one gives and one takes: 9 in 区域考核 in the year, 14 in 区域考核 the year before")
    )
    city.replaceNorm("last=\"6\" years=\"2\"", with: "last=\"5\" years=\"2\"")
    #expect(!city.findings().contains("bands-overlap B2 B5 note"))
  }
}
