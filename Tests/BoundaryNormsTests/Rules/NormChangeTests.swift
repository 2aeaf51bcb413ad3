import Testing

@Suite struct NormChangeTests {
  /// Published percentages: of bodies, organs and posts elsewhere.
  @Test(arguments: [
    (24, 16, "-33.33"), (15, 11, "-26.67"), (80, 41, "-48.75"), (815, 680, "-16.56"), (15, 3, "-80"), (25, 15, "-40"),
    (3, 4, "33.33"), (200, 199, "-0.5"), (7, 7, "0"), (1000, 999, "-0.1"), (10000, 9999, "-0.01"),
  ])
  func percentagesAreExact(_ old: Int, _ new: Int, _ percentage: String) {
    func city(_ wanted: String, _ tolerance: String) -> City {
      var city = City()
      city.norms = """
        <norms xmlns="urn:dutymap:1" id="n" revision="1"><quantity id="posts" name="编制" unit="名"/>
        <norm id="N1"><words>编制</words><change quantity="posts" since="2020-12-31" until="2022-12-31" percent="\(wanted)"
          tolerance="\(tolerance)"/></norm></norms>
        """
      city.register = """
        <register xmlns="urn:dutymap:1" id="r" norms="n" date="2023-01-01"><body id="z" kind="zone" name="甲">
        <entry on="2019-01-01"><count of="posts" approved="\(old)"/></entry>
        <entry on="2021-01-01"><count of="posts" approved="\(new)"/></entry></body></register>
        """
      return city
    }
    #expect(city(percentage, "0.005").findings() == [])
    #expect(city("55", "1").findings() == ["norm-change N1"])
    #expect(city("55", "1").messages().first?.contains("(\(percentage) %)") == true)
  }

  @Test func fromNothingThereIsNoShare() {
    var city = City()
    city.register = """
      <register xmlns="urn:dutymap:1" id="r" norms="xuzhou-zones" date="2023-04-17"/>
      """
    #expect(city.findings().contains("norm-unknown N02 note"))
  }
}
