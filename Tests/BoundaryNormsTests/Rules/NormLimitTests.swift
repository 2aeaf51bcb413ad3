import BoundaryFindings
import Testing

@Suite struct NormLimitTests {
  @Test func theCityAsItStands() {
    City().expect()
  }

  @Test func anAcceptanceThatHasRunOutIsNoExceptionAnyMore() {
    var city = City()
    city.expect(
      more: ["norm-limit N01 c01 warning", "expired-expectation z11 warning"],
      less: ["norm-limit N01 c01 warning (accepted)"], on: "2026-01-01")
    city.change("z11", "2025-12-31", to: "2023-04-16")
    city.expect(
      more: ["norm-limit N01 c01 warning", "expired-expectation z11 warning"],
      less: ["norm-limit N01 c01 warning (accepted)"])
  }

  @Test func aParkThatWasNotAbolishedIsOneMore() {
    var city = City()
    city.change("p01", " abolished=\"2021-12-31\" successor=\"z01\"", to: "")
    city.expect(
      more: ["norm-limit N01 c01 warning", "norm-change N02"], less: ["norm-limit N01 c01 warning (accepted)"])
    #expect(
      city.messages().filter { $0.contains("N01 allows") || $0.contains("N02 wants") } == [
        "示例01县人民政府 has 3 开发区管理机构; N01 allows at most 1 (“各县(市)区原则上只保留1家开发区管理机构”)",
        "开发区管理机构 went from 25 on 2020-12-31 to 16 on 2023-04-17 (-36 %); N02 wants -40 % ± 0.5 (“全市各级各类开发园区管理机构净减少40%”)",
      ])
  }

  @Test func sevenOrgansAreAboveTheNarrowerLimitOnly() {
    var city = City()
    city.addOrgan("o7", of: "z01", since: "2023-02-01")
    city.expect(more: ["norm-limit N07 z01"])
    #expect(
      city.messages(in: .zh).contains(
        "示例01经济开发区管理委员会有职能机构 7 个，规定为 5 至 6 个（N07：“省级开发区职能机构控制在5~6个”）"))
  }

  @Test func fourOrgansAreTooFewAndTooFewOfThemAreCore() {
    var city = City()
    city.remove("z03.o4")
    // A body that is gone cannot have taken over what another had.
    city.register = city.register.replacing(" successor=\"z03.o4\"", with: "")
    city.expect(more: ["norm-limit N07 z03", "norm-limit N12 z03"])
    #expect(city.messages().contains { $0.contains("has 75 % of 主责主业职能机构比例 (3 of 4)") })
  }

  @Test(arguments: [(3, false), (4, false), (5, false), (6, true), (2, true)])
  func postsOfAnOrganAreAboutFour(_ posts: Int, _ isTold: Bool) {
    var city = City()
    city.change("z02.o1", "approved=\"4\"", to: "approved=\"\(posts)\"")
    city.expect(more: isTold ? ["norm-limit N08 z02.o1 warning"] : [])
  }

  @Test func whatIsNotStatedIsUnknown() {
    var city = City()
    city.change("z02.o1", "<count of=\"posts\" approved=\"4\"/>", to: "")
    city.expect(more: ["norm-unknown N08 z02.o1 note"])
    #expect(
      city.messages().contains(
        "N08 cannot be judged: 示例02经济开发区管理委员会经济发展局 states no number of 行政编制 (posts) on 2023-04-17"))
  }

  @Test func anExceptionTakesItsBodyOutOfTheCountAndNoOther() {
    var city = City()
    city.add(
      "<body id=\"z15\" kind=\"park\" name=\"示例15工业园管理办公室\" under=\"c01\" established=\"2022-01-01\">"
        + "<entry on=\"2022-01-01\" class=\"municipal\"/></body>")
    city.expect(
      more: ["norm-limit N01 c01 warning", "norm-change N02"], less: ["norm-limit N01 c01 warning (accepted)"])
  }

  @Test(arguments: [(2, true), (1, true), (0, false)])
  func shareOfCoreOrgansIsExact(_ general: Int, _ isTold: Bool) {
    // 3, 4 or 5 of 5: 60 %, 80 % with one general organ, which is enough, and 100 %.
    var city = City()
    let organs = ["o3", "o4"]
    for organ in organs.prefix(general) {
      city.change("z03.\(organ)", "function=\"core\"", to: "function=\"general\"")
    }
    city.expect(more: isTold ? ["norm-limit N12 z03"] : [])
  }

  @Test func fiveOfSixIsEnough() {
    var city = City()
    city.addOrgan("o7", of: "z03", since: "2023-02-01")
    city.expect()
  }

  @Test func aSectionIsATierAndNoOrgan() {
    var city = City()
    city.add("<body id=\"z01.o2.s\" kind=\"organ\" function=\"core\" parent=\"z01.o2\" name=\"招商科\"/>")
    city.expect(more: ["norm-limit N13 z01"])
  }

  @Test func aSecondCentreIsOneTooManyAndASchoolIsNone() {
    var city = City()
    city.add("<body id=\"z01.sch\" kind=\"institution\" function=\"school\" parent=\"z01\" name=\"实验学校\"/>")
    city.add("<body id=\"z01.hos\" kind=\"institution\" function=\"hospital\" parent=\"z01\" name=\"医院\"/>")
    city.expect()
    city.add("<body id=\"z01.s2\" kind=\"institution\" function=\"support\" parent=\"z01\" name=\"招商服务中心\"/>")
    city.expect(more: ["norm-limit N14 z01"])
  }

  @Test func aBodyInPreparationHasALimitOfItsOwn() {
    var city = City()
    func zone(_ leaders: Int) -> String {
      """
      <body id="z15" kind="zone" name="示例15开发区筹备组" under="city" established="2022-01-01">\
      <entry on="2022-01-01" class="provincial" nature="administrative" stage="preparatory" agency-of="city"><count of="leaders" approved="\(leaders)"/></entry></body>
      """
    }
    city.add(zone(3))
    city.expect(more: ["norm-limit N10 z15", "norm-change N02"])
    var other = City()
    other.add(zone(2))
    other.expect(more: ["norm-change N02"])
  }

  @Test func aLimitCanBeOfOneLevel() {
    var city = City()
    city.replaceNorm(
      "<limit quantity=\"leaders\" class=\"provincial\" to=\"7\"/>",
      with: "<limit quantity=\"leaders\" class=\"provincial\" level=\"正处级\" to=\"4\"/>")
    city.expect(less: findingsOfTheCity.filter { $0.hasPrefix("norm-initial") })
    city.change("z03", "stage=\"formal\" level=\"副处级\"", to: "stage=\"formal\" level=\"正处级\"")
    city.expect(
      more: ["norm-limit N05 z03", "norm-initial N09 z03 warning"],
      less: findingsOfTheCity.filter { $0.hasPrefix("norm-initial") })
  }

  @Test func aZoneWithoutAClassIsOutOfReach() {
    var city = City()
    city.change("z01", "class=\"provincial\" ", to: "")
    let found = city.findings()
    #expect(found.filter { $0.hasPrefix("norm-unknown") }.count == 2)
    #expect(found.contains { $0.hasPrefix("norm-unknown N03 N04 N05 N06") && $0.hasSuffix("z01 note") })
  }

  @Test func aFunctionalParksOrgansAreNotItsZones() {
    var city = City()
    city.add("<body id=\"p06.o1\" kind=\"organ\" function=\"core\" parent=\"p06\" name=\"综合科\"/>")
    city.expect()
  }
}
