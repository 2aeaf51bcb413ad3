import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum DutyMissingRule: MapRule {
  static let rule = Rule(
    name: "duty-missing", kind: .document, severity: .warning,
    title: Wording(zh: "缺项", en: "missing duty"),
    summary: Wording(
      zh: "模板有的事项，该列的清单都没有列", en: "A duty of the template that none of the lists it concerns fills in"),
    why: Wording(
      zh: "没有一份清单写到的事项，谁也不会去做，也查不出它有没有空白。",
      en: "What no list mentions nobody does, and no gap can be found in it."),
    basis: Wording(
      zh: "清单按模板逐项填写，不得漏项；确不适用的应当说明",
      en: "Lists fill a template in item by item; what does not apply is said"),
    example: Rule.Example(
      fails:
        """
        <template xmlns="urn:dutymap:1" id="safety" revision="1">
          <role id="lead" name="牵头" holders="one"/>
          <party id="zone" name="开发区" kind="zone"/>
          <field id="safety" name="安全">
            <duty id="S01" name="安全生产"><basis>安全生产法</basis><assign party="zone" role="lead"/></duty>
            <duty id="S02" name="应急演练"><basis>应急管理条例</basis><assign party="zone" role="lead"/></duty>
          </field>
        </template>
        """,
      """
      <list xmlns="urn:dutymap:1" id="edz-2023" template="safety" revision="1" issuer="edz">
        <bind party="zone" body="edz"/>
        <duty ref="S01"><assign party="zone" role="lead"/></duty>
      </list>
      """,
      mended:
        """
        <template xmlns="urn:dutymap:1" id="safety" revision="1">
          <role id="lead" name="牵头" holders="one"/>
          <party id="zone" name="开发区" kind="zone"/>
          <field id="safety" name="安全">
            <duty id="S01" name="安全生产"><basis>安全生产法</basis><assign party="zone" role="lead"/></duty>
            <duty id="S02" name="应急演练"><basis>应急管理条例</basis><assign party="zone" role="lead"/></duty>
          </field>
        </template>
        """,
      """
      <list xmlns="urn:dutymap:1" id="edz-2023" template="safety" revision="1" issuer="edz">
        <bind party="zone" body="edz"/>
        <duty ref="S01"><assign party="zone" role="lead"/></duty>
        <duty ref="S02"><assign party="zone" role="lead"/></duty>
      </list>
      """))

  /// More duties than this are counted, not named.
  private static let namedDuties = 10
  private static let otherPlaces = 3

  /// Lists that meet are looked at together, whatever revision of one template they are on: a township's list has
  /// only what is the township's.
  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    let together = Dictionary(grouping: documents.lists.ids.filter { map.template(of: $0) != nil }) { list in
      Group(jurisdiction: map.territories.jurisdiction(of: list), template: documents.lists[list].template)
    }
    let duties = Dictionary(grouping: documents.duties.ids.filter { documents.duties[$0].list == nil }) {
      documents.duties[$0].owner
    }
    let filled = Dictionary(grouping: documents.duties.ids.filter { documents.duties[$0].isReference }) {
      documents.duties[$0].owner
    }
    return together.values.flatMap { lists in
      let known = Set(lists.flatMap { filled[.list($0), default: []] }.map { documents.duties[$0].id })
      let template = map.newest(lists)
      let missing = duties[.template(template), default: []].filter { duty in
        let row = documents.duties[duty]
        // What does not exist while any of the lists is in force is missed by none of them.
        return !known.contains(row.id)
          && lists.contains { !documents.lists[$0].inForce.intersection(row.inForce).isEmpty }
      }
      return findings(missing, lists, map)
    }
  }

  private struct Group: Hashable {
    let jurisdiction: Int
    let template: Symbol
  }

  /// Each duty is told to one list: that of the body which leads it by default, failing one that of a body which takes
  /// part. One in which nobody has a part whose list is there is not missed; one without defaults is the first list's.
  private static func findings(
    _ missing: [RowID<Duty>], _ lists: [RowID<BoundaryList>], _ map: DutyMap
  ) -> [Finding] {
    let ownParties = lists.map { list in (list: list, parties: map.ownParties(of: list)) }
    let told = missing.compactMap { duty -> (list: RowID<BoundaryList>, duty: RowID<Duty>)? in
      let defaults = map.outline.assignments[duty].sorted { map.leads($0) && !map.leads($1) }
      if defaults.isEmpty { return (lists[0], duty) }
      return defaults.lazy.flatMap { map.documents.parties(of: $0) }.compactMap { party in
        ownParties.first { $0.parties.contains(party) }
      }.first.map { ($0.list, duty) }
    }
    return Dictionary(grouping: told, by: \.list).sorted { $0.key < $1.key }.map { list, duties in
      finding(list, duties.map(\.duty), map)
    }
  }

  private static func finding(_ list: RowID<BoundaryList>, _ duties: [RowID<Duty>], _ map: DutyMap) -> Finding {
    let documents = map.documents
    let rows = duties.map { documents.duties[$0] }
    let names = rows.prefix(namedDuties).map { row in
      Wording(
        zh: "“\(documents.text(row.name))”（\(documents.text(row.id))）",
        en: "\(documents.text(row.name)) (\(documents.text(row.id)))")
    }
    let more = rows.count - names.count
    let told = Wording(
      zh: names.map(\.zh).joined(separator: "、") + (more > 0 ? "等" : ""),
      en: names.map(\.en).joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
    let issuer = map.issuer(of: list).name(in: documents)
    let message =
      rows.count == 1
      ? Wording(
        zh: "模板的事项\(told.zh)，\(issuer)的清单和与它相关的清单都没有列",
        en: "\(told.en) of the template is in no list, neither that of \(issuer) nor those that meet it")
      : Wording(
        zh: "模板的 \(rows.count) 项事项，\(issuer)的清单和与它相关的清单都没有列：\(told.zh)",
        en:
          "\(rows.count) duties of the template are in no list, neither that of \(issuer) nor those that meet it: \(told.en)"
      )
    var finding = Finding(rule, message, at: Spot(documents.lists[list].place))
    finding.list = documents.text(documents.lists[list].id)
    finding.duty = rows.count == 1 ? documents.text(rows[0].id) : nil
    finding.subject = rows.map { documents.text($0.id) }.sorted().joined(separator: " ")
    finding.bodies = [map.issuer(of: list).id(in: documents)]
    finding.related = rows.prefix(otherPlaces).map {
      Finding.Related(Spot($0.place), Wording(zh: "模板的事项", en: "the duty of the template"))
    }
    finding.suggestions =
      duties.prefix(namedDuties).compactMap { map.suggestion(filling: $0) } + [
        Wording(
          zh: "确不适用的，在清单中说明理由（<expect rule=\"duty-missing\" reason=\"…\"/>）",
          en: "if it does not apply here, say why in the list (<expect rule=\"duty-missing\" reason=\"…\"/>)")
      ]
    return finding
  }
}

extension DutyMap {
  /// The newest revision of a template that some lists are on.
  fileprivate func newest(_ lists: [RowID<BoundaryList>]) -> RowID<Template> {
    let used = Set(lists.compactMap { template(of: $0) })
    let dates = { (template: RowID<Template>) in self.documents.templates[template].date ?? Day(number: .min) }
    return used.max { (dates($0), $0) < (dates($1), $1) } ?? RowID(0)
  }

  /// The parties that a list binds to its own issuer.
  fileprivate func ownParties(of list: RowID<BoundaryList>) -> Set<Symbol> {
    let issuer = documents.lists[list].issuer
    return Set(
      documents.bindings[outline.bindings[list]].compactMap { binding in
        guard case .party(let party) = binding.target, documents.symbols[binding.bodies].contains(issuer) else {
          return nil
        }
        return party
      })
  }

  /// Whether an assignment is of the role that leads.
  fileprivate func leads(_ assignment: RowID<Assignment>) -> Bool {
    let row = documents.assignments[assignment]
    guard case .template(let template) = documents.duties[row.duty].owner else { return false }
    return index[template].roles[row.role].map { functions[$0] == .lead } ?? false
  }

  /// Whom the template names to lead a duty.
  fileprivate func suggestion(filling duty: RowID<Duty>) -> Wording? {
    guard case .template(let template) = documents.duties[duty].owner else { return nil }
    let parties = outline.assignments[duty].filter(leads).compactMap { documents.parties(of: $0).first }
      .compactMap { index[template].parties[$0] }.map { documents.text(documents.parties[$0].name) }.unrepeated
    guard !parties.isEmpty else { return nil }
    let (id, names) = (documents.text(documents.duties[duty].id), Wording.joining(parties))
    return Wording(zh: "\(id) 模板默认由\(names.zh)牵头", en: "\(id) is led by \(names.en) by default")
  }
}
