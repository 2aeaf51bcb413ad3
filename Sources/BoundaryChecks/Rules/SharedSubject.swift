import BoundaryFindings
import BoundaryMap
import BoundaryModel
import DutyWords

enum SharedSubjectRule: WordRule {
  static let rule = Rule(
    name: "shared-subject", kind: .document, severity: .note,
    title: Wording(zh: "对象相同", en: "shared subject"),
    summary: Wording(
      zh: "牵头单位不同的两项事项涉及同一个对象，可能重叠",
      en: "Two duties with different leads are about one subject, and may overlap"),
    why: Wording(
      zh: "一家管、一家建，名称不同，查重叠查不到，到了现场却是同一条路、同一块地。",
      en: "One manages and one builds: the names differ, but on the ground it is the same road and the same land."),
    basis: Wording(
      zh: "一件事情原则上由一个部门负责；几个部门都涉及的，划清各自的环节和范围",
      en: "One matter, one owner; where several take part, each one's stage and scope is drawn"),
    example: Rule.Example(
      fails:
        """
        <duty id="L01" name="基础设施管理" field="safety">
          <basis>市政管理条例</basis><assign body="emergency" role="lead"/>
        </duty>
        <duty id="L02" name="区内基础设施建设" field="safety">
          <basis>市政管理条例</basis><assign body="edz" role="lead"/>
        </duty>
        """,
      mended:
        """
        <duty id="L01" name="基础设施养护" field="safety">
          <basis>市政管理条例</basis><assign body="emergency" role="lead"/>
        </duty>
        <duty id="L02" name="区内基础设施建设" field="safety">
          <basis>市政管理条例</basis><assign body="edz" role="lead"/>
        </duty>
        """),
    kinds: [
      .init(Wording(zh: "名称相同，牵头不同：重叠", en: "one name, different leads: an overlap"), "公厕管理 × 便民服务：公厕管理"),
      .init(Wording(zh: "这里牵头，那里只配合", en: "leads here, helps there"), "体育、旅游 × 公共体育设施", "学校食堂食品安全 × 食品安全、药品安全"),
      .init(
        Wording(zh: "整体和部分", en: "the whole and a part"), "园林招标 × 前期园林招标",
        "street lighting × street lighting in villages"),
      .init(Wording(zh: "换了说法", en: "other words"), "餐饮油烟监管 × 餐饮服务业油烟监督管理", "公厕管理 × 公共厕所维护"),
      .init(Wording(zh: "一般和特别", en: "general and special"), "违反本办法的行为 × 违反第九条", "行政执法 × 城市管理行政处罚"),
    ])

  /// - Complexity: O(*n* log *n*) in the duties.
  static func check(_ read: ReadMap) -> [Finding] {
    let near = NearDuties(read)
    var told: Set<Set<RowID<Duty>>> = []
    // The strongest evidence first: a pair is told once.
    return
      (near.ofOneName + near.ledHereAndHelpedThere + near.aboutOneSubject + near.wholeAndPart + near.ledInPart
      + near.enforcing)
      .filter { told.insert(Set([$0.first.duty] + $0.others.map(\.duty))).inserted }
      .map { finding(on: $0, read.map, near) }.sorted { $0.spot.place < $1.spot.place }
  }

  /// More duties than this are not named.
  private static let otherPlaces = 10

  private static func finding(on pair: NearDuties.Pair, _ map: DutyMap, _ near: NearDuties) -> Finding {
    let documents = map.documents
    let (duty, others) = (pair.first, pair.others)
    let titles = [duty, others[0]].map { map.title(of: $0) }
    let names = [duty, others[0]].map { map.names(near.leads(of: $0).map(\.host).unrepeated) }
    let more =
      others.count > 1
      ? Wording(zh: "（另有 \(others.count - 1) 项）", en: " (and \(others.count - 1) more)") : Wording(zh: "", en: "")
    var finding = Finding(
      rule, message(pair, titles, names, more, map),
      at: Spot(documents.duties[duty.duty].place, .attributeValue("name")))
    finding.severity = pair.evidence.severity
    finding.describe(duty, map.roles(for: .lead, of: duty).first, in: map)
    finding.bodies = ([duty] + others).flatMap { near.leads(of: $0) }.map { $0.host.id(in: documents) }.unrepeated
    finding.subject = others.map { documents.text(documents.duties[$0.duty].id) }.sorted().joined(separator: " ")
    finding.related = others.prefix(otherPlaces).map { other in
      let (title, names) = (map.title(of: other), map.names(near.leads(of: other).map(\.host).unrepeated))
      return Finding.Related(
        Spot(documents.duties[other.duty].place),
        Wording(zh: "\(title.zh)由\(names.zh)牵头", en: "\(title.en) is held by \(names.en)"))
    }
    finding.suggestions = [
      Wording(
        zh: "用动词（如建设、管理、养护）或者范围划清各自负责的部分；是一件事的，只留一家牵头",
        en: "tell them apart by verb (build, manage, maintain) or by scope; if they are one, name one lead")
    ]
    return finding
  }

  private static func message(
    _ pair: NearDuties.Pair, _ titles: [Wording], _ names: [Wording], _ more: Wording, _ map: DutyMap
  ) -> Wording {
    switch pair.evidence {
    case .sameName, .likeName:
      Wording(
        zh: "\(titles[0].zh)由\(names[0].zh)牵头，\(titles[1].zh)由\(names[1].zh)牵头\(more.zh)，说的是同一件事，重叠",
        en:
          "\(titles[0].en), held by \(names[0].en), and \(titles[1].en), held by \(names[1].en)\(more.en), are the same matter: an overlap"
      )
    case .leadsAndHelps(let body, let subject), .leadsAndHelpsInPart(let body, let subject):
      Wording(
        zh: "\(body)牵头\(titles[0].zh)，在\(titles[1].zh)里却只配合，由\(names[1].zh)牵头\(more.zh)，都涉及“\(subject)”，可能重叠",
        en:
          "\(body) holds \(titles[0].en) and only helps in \(titles[1].en), held by \(names[1].en)\(more.en); both are about '\(subject)': a possible overlap"
      )
    case .oneSubject(let subject):
      Wording(
        zh: "\(titles[0].zh)由\(names[0].zh)牵头，\(titles[1].zh)由\(names[1].zh)牵头\(more.zh)，都涉及“\(subject)”，可能重叠",
        en:
          "\(titles[0].en), held by \(names[0].en), and \(titles[1].en), held by \(names[1].en)\(more.en), are about '\(subject)': a possible overlap"
      )
    }
  }
}
