import BoundaryFindings
import BoundaryMap
import BoundaryModel
import ScopeGeometry

enum MirrorMismatchRule: GatheredDutyRule {
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

  /// More rows than this that one list lacks of what another says of one body have one cause: they are told once, at
  /// the list that names it.
  private static let told = 5

  static func gathered(_ found: [Finding], _ map: DutyMap) -> [Finding] {
    let byCause = Dictionary(grouping: found, by: Cause.init)
    let many = byCause.values.filter { $0.count > told }
    guard !many.isEmpty else { return found }
    let documents = map.documents
    let lists = Dictionary(
      documents.lists.rows.map { (documents.text($0.id), $0.place) }, uniquingKeysWith: { first, _ in first })
    let names = Dictionary(
      documents.bodies.rows.map { (documents.text($0.id), documents.text($0.name)) },
      uniquingKeysWith: { first, _ in first })
    return byCause.values.filter { $0.count <= told }.flatMap(\.self)
      + many.map { whole($0, in: $0[0].list.flatMap { lists[$0] }, $0[0].bodies.map { names[$0] ?? $0 }) }
  }

  /// What rows without counterpart have in common: the list that they stand in, the list that lacks them, and the
  /// bodies, whose own list it is or who leads.
  private struct Cause: Hashable {
    let list: String?
    let lacking: Spot?
    let bodies: [String]

    init(_ finding: Finding) {
      list = finding.list
      lacking = finding.related.first?.spot
      bodies = finding.bodies
    }
  }

  /// Places that are named of those that have one cause.
  private static let toldPlaces = 10

  private static func whole(_ found: [Finding], in list: Place?, _ names: [String]) -> Finding {
    let (count, first) = (found.count, found[0])
    let message =
      names.count == 1
      ? Wording(
        zh: "本清单有 \(count) 处写到\(names[0])，\(names[0])自己的清单都没有对应的一行",
        en: "this list names \(names[0]) in \(count) rows, and its own list has none of them")
      : Wording(
        zh: "本清单有 \(count) 处写\(names[0])配合\(names[1])，\(names[1])自己的清单都没有写到\(names[0])",
        en:
          "this list has \(names[0]) support \(names[1]) in \(count) rows, and the own list of \(names[1]) has none of them"
      )
    var finding = Finding(rule, message, at: list.map { Spot($0) } ?? first.spot)
    finding.list = first.list
    finding.bodies = first.bodies
    finding.related = first.related + found.prefix(toldPlaces).map { Finding.Related($0.spot, $0.message) }
    return finding
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
    let (leads, supports) = (map.roles(for: .lead, of: coverage.duty), map.roles(for: .support, of: coverage.duty))
    guard rows.count > 1 else { return [] }
    return coverage.placed.filter {
      supports.contains($0.statement.role) && !$0.statement.isKept
    }.flatMap { statement, box in
      let leaders = rows[statement.list, default: []].filter {
        leads.contains($0.statement.role) && !$0.box.isDisjoint(with: box)
      }
      return leaders.map(\.statement.host).unrepeated.flatMap { leader -> [Finding] in
        guard let list = statement.list, case let issuer = map.issuer(of: list), issuer != leader else { return [] }
        let isForOthers = !rows[list, default: []].contains { map.holders(of: $0.statement).contains(issuer) }
        // Where its own list does not say that it leads, that is the matter.
        let own = map.listsOfIssuer[leader, default: []].filter { own in
          leads.contains { states(rows[own, default: []], leader, $0, box, map) }
        }
        guard let first = own.first else { return [] }
        return map.holders(of: statement).filter { holder in
          holder != leader && (holder == issuer || isForOthers)
            && !own.contains { states(rows[$0, default: []], holder, statement.role, box, map) }
        }.map { finding(statement, $0, unknownTo: leader, first, coverage, map) }
      }
    }
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
