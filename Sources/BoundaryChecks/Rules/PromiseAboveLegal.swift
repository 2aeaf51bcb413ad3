import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum PromiseAboveLegalRule: MapRule {
  static let rule = Rule(
    name: "promise-above-legal", kind: .document, severity: .warning,
    title: Wording(zh: "承诺超过法定时限", en: "promised above legal"),
    summary: Wording(
      zh: "承诺办理的时限比法律规定的还长", en: "More days are promised than the law allows"),
    why: Wording(
      zh: "承诺时限只能缩短法定时限；超过的不是写反了，就是承诺违法。",
      en:
        "A promise may only shorten what the law allows: the two numbers are the wrong way round, or it breaks the law."
    ),
    basis: Wording(
      zh: "清单没有写法定时限的，以模板同一事项的为准；单位不同的不比较（法定3个工作日压缩为“秒报秒批”）",
      en:
        "Where a list does not say what the law allows, its template's row does; days of two sorts are not compared (3 working days by law became approval in seconds)"
    ),
    example: Rule.Example(
      fails:
        """
        <duty id="L01" name="企业设立登记" field="safety">
          <time legal="3" promised="4"/>
          <basis>市场主体登记管理条例</basis><assign body="edz" role="lead"/>
        </duty>
        """,
      mended:
        """
        <duty id="L01" name="企业设立登记" field="safety">
          <time legal="3" promised="0"/>
          <basis>市场主体登记管理条例</basis><assign body="edz" role="lead"/>
        </duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    return documents.dutyTimes.rows.compactMap { time in
      let duty = documents.duties[time.duty]
      let legal = time.legal.map { (days: $0, place: time.place) } ?? map.legalDays(of: time, duty)
      guard let promised = time.promised, let legal, promised > legal.days else { return nil }
      let name = documents.text(map.name(of: time.duty))
      let id = documents.text(duty.id)
      var finding = Finding(
        rule,
        Wording(
          zh: "“\(name)”（\(id)）承诺 \(promised) 日办结，法定时限为 \(legal.days) 日",
          en: "\(name) (\(id)) is promised within \(promised) days, and the law allows \(legal.days)"),
        at: Spot(time.place, .attributeValue("promised")))
      finding.duty = id
      finding.list = duty.list.map { documents.text(documents.lists[$0].id) }
      if legal.place != time.place {
        finding.related = [
          Finding.Related(Spot(legal.place), Wording(zh: "模板的法定时限", en: "what the template says that the law allows"))
        ]
      }
      finding.suggestions = [
        Wording(zh: "把承诺时限改为不超过 \(legal.days) 日", en: "promise no more than \(legal.days) days")
      ]
      return finding
    }
  }
}

extension DutyMap {
  /// What the template's row says that the law allows, in days of the same sort.
  fileprivate func legalDays(of time: DutyTime, _ duty: Duty) -> (days: Int, place: Place)? {
    guard let list = duty.list, duty.isReference, let template = template(of: list),
      let original = index[template].duties[duty.id], let id = outline.times[original].first
    else { return nil }
    let stated = documents.dutyTimes[id]
    guard stated.unit == time.unit else { return nil }
    return stated.legal.map { ($0, stated.place) }
  }

  fileprivate func name(of row: RowID<Duty>) -> Symbol {
    let duty = documents.duties[row]
    guard duty.isReference, let list = duty.list, let template = template(of: list) else { return duty.name }
    return index[template].duties[duty.id].map { documents.duties[$0].name } ?? duty.id
  }
}
