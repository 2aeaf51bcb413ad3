import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum NotInForceRule: DutyRule {
  static let rule = Rule(
    name: "not-in-force", kind: .document, severity: .warning,
    title: Wording(zh: "当时未生效", en: "not in force then"),
    summary: Wording(
      zh: "分工写了日期，那时清单没有生效或者机构还没有成立",
      en: "An assignment for days on which its list is not in force, or its body is not yet established"),
    why: Wording(
      zh: "清单生效以前和失效以后写的分工不起作用；机构成立以前，写在它名下的职责没有人履行。",
      en: "What is stated outside the list's time has no effect; what a body holds before it is there, nobody does."),
    basis: Wording(
      zh: "清单应当写明生效日期；职责从机构成立、承接之日起由其承担（清单动态管理的通例）",
      en: "A list states its days in force; a body holds duties from the day it is there (as local rules on lists ask)"),
    example: Rule.Example(
      fails:
        """
        <list xmlns="urn:dutymap:1" id="edz-2023" template="t" revision="1" issuer="edz" from="2023-05-01" to="2025-12-31">
          <duty ref="S01">
            <assign body="edz" role="lead"/>
            <assign body="east" role="support" from="2026-01-01"/>
          </duty>
        </list>
        """,
      mended:
        """
        <list xmlns="urn:dutymap:1" id="edz-2023" template="t" revision="1" issuer="edz" from="2023-05-01" to="2025-12-31">
          <duty ref="S01">
            <assign body="edz" role="lead"/>
            <assign body="east" role="support" from="2025-01-01"/>
          </duty>
        </list>
        """))

  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    let outside = coverage.statedInVain(in: map).filter { map.period(of: $0).isEmpty }
      .map { outsideList($0, coverage.duty, map) }
    return outside + coverage.placed.flatMap { tooEarly($0.statement, coverage.duty, map) }
  }

  private static func outsideList(_ statement: Statement, _ duty: HeldDuty, _ map: DutyMap) -> Finding {
    let documents = map.documents
    let own = documents.assignments[statement.assignment].inForce
    let names = map.names(map.holders(of: statement))
    let role = documents.text(documents.roles[statement.role].name)
    let title = map.title(of: duty)
    // The end that lies outside is stated; the list's is the one that it lies beyond.
    let attribute =
      own.firstDay.map { day in
        statement.list.flatMap { documents.lists[$0].inForce.lastDay }.map { day > $0 } ?? false
      } ?? false
    var finding = Finding(
      rule,
      Wording(
        zh: "\(names.zh)\(role)\(title.zh)的日期（\(own.wording.zh)）都在本清单的有效期之外，不起作用",
        en:
          "\(role) of \(title.en) by \(names.en), \(own.wording.en), lies outside the time of this list and has no effect"
      ),
      at: Spot(documents.assignments[statement.assignment].place, .attributeValue(attribute ? "from" : "to")))
    finding.describe(statement, of: duty, in: map)
    finding.suggestions = [
      Wording(zh: "改正日期，或者删去这条分工", en: "mend the day, or remove the assignment")
    ]
    return finding
  }

  /// Only where a first day is stated: a list without one says nothing of when it began.
  private static func tooEarly(_ statement: Statement, _ duty: HeldDuty, _ map: DutyMap) -> [Finding] {
    let documents = map.documents
    guard let firstDay = map.period(of: statement).firstDay else { return [] }
    return map.holders(of: statement).compactMap { holder in
      guard let id = holder.body, let established = documents.bodies[id].established, firstDay < established
      else { return nil }
      let body = documents.bodies[id]
      let name = documents.text(body.name)
      let role = documents.text(documents.roles[statement.role].name)
      let title = map.title(of: duty)
      var finding = Finding(
        rule,
        Wording(
          zh: "\(name) \(established) 才成立，此处从 \(firstDay) 起就由它\(role)\(title.zh)",
          en: "\(name) was established on \(established), and is to hold \(role) of \(title.en) from \(firstDay) on"),
        at: Spot(documents.assignments[statement.assignment].place))
      finding.describe(statement, of: duty, in: map)
      finding.bodies = [documents.text(body.id)]
      finding.suggestions = [
        Wording(
          zh: "起日改为 \(established)，此前写明由谁\(role)",
          en: "let it begin on \(established), and say who holds it before that")
      ]
      finding.related = [
        Finding.Related(Spot(body.place), Wording(zh: "名录中的成立日期", en: "its first day in the register"))
      ]
      return finding
    }
  }
}
