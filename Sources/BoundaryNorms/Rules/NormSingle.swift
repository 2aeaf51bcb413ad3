import BoundaryFindings
import BoundaryMap
import BoundaryModel
import ScopeGeometry

enum NormSingleRule: NormForm {
  static let rule = Rule(
    name: "norm-single", kind: .document, severity: .error,
    title: Wording(
      zh: "多头承担",
      en: "several bodies where one should"),
    summary: Wording(
      zh: "规范要求一个机构承担的环节，由区内几个机构分别承担",
      en: "Several bodies of a zone hold at all its duties what a norm wants in one hand"),
    why: Wording(
      zh: "“一枚公章管审批、一支队伍管执法”，公章和队伍多了，办事又要跑几处。",
      en: "One seal approves and one team enforces; with two, people are sent from one to the other again."),
    basis: Wording(
      zh: "按各清单中该环节的分工计算；区外部门尚未下放的，不算在内",
      en:
        "Counted from the assignments of the lists at these categories; departments outside the zone are not among them"
    ),
    example: Rule.Example(
      fails:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <norm id="N1"><words>一枚公章管审批</words><single dimension="stage" is="approval" role="lead"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <area id="core" name="核心区"/>
        <body id="z" kind="zone" name="示例开发区"/>
        <body id="z.a" kind="organ" parent="z" name="行政审批局"/>
        <body id="z.p" kind="organ" parent="z" name="规划建设局"/>
      </register>
      """,
      """
      <list xmlns="urn:dutymap:1" id="one" template="t" revision="1" issuer="z">
        <duty id="L1" name="项目审批" over="stage">
          <basis>条例</basis><assign body="z.a" role="lead"/>
        </duty>
        <duty id="L2" name="施工许可" over="stage">
          <basis>条例</basis><assign body="z.p" role="lead"/>
        </duty>
      </list>
      """,
      mended:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <norm id="N1"><words>一枚公章管审批</words><single dimension="stage" is="approval" role="lead"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <area id="core" name="核心区"/>
        <body id="z" kind="zone" name="示例开发区"/>
        <body id="z.a" kind="organ" parent="z" name="行政审批局"/>
      </register>
      """,
      """
      <list xmlns="urn:dutymap:1" id="one" template="t" revision="1" issuer="z">
        <duty id="L1" name="项目审批" over="stage">
          <basis>条例</basis><assign body="z.a" role="lead"/>
        </duty>
        <duty id="L2" name="施工许可" over="stage">
          <basis>条例</basis><assign body="z.a" role="lead"/>
        </duty>
      </list>
      """))

  static func judge(_ norm: AppliedNorm, _ establishment: Establishment) -> Judgement {
    guard case .single(let single)? = norm.norm.check else { return Judgement() }
    let documents = establishment.documents
    let holders = establishment.holders(single, norm)
    var judgement = Judgement()
    for zone in establishment.zones(of: norm) {
      let held = holders[zone, default: []]
      let bodies = held.map(\.body).unrepeated
      guard bodies.count > 1 else { continue }
      let names = Wording.joining(bodies.map(establishment.name))
      let stages = Wording.joining(establishment.categoryNames(single, held[0].duty))
      let name = establishment.name(zone)
      let quote = establishment.quote(norm)
      var finding = establishment.finding(
        rule, norm, [zone] + bodies,
        Wording(
          zh: "\(name)区内\(stages.zh)由 \(bodies.count) 个机构分别承担：\(names.zh)\(quote.zh)",
          en: "\(bodies.count) bodies of \(name) share \(stages.en), which one should have: \(names.en)\(quote.en)"),
        subject: documents.symbols[single.categories].map { documents.text($0) }.joined(separator: " "))
      finding.related += bodies.compactMap { body in
        held.first { $0.body == body }.map { holding in
          let duty = documents.text(documents.duties[holding.duty.duty].name)
          let name = establishment.name(body)
          return Finding.Related(
            Spot(documents.assignments[holding.assignment].place),
            Wording(zh: "\(name)承担“\(duty)”", en: "\(name) has “\(duty)”"))
        }
      }
      judgement.findings.append(finding)
    }
    return judgement
  }
}

/// That a body of a zone holds a role at some categories of a duty.
private struct ZoneHolding {
  let body: RowID<Body>
  let duty: HeldDuty
  let assignment: RowID<Assignment>
}

extension Establishment {
  /// Who of each zone holds the role at the categories, over all duties of the lists.
  fileprivate func holders(_ single: NormCheck.Single, _ norm: AppliedNorm) -> [RowID<Body>: [ZoneHolding]] {
    var holders: [RowID<Body>: [ZoneHolding]] = [:]
    for duty in map.duties where !duty.isDefault {
      guard let dimension = map.index[duty.template].dimensions[single.dimension],
        let role = map.index[duty.template].roles[single.role]
      else { continue }
      let statements = map.statements(of: duty).compactMap {
        statement -> (zone: RowID<Body>, Statement, RowID<Body>)? in
        guard statement.role == role, case .body(let body) = statement.host.kind, let zone = ledger.zone(of: body),
          norm.registers.contains(ledger[zone].register), map.period(of: statement).contains(day(of: zone))
        else { return nil }
        return (zone, statement, body)
      }
      guard !statements.isEmpty else { continue }
      let space = DutySpace(duty, in: map)
      guard let axis = space.dimensions.firstIndex(of: dimension) else { continue }
      let span = span(of: single.categories, dimension)
      for (zone, statement, body) in statements {
        let box = space.box(of: statement)
        // Areas are the first axis.
        guard !box.isEmpty, !box.sides[axis + 1].isDisjoint(with: span) else { continue }
        holders[zone, default: []].append(ZoneHolding(body: body, duty: duty, assignment: statement.assignment))
      }
    }
    return holders
  }

  /// Categories of one dimension and all that is in them.
  private func span(of run: SymbolRun, _ dimension: RowID<Dimension>) -> IntervalSet {
    let ids = Set(documents.symbols[run])
    let tree = map.categories[dimension]
    return IntervalSet(
      tree.categories.enumerated().filter { ids.contains(documents.categories[$0.element].id) }
        .map { tree.axis.span(of: $0.offset) })
  }

  fileprivate func categoryNames(_ single: NormCheck.Single, _ duty: HeldDuty) -> [String] {
    guard let dimension = map.index[duty.template].dimensions[single.dimension] else { return [] }
    let categories = map.categories[dimension].categories.map { documents.categories[$0] }
    return documents.symbols[single.categories].map { id in
      documents.text(categories.first { $0.id == id }?.name ?? id)
    }
  }
}
