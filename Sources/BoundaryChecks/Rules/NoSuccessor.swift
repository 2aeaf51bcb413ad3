import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum NoSuccessorRule: MapRule {
  static let rule = Rule(
    name: "no-successor", kind: .document, severity: .warning,
    title: Wording(zh: "无承接机构", en: "no successor"),
    summary: Wording(zh: "机构已撤销，名录没有写承接机构", en: "A body was abolished and the register names no successor"),
    why: Wording(
      zh: "它的职责、在办事项和档案由谁接手，没有写明。",
      en: "Nobody is named to take over its duties, the matters in progress and its files."),
    basis: Wording(
      zh: "机构撤销、合并的，由承接其职责的机构办理；不明确的，由本级政府指定（《信访工作条例》第二十四条的通例）",
      en:
        "Abolished, merged or split: the successor takes over; where unclear, the government at that level names one (as in the Regulations on Petitions, art. 24)"
    ),
    example: Rule.Example(
      fails:
        """
        <register xmlns="urn:dutymap:1" id="parks">
          <body id="southpark" kind="park" name="南园管理办公室" abolished="2022-12-31"/>
        </register>
        """,
      mended:
        """
        <register xmlns="urn:dutymap:1" id="parks">
          <body id="southpark" kind="park" name="南园管理办公室" abolished="2022-12-31" successor="edz"/>
        </register>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    return documents.bodies.rows.filter { $0.abolished != nil && $0.successors.isEmpty }.map { body in
      let name = documents.text(body.name)
      var finding = Finding(
        rule,
        Wording(
          zh: "\(name)已撤销，应写明承接机构（successor）", en: "\(name) was abolished; expected its successor (successor=)"),
        at: Spot(body.place, .attributeValue("abolished")))
      finding.bodies = [documents.text(body.id)]
      return finding
    }
  }
}
