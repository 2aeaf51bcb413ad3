import BoundaryFindings
import Testing

/// What each of the other forms finds, each on the city with one thing changed.
@Suite struct OtherFormsTests {
  @Test func anInstitutionIsNoAdministrativeBody() {
    var city = City()
    city.change(
      "z05", "stage=\"formal\" level=\"副处级\" nature=\"administrative\"",
      to: "stage=\"formal\" level=\"副处级\" nature=\"institution\"")
    city.expect(more: ["norm-form N03 z05"])
    #expect(
      city.messages(in: .zh).contains(
        "示例05经济开发区管理委员会的性质为事业单位，应为行政机构（N03：“将省级开发区管理机构统一调整为行政机构,作为党委、政府的派出机关”）"))
  }

  @Test func anAgencyIsSomebodys() {
    var city = City()
    city.change("z03", " agency-of=\"c03\"", to: "")
    city.expect(more: ["norm-form N03 z03"])
  }

  @Test func aNatureThatIsNotStatedIsUnknown() {
    var city = City()
    city.change("z01", " nature=\"administrative\"", to: "")
    city.expect(more: ["norm-unknown N03 z01 note"])
  }

  @Test func aFunctionalParkHasAnOffice() {
    var city = City()
    city.change("p06", "示例06产业园管理办公室", to: "示例06产业园管委会")
    city.expect(more: ["norm-form N04 p06"])
    #expect(
      city.messages().contains { $0.contains("should have “管理办公室” in its name and should not have “管委会” in its name") })
  }

  @Test func partyWorkTakesAnOrganOrASign() {
    var city = City()
    city.change("z04.o5", "<sign function=\"party\">党群工作部</sign>", to: "")
    city.expect(more: ["norm-required N15 z04"])
    city.change("z04.o5", "function=\"general\"", to: "function=\"party\"")
    city.expect()
  }

  @Test func disciplineTakesAnOrgan() {
    var city = City()
    city.remove("z04.d")
    city.expect(more: ["norm-required N16 z04"])
    #expect(city.messages().contains { $0.hasPrefix("示例04经济开发区管理委员会 has no organ for 纪检监察 (N16") })
    // A sign is not enough here.
    city.change(
      "z04.o5", "<sign function=\"party\">", to: "<sign function=\"discipline\">纪检监察室</sign><sign function=\"party\">")
    city.expect(more: ["norm-required N16 z04"])
  }

  @Test func postsThatAreHeldTogetherAreSaidToBe() {
    var city = City()
    city.change("z04", "<post name=\"党工委副书记\" also=\"纪工委书记\"/>", to: "<post name=\"党工委副书记\"/>")
    city.expect(more: ["norm-concurrent N17 z04"])
    #expect(city.messages().contains { $0.hasPrefix("示例04经济开发区管理委员会 does not say that 党工委副书记 is also 纪工委书记") })
  }

  @Test func whatIsNotCoveredHasNoPosts() {
    var city = City()
    func body(_ name: String, _ entry: String) -> String {
      "<body id=\"z04.run\" kind=\"institution\" function=\"running\" parent=\"z04\" name=\"\(name)\">\(entry)</body>"
    }
    city.add(body("运营公司", "<entry on=\"2022-01-01\" nature=\"company\"/>"))
    city.expect()
    var other = City()
    other.add(body("运营中心", "<entry on=\"2022-01-01\"><count of=\"posts\" approved=\"6\"/></entry>"))
    other.expect(more: ["norm-uncovered N19 z04.run"])
    #expect(
      other.messages().contains {
        $0.hasPrefix("运营 is not covered by establishment, yet 示例04经济开发区管理委员会运营中心 has 6 行政编制")
      })
  }
}

/// Three years at a level before it is raised, by the calendar.
@Suite struct NormTermTests {
  @Test(arguments: [
    ("2019-03-02", "2022-03-01", true), ("2019-03-02", "2022-03-02", false), ("2020-02-29", "2023-02-28", true),
    ("2020-02-29", "2023-03-01", false), ("2018-05-01", "2020-05-01", true),
  ])
  func toTheDay(_ first: String, _ second: String, _ isTold: Bool) {
    var city = City()
    city.add(
      """
      <body id="z15" kind="park" name="示例15产业园管理办公室" established="2018-01-01" under="c02">\
      <entry on="\(first)" class="functional" level="副处级"/><entry on="\(second)" level="正处级"/></body>
      """)
    city.expect(more: isTold ? ["norm-term N11 z15"] : [])
  }

  @Test func repeatedLevelsCountFromTheFirst() {
    var city = City()
    city.change("z01", "</entry>\n    <post", to: "</entry><entry on=\"2023-01-01\" level=\"正处级\"/>\n    <post")
    city.expect()
  }

  @Test func downgradesAndOtherNaturesAreNone() {
    // Seven zones of the city were lowered and became administrative on one day.
    City().expect()
  }
}

/// First allocations, as a share of the ceilings.
@Suite struct NormInitialTests {
  @Test func sixLeadersAreAboveTheRoundedShare() {
    var city = City()
    city.change("z02", "<count of=\"leaders\" approved=\"5\"", to: "<count of=\"leaders\" approved=\"6\"")
    city.expect(more: ["norm-initial N09 z02 warning"], less: ["norm-initial N09 z02 note"])
    #expect(
      city.messages().contains(
        "示例02经济开发区管理委员会 was first allotted 6 部门领导职数 on 2021-09-01; 70 % of 7 is 4.9 (rounded 5) (N09: “机构、领导职数初次核定原则不高于上限70%标准”)"
      ))
  }

  @Test func fourLeadersAreBelowTheShare() {
    var city = City()
    city.change(
      "z02", "<count of=\"leaders\" approved=\"5\" filled=\"5\"",
      to: "<count of=\"leaders\" approved=\"4\" filled=\"4\"")
    city.expect(less: ["norm-initial N09 z02 note"])
  }

  @Test func roundedDownFiveIsTooMany() {
    var city = City()
    city.replaceNorm("round=\"nearest\"", with: "round=\"down\"")
    let notes = findingsOfTheCity.filter { $0.hasPrefix("norm-initial") }
    city.expect(more: notes.map { $0.replacing("note", with: "warning") }, less: notes)
  }

  @Test func fourSixthOrgansCameLater() {
    // 59 organs now, 55 at first: what came after does not count.
    City().expect()
  }
}

/// What the ledger is checked for without any norm.
@Suite struct LedgerRulesTests {
  @Test func moreFilledThanApproved() {
    var city = City()
    city.change("z01", "approved=\"5\" filled=\"5\"", to: "approved=\"5\" filled=\"6\"")
    city.expect(more: ["over-filled z01"])
    #expect(city.messages().contains("示例01经济开发区管理委员会 has 6 of 部门领导职数 filled, 5 approved"))
  }

  @Test func whatIsFilledStaysWhenLessIsApproved() {
    var city = City()
    city.change(
      "z01", "</entry>\n    <post",
      to: "</entry><entry on=\"2023-01-01\"><count of=\"leaders\" approved=\"4\"/></entry>\n    <post")
    city.expect(more: ["over-filled z01"])
  }

  @Test func twoEntriesOfOneDay() {
    var city = City()
    city.change(
      "z01", "</entry>\n    <post",
      to: "</entry><entry on=\"2021-09-01\" level=\"副处级\"><count of=\"posts\" approved=\"34\"/></entry>\n    <post")
    city.expect(more: ["entry-conflict z01"])
    #expect(
      city.messages(in: .zh).contains("示例01经济开发区管理委员会在 2021-09-01 的台账中，“posts”的核定数既为 33 又为 34"))
  }

  @Test func twoPlacesInOneRanking() {
    var city = City()
    city.add("<ranks of=\"region\" year=\"2023\"><rank body=\"z01\" is=\"2\"/></ranks>")
    city.expect(more: ["entry-conflict z01"])
  }

  @Test func namesThatReferToNothing() {
    var city = City()
    city.change("z01", "class=\"provincial\"", to: "class=\"provintial\"")
    #expect(city.messages().contains("there is no class 'provintial'; did you mean 'provincial'?"))
    city.norms = city.norms.replacing("within=\"N06 N07\"", with: "within=\"N06 N99\"")
    #expect(city.messages().contains { $0.hasPrefix("there is no norm 'N99'") })
    city.replace("norms=\"xuzhou-zones\"", with: "norms=\"xuzhou-zone\"")
    #expect(city.messages().contains("there is no norms document 'xuzhou-zone'; did you mean 'xuzhou-zones'?"))
  }

  @Test func anExpectationOfAnUnknownNormIsTold() {
    var city = City()
    city.change("z11", "norm=\"N01\"", to: "norm=\"N77\"")
    #expect(city.findings().filter { $0.hasPrefix("un") } == ["unknown-reference", "unused-expectation z11 warning"])
  }
}
