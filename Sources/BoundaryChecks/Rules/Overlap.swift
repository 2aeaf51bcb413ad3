import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum OverlapRule: DutyRule {
  static let rule = Rule(
    name: "overlap", kind: .several, severity: .error,
    title: Wording(zh: "重叠", en: "overlap"),
    summary: Wording(
      zh: "一处有多于规定数目的单位担任同一责任类型",
      en: "More bodies hold a role at one point than the role allows"),
    why: Wording(
      zh: "两家都管的事，遇事时容易互相推给对方，或者重复检查、重复处罚。",
      en: "What two bodies hold, each leaves to the other when it matters, or both inspect and fine."),
    basis: Wording(
      zh: "一件事情原则上由一个部门负责；确需多个部门的，明确牵头部门（《地方各级人民政府机构设置和编制管理条例》第十条）",
      en:
        "One matter, one owner; where several are needed, the lead is named (Regulations on the Establishment of Local Organs, art. 10)"
    ),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"><within dimension="investment" to="5000"/></assign>
          <assign body="east" role="lead"><within dimension="investment" from="5000"/></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"><within dimension="investment" below="5000"/></assign>
          <assign body="east" role="lead"><within dimension="investment" from="5000"/></assign>
        </duty>
        """))

  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    coverage.conflicts.filter { $0.kind == .plain }.map { conflict in
      let both = conflict.region.holders.count == 2 ? "both" : "all"
      return conflict.finding(rule, coverage, map) { terms in
        Wording(
          zh: "\(terms.holders.zh)都\(terms.role)\(terms.duty.zh)：\(terms.scope.zh)",
          en: "\(terms.holders.en) \(both) hold \(terms.role) of \(terms.duty.en): \(terms.scope.en)")
      }
    }
  }
}
