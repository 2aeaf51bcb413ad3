import BoundaryFindings
import Testing

/// Lists beside the ledger: organs that have nothing to do, and duties that no organ has.
@Suite struct ListRulesTests {
  private static let template = """
    <template xmlns="urn:dutymap:1" id="t" revision="1">
      <role id="lead" name="牵头" holders="any"/><role id="support" name="配合" holders="any"/>
    </template>
    """

  private func city(_ rows: [(String, String)]) -> City {
    var city = City()
    let duties = rows.enumerated().map { number, row in
      #"<duty id="L\#(number)" name="事项\#(number)"><assign body="\#(row.0)" role="\#(row.1)"/></duty>"#
    }
    city.others = [
      Self.template,
      #"<list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="z01">\#(duties.joined())</list>"#,
    ]
    return city
  }

  private func told(_ city: City) -> [String] {
    city.findings(isWithDuties: true).filter { $0.hasPrefix("organ-") || $0.hasPrefix("lead-") }
  }

  /// Only organs of a zone's main work are asked about, by the norms' own share, and only where lists name an organ.
  @Test func organsWithoutADuty() {
    let one = city([("z01.o4", "lead"), ("z01.o3", "support")])
    #expect(told(one) == ["organ-without-duty z01 note"])
    #expect(
      one.messages(in: .zh).contains("示例01经济开发区管理委员会有 3 个内设机构在清单中没有承担事项：经济发展局、招商局和科技创新局"))
    #expect(told(city([("z01", "lead")])) == [])
    let all = ["z01.o1", "z01.o2", "z01.o3", "z01.o4", "z01.o6"].map { ($0, "support") }
    #expect(told(city(all)) == [])
  }

  @Test func dutiesWhoseLeadHasNoOrgan() {
    let all = ["z01.o1", "z01.o2", "z01.o3", "z01.o4", "z01.o6"].map { ($0, "lead") }
    let city = city(all + [("z01", "lead"), ("z01", "support"), ("z02", "lead")])
    #expect(told(city) == ["lead-without-organ z01 note"])
    #expect(city.messages(in: .en).contains("no organ of 示例01经济开发区管理委员会 is named for what it leads: “事项5”"))
  }
}
