import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum DelegationWithoutBasisRule: MapRule {
  static let rule = Rule(
    name: "delegation-without-basis", kind: .document, severity: .warning,
    title: Wording(zh: "赋权无依据", en: "delegation without basis"),
    summary: Wording(zh: "赋权没有写依据", en: "A delegated power without the law or document that allows it"),
    why: Wording(
      zh: "没有依据的赋权，作出的决定可能被撤销。", en: "Decisions taken under a power that nothing allows to be handed over do not stand."
    ),
    basis: Wording(
      zh: "行政许可只能依法委托其他行政机关实施；行政处罚应当书面委托（《中华人民共和国行政许可法》第二十四条，《中华人民共和国行政处罚法》第二十条）",
      en:
        "A licence may be entrusted only by law and to another administrative organ; penalties by written entrustment (Administrative Licensing Law, art. 24; Administrative Penalty Law, art. 20)"
    ),
    example: Rule.Example(
      fails:
        """
        <duty id="L01" name="本地执法事项" field="safety">
          <assign body="emergency" role="lead"/>
          <assign body="edz" role="lead" delegated-by="emergency" form="entrustment" accepted="2023-06-01"/>
        </duty>
        """,
      mended:
        """
        <duty id="L01" name="本地执法事项" field="safety">
          <assign body="emergency" role="lead"/>
          <assign body="edz" role="lead" delegated-by="emergency" form="entrustment" accepted="2023-06-01">
            <basis article="第二十条">中华人民共和国行政处罚法</basis>
          </assign>
        </duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    map.gathered(
      map.delegations,
      isFault: { !map.bases.has($0.statement.assignment, of: $0.duty) },
      single: {
        map.finding(rule, on: $0, lacking: Wording(zh: "没有写依据（basis）", en: "and no basis allows it"))
      },
      whole: (
        rule,
        { count in
          Wording(
            zh: "本清单的 \(count) 项赋权都没有写依据（basis）",
            en: "none of the \(count) delegations in this list has a basis")
        }
      ))
  }
}
