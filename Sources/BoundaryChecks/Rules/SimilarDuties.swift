import BoundaryFindings
import BoundaryMap
import BoundaryModel
import DutyWords

enum SimilarDutiesRule: WordRule {
  static let rule = Rule(
    name: "similar-duties", kind: .document, severity: .note,
    title: Wording(zh: "事项相似", en: "similar duties"),
    summary: Wording(
      zh: "两项事项用不同的话说同一件事", en: "Two duties that say the same in other words"),
    why: Wording(
      zh: "分成两项写，重叠和空白都查不出来，合计也多算一项。",
      en: "Kept as two, neither an overlap nor a gap between them can be found, and the total is one too many."),
    basis: Wording(
      zh: "同一事项应当合并，使用统一的名称和编码（清单动态管理的通例）",
      en: "One matter is one item, under one name and code (as local rules on lists ask)"),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01"><assign body="edz" role="lead"/></duty>
        <duty id="L01" name="对企业安全生产进行监督检查" field="safety">
          <basis>安全生产法</basis><assign body="edz" role="lead"/>
        </duty>
        <duty id="L02" name="生产经营单位安全生产检查工作" field="safety">
          <basis>安全生产法</basis><assign body="edz" role="lead"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01"><assign body="edz" role="lead"/></duty>
        """))

  /// Where the two are led by different bodies, they overlap, and that is told instead.
  ///
  /// - Complexity: O(*n* log *n*) in the duties.
  static func check(_ read: ReadMap) -> [Finding] {
    let map = read.map
    let names = Dictionary(
      map.duties.map { ($0.duty, SameWords(map.name(of: $0), read.grammar)) }, uniquingKeysWith: { first, _ in first }
    ).compactMapValues(\.self)
    let templates = TemplateNames(read)
    let local = names.filter { map.documents.duties[$0.key].isLocal }
    let ofTemplate = map.duties.compactMap { duty in
      local[duty.duty].flatMap { templates[duty.template, $0] }.map { finding(on: duty, like: $0, map) }
    }
    let others = map.likeDuties { duty in
      names[duty.duty].map { local[duty.duty] != nil && templates[duty.template, $0] != nil ? [] : [$0] } ?? []
    }.map(\.duties).filter { group in
      group.contains { $0.isDefault || map.documents.duties[$0.duty].isLocal }
        && !group.dropFirst().contains { read.areLedApart(group[0], $0) }
    }
    return (ofTemplate + others.map { finding(on: $0, map) }).sorted { $0.spot.place < $1.spot.place }
  }

  /// More duties than this that say the same are not named.
  private static let otherPlaces = 10

  private static func finding(on duties: [HeldDuty], _ map: DutyMap) -> Finding {
    let documents = map.documents
    let others = duties.dropFirst()
    let title = map.title(of: duties[0])
    let second = map.title(of: duties[1])
    let more = others.count - 1
    var finding = Finding(
      rule,
      Wording(
        zh: "\(title.zh)与\(second.zh)\(more > 0 ? "等 \(more + 1) 项" : "")说的像是同一件事",
        en: "\(title.en) and \(second.en)\(more > 0 ? " and \(more) more" : "") seem to say the same"),
      at: Spot(documents.duties[duties[0].duty].place, .attributeValue("name")))
    finding.describe(duties[0], nil, in: map)
    finding.subject = others.map { documents.text(documents.duties[$0.duty].id) }.sorted().joined(separator: " ")
    finding.related = others.prefix(otherPlaces).map { duty in
      let title = map.title(of: duty)
      return Finding.Related(Spot(documents.duties[duty.duty].place), Wording(zh: title.zh, en: title.en))
    }
    finding.suggestions = [
      Wording(
        zh: "是同一件事的，合为一项；不是的，在名称里写明区别", en: "if they are one, keep one of them; if not, say in the names what differs")
    ]
    return finding
  }

  private static func finding(on duty: HeldDuty, like original: RowID<Duty>, _ map: DutyMap) -> Finding {
    let documents = map.documents
    let row = documents.duties[original]
    let title = map.title(of: duty)
    let (id, name) = (documents.text(row.id), documents.text(row.name))
    var finding = Finding(
      rule,
      Wording(
        zh: "本地增加的\(title.zh)与模板的“\(name)”（\(id)）说的像是同一件事",
        en: "the local duty \(title.en) seems to say the same as \(name) (\(id)) of the template"),
      at: Spot(documents.duties[duty.duty].place, .attributeValue("name")))
    finding.describe(duty, nil, in: map)
    finding.subject = id
    finding.related = [Finding.Related(Spot(row.place), Wording(zh: "模板的事项", en: "the duty of the template"))]
    finding.suggestions = [
      Wording(zh: "改为引用模板的事项（ref=\"\(id)\"）", en: "fill in the template's instead (ref=\"\(id)\")")
    ]
    return finding
  }

  /// The duties of each template by their names.
  private struct TemplateNames {
    private var duties: [RowID<Template>: [SameWords: RowID<Duty>]] = [:]

    init(_ read: ReadMap) {
      let map = read.map
      for (id, row) in map.documents.duties.entries {
        guard case .template(let template) = row.owner, let name = SameWords(map.documents.text(row.name), read.grammar)
        else {
          continue
        }
        duties[template, default: [:]][name] = id
      }
    }

    /// The duty of a template that says the same.
    subscript(_ template: RowID<Template>, _ name: SameWords) -> RowID<Duty>? { duties[template]?[name] }
  }
}
