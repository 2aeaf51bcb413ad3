import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum DisclaimedRule: DutyRule {
  static let rule = Rule(
    name: "disclaimed", kind: .several, severity: .error,
    title: Wording(zh: "互相推诿", en: "each names the other"),
    summary: Wording(zh: "两个单位各自的清单都写由对方负责", en: "Two bodies name each other, each in its own list"),
    why: Wording(
      zh: "清单上看似有人负责，实际上两家都认为不是自己的事。",
      en: "On paper it is held twice; in practice each thinks that it is the other's."),
    basis: Wording(
      zh: "一件事情原则上由一个部门负责；归属不明确的，由本级政府指定",
      en: "One matter, one owner; where it is unclear, the government at that level names one"),
    example: Rule.Example(
      fails:
        """
        <list xmlns="urn:dutymap:1" id="edz-2023" template="t" revision="1" issuer="edz">
          <duty ref="S01"><assign body="east" role="lead"/></duty>
        </list>
        """,
      """
      <list xmlns="urn:dutymap:1" id="east-2023" template="t" revision="1" issuer="east">
        <duty ref="S01"><assign body="edz" role="lead"/></duty>
      </list>
      """,
      mended:
        """
        <list xmlns="urn:dutymap:1" id="edz-2023" template="t" revision="1" issuer="edz">
          <duty ref="S01"><assign body="edz" role="lead"/></duty>
        </list>
        """,
      """
      <list xmlns="urn:dutymap:1" id="east-2023" template="t" revision="1" issuer="east">
        <duty ref="S01"><assign body="edz" role="lead"/></duty>
      </list>
      """))

  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    coverage.conflicts.filter { $0.kind == .disclaimed }.map { conflict in
      conflict.finding(rule, coverage, map) { terms in
        Wording(
          zh: "\(terms.holders.zh)的清单都写由对方\(terms.role)\(terms.duty.zh)：\(terms.scope.zh)",
          en:
            "\(terms.holders.en) each name the other for \(terms.role) of \(terms.duty.en) in their own lists: \(terms.scope.en)"
        )
      }
    }
  }
}
