import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum WeakBasisRule: MapRule {
  static let rule = Rule(
    name: "weak-basis", kind: .document, severity: .note,
    title: Wording(zh: "依据薄弱", en: "weak basis"),
    summary: Wording(
      zh: "事项只有规范性文件或者临时性、阶段性工作作依据", en: "A duty that rests only on normative documents or on temporary work"),
    why: Wording(
      zh: "文件到期、专项工作结束，事项就没有了依据；对方也可以不认。",
      en: "When the document lapses or the campaign ends, so does the basis; and until then it can be refused."),
    basis: Wording(
      zh: "规范性文件以及临时性、阶段性工作任务不得作为职责事项的依据（宁波市有关规定第六条）",
      en: "Normative documents, temporary matters and phase tasks are no basis for a duty (rules of Ningbo, art. 6)"),
    example: Rule.Example(
      fails:
        """
        <duty id="L01" name="园区灯光秀" field="safety">
          <basis>关于开展夜间经济专项行动的通知</basis><assign body="edz" role="lead"/>
        </duty>
        """,
      mended:
        """
        <duty id="L01" name="园区灯光秀" field="safety">
          <basis article="第十二条">城市照明管理规定</basis><assign body="edz" role="lead"/>
        </duty>
        """))

  /// Why a basis is weak.
  enum Weakness {
    /// A document that binds offices, and is no law or regulation 规范性文件.
    case document
    /// Work that ends 临时性、阶段性工作.
    case temporary

    fileprivate var wording: Wording {
      switch self {
      case .document: Wording(zh: "是规范性文件", en: "a normative document")
      case .temporary: Wording(zh: "是临时性、阶段性工作", en: "temporary work")
      }
    }
  }

  static func check(_ map: DutyMap) -> [Finding] {
    let bases = WeakBases(map)
    guard bases.hasWeak else { return [] }
    let rows = map.documents.duties.entries.map { Listed(item: $0.id, list: $0.row.list, duty: $0.row.id) }
    let onRows = map.gathered(
      rows.filter { bases.isBased($0.item) }, isFault: { bases.weakness(of: $0, in: map) != nil },
      single: { row in
        guard let (remark, weakness) = bases.weakness(of: row, in: map) else {
          preconditionFailure("a row is told that has this fault")
        }
        return finding(remark, weakness, map.documents.duties[row], map)
      },
      whole: (
        rule,
        { count in
          Wording(
            zh: "本清单写了依据的 \(count) 项事项，依据都只有规范性文件或者临时性、阶段性工作",
            en: "all \(count) duties of this list with a basis rest only on normative documents or temporary work")
        }
      ))
    return onRows + bases.ofLists.map { list, remark in finding(remark, .temporary, nil, map, list) }
  }

  private static func finding(
    _ remark: Remark, _ weakness: Weakness, _ row: Duty?, _ map: DutyMap, _ list: RowID<BoundaryList>? = nil
  ) -> Finding {
    let documents = map.documents
    let text = documents.text(remark.text)
    let owner =
      row.map { row in
        let id = documents.text(row.id)
        return Wording(zh: "事项 \(id) 的依据", en: "the duty \(id) rests on")
      } ?? Wording(zh: "本清单的依据", en: "the list rests on")
    var finding = Finding(
      rule,
      Wording(
        zh: "\(owner.zh)只有“\(text)”，\(weakness.wording.zh)，不能作职责的依据",
        en: "\(owner.en) nothing but '\(text)', \(weakness.wording.en)"),
      at: Spot(remark.place))
    finding.list = (row?.list ?? list).map { documents.text(documents.lists[$0].id) }
    finding.duty = row.map { documents.text($0.id) }
    finding.subject = text
    finding.suggestions = [
      Wording(
        zh: "写明所依据的法律、法规、规章和条款；没有的，取消这一事项",
        en: "name the article of the law or regulation that it rests on; where there is none, take it out")
    ]
    return finding
  }
}

/// What duties rest on, as far as some of it is weak.
private struct WeakBases {
  private var bases: [Remark.Owner: [Remark]] = [:]
  private var weak: [Symbol: WeakBasisRule.Weakness] = [:]
  var hasWeak: Bool { !weak.isEmpty }

  init(_ map: DutyMap) {
    for remark in map.documents.remarks.rows {
      guard case .basis = remark.kind else { continue }
      bases[remark.owner, default: []].append(remark)
      if weak[remark.text] == nil { weak[remark.text] = WeakBasisRule.weakness(of: map.documents.text(remark.text)) }
    }
    for row in map.documents.duties.ids {
      let own = map.outline.assignments[row].flatMap { bases[.assignment($0), default: []] }
      if !own.isEmpty { bases[.duty(row), default: []] += own }
    }
  }

  /// Whether a row states a basis of its own.
  func isBased(_ row: RowID<Duty>) -> Bool { bases[.duty(row)] != nil }

  /// The first basis of a row all of whose bases, those of the template's duty included, are weak.
  func weakness(of row: RowID<Duty>, in map: DutyMap) -> (remark: Remark, weakness: WeakBasisRule.Weakness)? {
    let duty = map.documents.duties[row]
    let original = duty.isReference ? duty.list.flatMap(map.template).flatMap { map.index[$0].duties[duty.id] } : nil
    let all = bases[.duty(row), default: []] + (original.map { bases[.duty($0), default: []] } ?? [])
    guard all.allSatisfy({ weak[$0.text] != nil }), let first = all.first else { return nil }
    return weak[first.text].map { (first, $0) }
  }

  /// The bases of lists that rest on temporary work. That a list was issued by a notice is as it should be.
  var ofLists: [(list: RowID<BoundaryList>, remark: Remark)] {
    bases.compactMap { owner, remarks -> (RowID<BoundaryList>, Remark)? in
      guard case .list(let list) = owner, remarks.allSatisfy({ weak[$0.text] == .temporary }) else { return nil }
      return (list, remarks[0])
    }.sorted { $0.0 < $1.0 }
  }
}

extension WeakBasisRule {
  /// Words that make a text a law, a regulation or a document on the establishment of bodies, whatever else it has.
  private static let strong = [
    "条例", "规定", "办法", "细则", "规章", "宪法", "法典", "决定", "决议", "三定", "编发", "编办", "编委", "机构编制", "职能配置",
  ]
  private static let campaigns = [
    "专项行动", "专项整治", "专项治理", "专项工作", "集中整治", "集中治理", "攻坚行动", "攻坚战", "百日行动", "三年行动", "行动计划",
    "行动方案", "会议纪要", "会议精神", "批示", "交办", "阶段性", "临时性", "临时任务", "临时工作", "工作要点", "重点工作",
  ]
  private static let documents = ["通知", "意见", "方案", "函", "通报", "纪要", "要点"]

  /// Why a text is no basis for a duty; nil for a law, a regulation, and what is not known.
  static func weakness(of text: String) -> Weakness? {
    guard !strong.contains(where: text.contains), !namesLaw(text) else { return nil }
    if campaigns.contains(where: text.contains) { return .temporary }
    let name = text.prefix { !"(（〔".contains($0) }.trimmingSuffix { "》”\" ".contains($0) }
    if documents.contains(where: name.hasSuffix) { return .document }
    // 示政办发〔2023〕12号: the number of a document.
    let bracket = text.firstIndex { "〔[".contains($0) }
    return bracket.map { text[..<$0].hasSuffix("发") && text.contains("号") } ?? false ? .document : nil
  }

  /// …法 at the end of a name: not 执法, 依法 or 司法.
  private static func namesLaw(_ text: String) -> Bool {
    let characters = Array(text)
    return characters.indices.contains { index in
      guard characters[index] == "法", index > 0, !"执依司合违非方做想看立普办".contains(characters[index - 1]) else { return false }
      return index + 1 == characters.count || "》〉（(第、，,；;和及 ”\"".contains(characters[index + 1])
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isTrimmed(last) { text = text.dropLast() }
    return text
  }
}
