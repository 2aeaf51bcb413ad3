import BoundaryFindings
import BoundaryMap
import BoundaryModel
import ScopeGeometry

enum RepeatedAssignmentRule: DutyRule {
  static let rule = Rule(
    name: "repeated-assignment", kind: .document, severity: .warning,
    title: Wording(zh: "重复分工", en: "repeated assignment"),
    summary: Wording(zh: "同一清单把同一分工写了两次", en: "A list states the same assignment twice"),
    why: Wording(
      zh: "以后只改其中一条，清单就会自相矛盾。",
      en: "When only one of the two is changed later, the list contradicts itself."),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="edz" role="lead"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
        </duty>
        """))

  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    var first: [Key: RowID<Assignment>] = [:]
    return coverage.placed.compactMap { statement, box in
      // Who keeps a power that it handed over may well say so in a row of its own.
      guard !statement.isKept else { return nil }
      let key = Key(list: statement.list, role: statement.role, holders: map.holders(of: statement), box: box)
      guard let earlier = first[key] else {
        first[key] = statement.assignment
        return nil
      }
      guard earlier != statement.assignment, !map.isTold(earlier, statement.assignment) else { return nil }
      let names = map.names(map.holders(of: statement))
      let role = map.documents.text(map.documents.roles[statement.role].name)
      let title = map.title(of: coverage.duty)
      var finding = Finding(
        rule,
        Wording(
          zh: "\(names.zh)\(role)\(title.zh)的同一分工已经写过，应删去一条",
          en: "the same assignment of \(role) of \(title.en) to \(names.en) stands already; remove one"),
        at: Spot(map.documents.assignments[statement.assignment].place))
      finding.describe(statement, of: coverage.duty, in: map)
      finding.related = [
        Finding.Related(Spot(map.documents.assignments[earlier].place), Wording(zh: "先写在这里", en: "first stated here"))
      ]
      return finding
    }
  }

  private struct Key: Hashable {
    let list: RowID<BoundaryList>?
    let role: RowID<Role>
    let holders: JointHolders
    let box: Box
  }
}

extension DutyMap {
  /// Whether two assignments stand in two local duties of one id, which is told of these.
  fileprivate func isTold(_ first: RowID<Assignment>, _ second: RowID<Assignment>) -> Bool {
    let (a, b) = (documents.assignments[first].duty, documents.assignments[second].duty)
    return a != b && documents.duties[a].isLocal && documents.duties[b].isLocal
  }
}
