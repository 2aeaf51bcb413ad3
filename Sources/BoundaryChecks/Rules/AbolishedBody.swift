import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum AbolishedBodyRule: MapRule {
  static let rule = Rule(
    name: "abolished-body", kind: .document, severity: .error,
    title: Wording(zh: "机构已撤销", en: "abolished body"),
    summary: Wording(zh: "分工写给了已经撤销的机构", en: "An assignment to a body after it was abolished"),
    why: Wording(
      zh: "机构撤销后，写在它名下的职责没有人履行。", en: "What stands under the name of an abolished body, nobody does."),
    basis: Wording(
      zh: "机构撤销、合并的，由承接其职责的机构办理（《信访工作条例》第二十四条的通例）",
      en: "Where a body is abolished or merged, its successor takes over (as in the Regulations on Petitions, art. 24)"),
    example: Rule.Example(
      fails:
        """
        <list xmlns="urn:dutymap:1" id="edz-2023" template="t" revision="1" issuer="edz" from="2023-05-01">
          <duty ref="S01"><assign body="oldpark" role="lead"/></duty>
        </list>
        """,
      mended:
        """
        <list xmlns="urn:dutymap:1" id="edz-2023" template="t" revision="1" issuer="edz" from="2023-05-01">
          <duty ref="S01"><assign body="edz" role="lead"/></duty>
        </list>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    map.stated.flatMap { duty, statement in
      let lastDay = map.period(of: statement).lastDay
      return map.holders(of: statement).compactMap { holder -> Finding? in
        guard let id = holder.body, let abolished = map.documents.bodies[id].abolished,
          lastDay.map({ $0 > abolished }) ?? true
        else { return nil }
        return finding(map.documents.bodies[id], abolished, statement, duty, map)
      }
    }
  }

  private static func finding(
    _ body: Body, _ abolished: Day, _ statement: Statement, _ duty: HeldDuty, _ map: DutyMap
  ) -> Finding {
    let documents = map.documents
    let name = documents.text(body.name)
    let title = map.title(of: duty)
    let successors = documents.symbols[body.successors].map { id in
      map.index.bodies[id].map { documents.text(documents.bodies[$0].name) } ?? documents.text(id)
    }
    let heir =
      successors.isEmpty
      ? Wording(zh: "，名录中没有承接机构", en: "; the register names no successor")
      : Wording(
        zh: "，其职责由\(Wording.joining(successors).zh)承接", en: "; its successor is \(Wording.joining(successors).en)")
    var finding = Finding(
      rule,
      Wording(
        zh: "\(name)已于 \(abolished) 撤销，不能再承担\(title.zh)\(heir.zh)",
        en: "\(name) was abolished on \(abolished) and cannot hold \(title.en)\(heir.en)"),
      at: Spot(documents.assignments[statement.assignment].place, .word(documents.text(body.id), inAttribute: "body")))
    finding.describe(statement, of: duty, in: map)
    finding.suggestions = successors.prefix(1).map {
      Wording(zh: "改写为承接机构\($0)，或者删去", en: "name the successor, \($0), or remove the assignment")
    }
    finding.related = [Finding.Related(Spot(body.place), Wording(zh: "名录中的撤销日期", en: "its last day in the register"))]
    return finding
  }
}
