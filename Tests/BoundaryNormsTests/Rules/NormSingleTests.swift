import BoundaryFindings
import Testing

/// One seal and one team for each zone, over the lists.
@Suite struct NormSingleTests {
  private static let template = """
    <template xmlns="urn:dutymap:1" id="t" revision="1">
      <role id="lead" name="牵头" holders="any"/><role id="support" name="配合" holders="any"/>
      <categories id="stage" name="环节"><category id="approval" name="审批"/>
        <category id="enforcement" name="执法"/></categories>
    </template>
    """

  private func city(_ rows: String, from day: String = "2021-01-01") -> City {
    var city = City()
    city.add("<body id=\"market\" kind=\"department\" name=\"市场局\"/>")
    city.others = [
      Self.template,
      """
      <list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="z01" from="\(day)">\(rows)</list>
      """,
    ]
    return city
  }

  private func duty(_ id: String, _ body: String, _ stage: String? = "approval", role: String = "lead") -> String {
    let within = stage.map { "<within dimension=\"stage\" is=\"\($0)\"/>" } ?? ""
    return
      "<duty id=\"\(id)\" name=\"\(id)事项\" over=\"stage\"><assign body=\"\(body)\" role=\"\(role)\">\(within)</assign></duty>"
  }

  @Test func twoSealsInOneZone() {
    let city = city(duty("L1", "z01.o4") + duty("L2", "z01.o3"))
    city.expect(more: ["norm-single N20 z01"])
    #expect(
      city.messages(in: .zh).contains("示例01经济开发区管理委员会区内审批由 2 个机构分别承担：行政审批局和规划建设局（N20：“在开发区范围内实行一枚公章管审批”）"))
  }

  @Test func oneSealAndADepartmentOutside() {
    city(duty("L1", "z01.o4") + duty("L2", "market")).expect()
  }

  @Test func oneSealInEachOfTwoZones() {
    city(duty("L1", "z01.o4") + duty("L2", "z02.o4")).expect()
  }

  @Test func theZoneItselfIsOne() {
    city(duty("L1", "z01.o4") + duty("L2", "z01")).expect(more: ["norm-single N20 z01"])
  }

  @Test func twoTeams() {
    city(duty("L1", "z01.o4", "enforcement") + duty("L2", "z01.o3", "enforcement")).expect(more: ["norm-single N21 z01"]
    )
  }

  @Test func whatIsNotNarrowedHoldsEveryStage() {
    city(duty("L1", "z01.o4", nil) + duty("L2", "z01.o3", nil)).expect(
      more: ["norm-single N20 z01", "norm-single N21 z01"])
  }

  @Test func supportAndOtherDaysDoNotCount() {
    city(duty("L1", "z01.o4") + duty("L2", "z01.o3", role: "support")).expect()
    city(duty("L1", "z01.o4") + duty("L2", "z01.o3"), from: "2023-05-01").expect()
  }
}
