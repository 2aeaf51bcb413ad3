import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum DelegationCycleRule: MapRule {
  static let rule = Rule(
    name: "delegation-cycle", kind: .document, severity: .error,
    title: Wording(zh: "循环赋权", en: "delegation in a circle"),
    summary: Wording(zh: "赋权绕了一圈回到原处", en: "Delegations of one duty that lead back to where they began"),
    why: Wording(
      zh: "你委托我、我委托你，最后没有一家真正有权。", en: "Each holds the power from the other, so that nobody has it of its own."),
    basis: Wording(
      zh: "受委托的行政许可不得再委托（《中华人民共和国行政许可法》第二十四条）",
      en: "A licence that is entrusted may not be passed on (Administrative Licensing Law, art. 24)"),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead" delegated-by="emergency" accepted="2023-06-01">
            <within dimension="stage" is="penalty"/>
          </assign>
          <assign body="emergency" role="lead" delegated-by="edz" accepted="2023-06-01">
            <within dimension="stage" is="approval oversight"/>
          </assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead" delegated-by="emergency" accepted="2023-06-01">
            <within dimension="stage" is="penalty"/>
          </assign>
          <assign body="emergency" role="lead"><within dimension="stage" is="approval oversight"/></assign>
        </duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    map.duties.flatMap { duty in
      cycles(in: duty, map).map { cycle in finding(cycle, duty, map) }
    }
  }

  private static func finding(_ cycle: [Statement], _ duty: HeldDuty, _ map: DutyMap) -> Finding {
    let documents = map.documents
    let title = map.title(of: duty)
    let names = (cycle.compactMap(\.delegator) + cycle.prefix(1).compactMap(\.delegator)).map { $0.name(in: documents) }
    let path = names.joined(separator: " → ")
    var finding = Finding(
      rule,
      Wording(zh: "\(title.zh)的赋权绕了一圈：\(path)", en: "the delegations of \(title.en) lead back: \(path)"),
      at: Spot(documents.assignments[cycle[0].assignment].place, .attributeValue("delegated-by")))
    finding.describe(duty, cycle[0].role, in: map)
    finding.bodies = cycle.map { $0.host.id(in: documents) }.sorted()
    finding.related = cycle.dropFirst().map {
      Finding.Related(
        Spot(documents.assignments[$0.assignment].place, .attributeValue("delegated-by")),
        Wording(zh: "赋权在这里", en: "delegated here"))
    }
    return finding
  }

  /// One cycle for each set of bodies that reach each other, as the statements along it.
  private static func cycles(in duty: HeldDuty, _ map: DutyMap) -> [[Statement]] {
    let edges = map.statements(of: duty).filter { $0.delegator != nil && $0.delegator != $0.host }
    var told: Set<Holder> = []
    return edges.compactMap { start in
      guard !told.contains(start.host), let cycle = path(from: start, backTo: start.delegator, over: edges) else {
        return nil
      }
      told.formUnion(cycle.map(\.host))
      return cycle
    }
  }

  /// The shortest way from a delegation on to the body that made it.
  private static func path(from start: Statement, backTo goal: Holder?, over edges: [Statement]) -> [Statement]? {
    var paths = [[start]]
    var seen: Set<Holder> = [start.host]
    while !paths.isEmpty {
      if let found = paths.first(where: { $0.last?.host == goal }) { return found }
      paths = paths.flatMap { path in
        edges.filter { $0.delegator == path.last?.host && seen.insert($0.host).inserted }.map { path + [$0] }
      }
    }
    return nil
  }
}
