import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum ContestedRule: DutyRule {
  static let rule = Rule(
    name: "contested", kind: .several, severity: .error,
    title: Wording(zh: "互相争管", en: "both claim it"),
    summary: Wording(zh: "两个单位各自的清单都写由自己负责", en: "Two bodies claim the same thing, each in its own list"),
    why: Wording(
      zh: "两家都认为是自己的事，企业会被两头检查、两头审批。",
      en: "Both think that it is theirs, and whoever is governed has two masters."),
    basis: Wording(
      zh: "一件事情原则上由一个部门负责；争议未决期间，按原职责分工执行",
      en: "One matter, one owner; while a dispute is open, the previous division stays in force"),
    example: Rule.Example(
      fails:
        """
        <list xmlns="urn:dutymap:1" id="edz-2023" template="t" revision="1" issuer="edz">
          <duty ref="S01"><assign body="edz" role="lead"/></duty>
        </list>
        """,
      """
      <list xmlns="urn:dutymap:1" id="east-2023" template="t" revision="1" issuer="east">
        <duty ref="S01"><assign body="east" role="lead"/></duty>
      </list>
      """,
      mended:
        """
        <list xmlns="urn:dutymap:1" id="edz-2023" template="t" revision="1" issuer="edz">
          <duty ref="S01"><assign body="edz" role="lead"/><assign body="east" role="support"/></duty>
        </list>
        """,
      """
      <list xmlns="urn:dutymap:1" id="east-2023" template="t" revision="1" issuer="east">
        <duty ref="S01"><assign body="edz" role="lead"/><assign body="east" role="support"/></duty>
      </list>
      """))

  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    coverage.conflicts.filter { $0.kind == .contested }.map { conflict in
      conflict.finding(rule, coverage, map) { terms in
        Wording(
          zh: "\(terms.holders.zh)的清单都写由自己\(terms.role)\(terms.duty.zh)：\(terms.scope.zh)",
          en: "\(terms.holders.en) each claim \(terms.role) of \(terms.duty.en) in their own lists: \(terms.scope.en)")
      }
    }
  }
}
