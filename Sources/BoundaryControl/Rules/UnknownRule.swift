package import BoundaryFindings
import BoundaryModel

extension Rule {
  package static let unknownRule = Rule(
    name: "unknown-rule", kind: .control, severity: .error,
    title: Wording(zh: "规则不存在", en: "unknown rule"),
    summary: Wording(
      zh: "接受的问题所属的规则不存在，或者不能接受",
      en: "Something is accepted of a rule that does not exist, or whose findings cannot be accepted"),
    why: Wording(
      zh: "规则名写错，接受就不起作用；读不出的内容不知道是什么，也就无从接受。",
      en:
        "A misspelt name accepts nothing; and what could not be read cannot be accepted, since nobody knows what it is."
    ),
    example: Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="lead"/>
          <expect rule="overlp" reason="两家正在协商"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
        </duty>
        """))
}

extension Finding {
  static func unknownRule(_ name: String, _ rules: RuleNames, at spot: Spot) -> Finding {
    var finding = Finding(.unknownRule, rules.objection(to: name), at: spot)
    finding.subject = name
    return finding
  }
}

extension RuleNames {
  fileprivate func objection(to name: String) -> Wording {
    if all.contains(name) {
      return Wording(
        zh: "规则“\(name)”的问题不能接受，只能改正", en: "what '\(name)' finds cannot be accepted, only mended")
    }
    let hint = didYouMean(name, among: all)
    return Wording(zh: "没有规则\(quoted(name).zh)\(hint.zh)", en: "there is no rule \(quoted(name).en)\(hint.en)")
  }
}
