import BoundaryFindings
import BoundaryMap
import BoundaryModel
import DutyWords

enum JointLeadRule: WordRule {
  static let rule = Rule(
    name: "joint-lead", kind: .document, severity: .note,
    title: Wording(zh: "共同牵头", en: "joint lead"),
    summary: Wording(
      zh: "几个单位共同牵头，按首位为主办处理", en: "Several bodies lead together; the first named is taken for the host"),
    why: Wording(
      zh: "并列的几个单位由谁召集、由谁拍板，清单没有说。",
      en: "The list does not say which of them convenes and decides."
    ),
    recognition: .rolesByFunction,
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
        """),
    kinds: [
      .init(Wording(zh: "几个单位共同牵头", en: "several bodies lead together"), "甲局、乙局共同牵头"),
      .init(Wording(zh: "几级写在一格", en: "several levels in one cell"), "县、乡镇党委、政府", "Police and Fire Departments"),
    ])

  static func check(_ read: ReadMap) -> [Finding] {
    let map = read.map
    return inOneName(read)
      + map.stated.compactMap { duty, statement in
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

  /// A name that has two levels or two bodies in one breath, told once with what it leads.
  private static func inOneName(_ read: ReadMap) -> [Finding] {
    let (map, documents) = (read.map, read.map.documents)
    let joint = Set(documents.bodies.entries.filter { read.body($0.row.name).isOfTwoLevels }.map { Holder.body($0.id) })
    guard !joint.isEmpty else { return [] }
    var leads: [Holder: [(duty: HeldDuty, statement: Statement)]] = [:]
    for (duty, statement) in map.stated where joint.contains(statement.host) {
      if map.functions[statement.role] == .lead { leads[statement.host, default: []].append((duty, statement)) }
    }
    return leads.sorted { $0.value[0].statement.assignment < $1.value[0].statement.assignment }.map { holder, held in
      let name = holder.name(in: documents)
      let title = map.title(of: held[0].duty)
      let more = held.count - 1
      var finding = Finding(
        rule,
        Wording(
          zh: "“\(name)”把几个单位写在一格，都牵头\(title.zh)\(more > 0 ? "等 \(held.count) 项" : "")，没有写由哪一个主办",
          en:
            "'\(name)' has several bodies in one cell, all of which lead \(title.en)\(more > 0 ? " and \(more) more" : ""); which of them is the host is not said"
        ),
        at: Spot(documents.assignments[held[0].statement.assignment].place))
      finding.describe(held[0].statement, of: held[0].duty, in: map)
      finding.related = held.dropFirst().map {
        Finding.Related(
          Spot(documents.assignments[$0.statement.assignment].place), Wording(zh: "也写在这里", en: "here too"))
      }
      return finding
    }
  }
}
