import BoundaryFindings
import BoundaryMap
import BoundaryModel
import ScopeGeometry

enum MirrorMismatchRule: DutyRule {
  static let rule = Rule(
    name: "mirror-mismatch", kind: .document, severity: .warning,
    title: Wording(zh: "对方清单未列", en: "missing in the other list"),
    summary: Wording(
      zh: "一份清单写了某单位，该单位自己的清单没有对应的一行", en: "A list names a body whose own list lacks the row"),
    why: Wording(
      zh: "对方的清单里没有这一行，对方就不知道要配合。", en: "Whose own list lacks the row does not know that it is counted on."),
    basis: Wording(
      zh: "部门与乡镇（街道）的清单应当互相对应（乡镇（街道）履行职责事项清单的做法）",
      en: "The department's list and the township's mirror each other (as in the national township lists of 2024–25)"),
    example: Rule.Example(
      fails:
        """
        <list xmlns="urn:dutymap:1" id="edz-2023" template="t" revision="1" issuer="edz">
          <duty ref="S01"><assign body="edz" role="lead"/><assign body="east" role="support"/></duty>
        </list>
        """,
      """
      <list xmlns="urn:dutymap:1" id="east-2023" template="t" revision="1" issuer="east"/>
      """,
      mended:
        """
        <list xmlns="urn:dutymap:1" id="edz-2023" template="t" revision="1" issuer="edz">
          <duty ref="S01"><assign body="edz" role="lead"/><assign body="east" role="support"/></duty>
        </list>
        """,
      """
      <list xmlns="urn:dutymap:1" id="east-2023" template="t" revision="1" issuer="east">
        <duty ref="S01"><assign body="east" role="support"/></duty>
      </list>
      """))

  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    let rows = Dictionary(grouping: coverage.placed.filter { !$0.statement.isKept }) { $0.statement.list }
    return unmatched(coverage, rows, map) + unknownToLead(coverage, rows, map)
  }

  private typealias Rows = [RowID<BoundaryList>?: [Coverage.Placed]]

  /// Bodies that a list names and whose own list lacks the row. Two lists that name different leads are told as an
  /// overlap; here it is the rows that count, and beside the lead the roles.
  private static func unmatched(_ coverage: Coverage, _ rows: Rows, _ map: DutyMap) -> [Finding] {
    // A list cannot fill in what another list adds.
    guard !map.documents.duties[coverage.duty.duty].isLocal else { return [] }
    let own = Set(map.lists(of: coverage.duty))
    return coverage.placed.filter { !$0.statement.isKept }.flatMap { statement, box in
      map.holders(of: statement).flatMap { holder -> [Finding] in
        guard statement.list.map({ map.issuer(of: $0) != holder }) ?? false else { return [] }
        return map.listsOfIssuer[holder, default: []].filter { list in
          guard map.template(of: list) == coverage.duty.template, coverage.space.reaches(box, list) else {
            return false
          }
          guard own.contains(list) else { return true }
          return map.functions[statement.role] != .lead
            && !states(rows[list, default: []], holder, statement.role, box, map)
        }.map { finding(statement, holder, $0, coverage, map) }
      }
    }
  }

  /// Bodies that their own list, or one that an office wrote for them, says support a lead whose own list has the duty
  /// and does not name them: a 配合 row without its counterpart in the list of the department.
  private static func unknownToLead(_ coverage: Coverage, _ rows: Rows, _ map: DutyMap) -> [Finding] {
    guard rows.count > 1 else { return [] }
    let supporting = coverage.placed.filter {
      map.functions[$0.statement.role] == .support && !$0.statement.isKept
    }
    return supporting.flatMap { statement, box in
      let leading = rows[statement.list, default: []].filter {
        map.functions[$0.statement.role] == .lead && !$0.box.isDisjoint(with: box)
      }
      return leading.map { Leading(role: $0.statement.role, host: $0.statement.host) }.unrepeated.flatMap {
        lead -> [Finding] in
        let leader = lead.host
        guard let list = statement.list, case let issuer = map.issuer(of: list), issuer != leader else { return [] }
        let isForOthers = !rows[list, default: []].contains { map.holders(of: $0.statement).contains(issuer) }
        // Where its own list does not say that it leads, that is the matter.
        let own = map.listsOfIssuer[leader, default: []].filter { own in
          states(rows[own, default: []], leader, lead.role, box, map)
        }
        guard let first = own.first else { return [] }
        return map.holders(of: statement).filter { holder in
          holder != leader && (holder == issuer || isForOthers)
            && !own.contains { states(rows[$0, default: []], holder, statement.role, box, map) }
        }.map { finding(statement, $0, unknownTo: leader, first, coverage, map) }
      }
    }
  }

  /// Who leads, in which of the roles that do.
  private struct Leading: Hashable {
    let role: RowID<Role>
    let host: Holder
  }

  private static func states(
    _ rows: [(statement: Statement, box: Box)], _ holder: Holder, _ role: RowID<Role>, _ box: Box,
    _ map: DutyMap
  ) -> Bool {
    rows.contains { other, otherBox in
      other.role == role && map.holders(of: other).contains(holder) && !otherBox.intersection(box).isEmpty
    }
  }

  private static func finding(
    _ statement: Statement, _ holder: Holder, unknownTo leader: Holder, _ list: RowID<BoundaryList>,
    _ coverage: Coverage, _ map: DutyMap
  ) -> Finding {
    let documents = map.documents
    let (name, head) = (holder.name(in: documents), leader.name(in: documents))
    let role = documents.text(documents.roles[statement.role].name)
    let title = map.title(of: coverage.duty)
    var finding = Finding(
      rule,
      Wording(
        zh: "此处写\(name)\(role)\(title.zh)，牵头的\(head)自己的清单没有写到\(name)",
        en:
          "\(name) is named here for \(role) of \(title.en), and the own list of \(head), which leads, does not name it"
      ),
      at: Spot(documents.assignments[statement.assignment].place))
    finding.describe(statement, of: coverage.duty, in: map)
    finding.bodies = [holder.id(in: documents), leader.id(in: documents)]
    finding.related = [Finding.Related(Spot(documents.lists[list].place), Wording(zh: "这是它的清单", en: "its list"))]
    return finding
  }

  private static func finding(
    _ statement: Statement, _ holder: Holder, _ list: RowID<BoundaryList>, _ coverage: Coverage, _ map: DutyMap
  ) -> Finding {
    let documents = map.documents
    let name = holder.name(in: documents)
    let role = documents.text(documents.roles[statement.role].name)
    let title = map.title(of: coverage.duty)
    var finding = Finding(
      rule,
      Wording(
        zh: "此处写\(name)\(role)\(title.zh)，\(name)自己的清单没有对应的一行",
        en: "\(name) is named here for \(role) of \(title.en), and its own list has no such row"),
      at: Spot(documents.assignments[statement.assignment].place))
    finding.describe(statement, of: coverage.duty, in: map)
    finding.bodies = [holder.id(in: documents)]
    finding.related = [Finding.Related(Spot(documents.lists[list].place), Wording(zh: "这是它的清单", en: "its list"))]
    return finding
  }
}
