import BoundaryFindings
import BoundaryMap
import BoundaryModel
import ScopeGeometry

enum ContainedAssignmentRule: DutyRule {
  static let rule = Rule(
    name: "contained-assignment", kind: .document, severity: .note,
    title: Wording(zh: "多余的分工", en: "contained assignment"),
    summary: Wording(
      zh: "一条分工完全在同一单位、同一责任类型的另一条之内", en: "An assignment lies wholly within another of the same body and role"),
    why: Wording(
      zh: "里面的一条什么也没有增加，多半是其中一条的范围写错了。",
      en: "The inner one adds nothing; mostly the scope of one of them is wrong."),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="edz" role="lead"><within dimension="investment" below="100"/></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
        </duty>
        """))

  /// A row with tasks, a basis or words of its own says more than its scope.
  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    guard coverage.placed.count > 1 else { return [] }
    let rows = coverage.placed.filter { !$0.statement.isKept && !map.isOtherwise($0.statement) }
    let together = Dictionary(grouping: rows) { Key($0.statement, map) }.values.filter { $0.count > 1 }
    let found = together.flatMap { rows in
      rows.compactMap { inner -> Finding? in
        guard map.saysNothingElse(inner.statement),
          let outer = rows.first(where: {
            $0.statement.assignment != inner.statement.assignment && $0.box != inner.box && inner.box.lies(in: $0.box)
          })
        else { return nil }
        return finding(inner.statement, within: outer.statement, coverage, map)
      }
    }
    return found.sorted { $0.spot.place < $1.spot.place }
  }

  private struct Key: Hashable {
    let list: RowID<BoundaryList>?
    let role: RowID<Role>
    let holders: [Holder]
    let delegator: Holder?

    init(_ statement: Statement, _ map: DutyMap) {
      list = statement.list
      role = statement.role
      holders = Array(map.holders(of: statement))
      delegator = statement.delegator
    }
  }

  private static func finding(
    _ inner: Statement, within outer: Statement, _ coverage: Coverage, _ map: DutyMap
  ) -> Finding {
    let documents = map.documents
    let names = map.names(map.holders(of: inner))
    let role = documents.text(documents.roles[inner.role].name)
    let title = map.title(of: coverage.duty)
    var finding = Finding(
      rule,
      Wording(
        zh: "\(names.zh)\(role)\(title.zh)的这一条完全在另一条之内，没有增加什么",
        en: "this assignment of \(role) of \(title.en) to \(names.en) lies wholly within another and adds nothing"),
      at: Spot(documents.assignments[inner.assignment].place))
    finding.describe(inner, of: coverage.duty, in: map)
    finding.scope = coverage.scope(of: inner)
    finding.related = [map.note(outer, coverage)]
    return finding
  }
}

extension Box {
  fileprivate func lies(in other: Box) -> Bool {
    zip(sides, other.sides).allSatisfy { $0.subtracting($1).isEmpty }
  }
}

extension DutyMap {
  fileprivate func isOtherwise(_ statement: Statement) -> Bool {
    documents.assignments[statement.assignment].isOtherwise
  }

  fileprivate func saysNothingElse(_ statement: Statement) -> Bool {
    documents.assignments[statement.assignment].wording == nil
      && outline.remarks[.assignment(statement.assignment)].isEmpty
  }
}
