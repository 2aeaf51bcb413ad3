import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum JointLeadRule: MapRule {
  static let rule = Rule(
    name: "joint-lead", kind: .document, severity: .note,
    title: Wording(zh: "共同牵头", en: "joint lead"),
    summary: Wording(
      zh: "几个单位共同牵头，按首位为主办处理", en: "Several bodies lead together; the first named is taken for the host"),
    why: Wording(
      zh: "并列的几个单位由谁召集、由谁拍板，清单没有说。",
      en: "The list does not say which of them convenes and decides."
    ).followed(by: .rolesByFunction),
    basis: Wording(
      zh: "首位为主办；未列明的，由首先提出的单位召集", en: "The first named is the host; where none is, whoever raises the matter"),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz emergency" role="lead"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="emergency" role="support"/>
        </duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    map.stated.compactMap { duty, statement in
      guard !statement.others.isEmpty, map.functions[statement.role] == .lead,
        !map.documents.assignments[statement.assignment].isShared
      else { return nil }
      let names = map.names(map.holders(of: statement))
      let host = statement.host.name(in: map.documents)
      let role = map.documents.text(map.documents.roles[statement.role].name)
      let title = map.title(of: duty)
      var finding = Finding(
        rule,
        Wording(
          zh: "\(names.zh)共同\(role)\(title.zh)，按首位为主办，主办为\(host)",
          en: "\(names.en) hold \(role) of \(title.en) together; the first named, \(host), is taken for the host"),
        at: Spot(map.documents.assignments[statement.assignment].place))
      finding.describe(statement, of: duty, in: map)
      let others = map.names(map.holders(of: statement).dropFirst())
      finding.suggestions = [
        Wording(zh: "写明由\(host)\(role)，\(others.zh)配合", en: "let \(host) hold \(role) and \(others.en) support it")
      ]
      return finding
    }
  }
}
