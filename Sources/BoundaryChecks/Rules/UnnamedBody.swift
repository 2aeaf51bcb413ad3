import BoundaryFindings
import BoundaryMap
import BoundaryModel
import DutyWords

enum UnnamedBodyRule: WordRule {
  static let rule = Rule(
    name: "unnamed-body", kind: .document, severity: .warning,
    title: Wording(zh: "未写明单位", en: "unnamed body"),
    summary: Wording(zh: "分工没有写明具体单位", en: "An assignment that names nobody in particular"),
    why: Wording(
      zh: "“有关部门”是谁，各有各的理解，等于没有人负责。",
      en: "Everybody reads 有关部门 (the departments concerned) as somebody else."),
    basis: Wording(zh: "职责分工应当明确到具体单位", en: "A division of duties names the body"),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign unnamed="有关部门" role="support"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="emergency" role="support"/>
        </duty>
        """),
    kinds: [
      .init(
        Wording(zh: "泛指", en: "a generic noun"), "有关部门", "行业主管部门", "上级部门", "relevant authorities", "partner agencies"),
      .init(Wording(zh: "按承担什么职责来说", en: "described by what it is charged with"), "负有安全生产监督管理职责的部门"),
      .init(Wording(zh: "没有列完", en: "not all named"), "公安、民政等部门"),
      .init(Wording(zh: "写在分工的话里", en: "in the words of a row"), "会同有关部门", "协调有关方面", "works with other agencies"),
      .init(Wording(zh: "下令而没有人执行", en: "an order that nobody executes"), "责成拆除"),
    ])

  static func check(_ read: ReadMap) -> [Finding] {
    let map = read.map
    let found = inPlaceOfBodies(read) + inWords(read) + ordered(read)
    let inRows = map.gathered(found.sorted { $0.finding.spot.place < $1.finding.spot.place }) { count in
      Wording(
        zh: "本清单的 \(count) 项事项都有没写明的单位，应写具体名称", en: "all \(count) duties of this list have bodies that are not named")
    }
    return inRows + asBodies(read)
  }

  /// Words that stand in place of a body. Whoever asks for what others approve is a class of applicants, not one body.
  private static func inPlaceOfBodies(_ read: ReadMap) -> [FoundPhrase] {
    let (map, documents) = (read.map, read.map.documents)
    let applicants = Set(
      map.duties.flatMap { duty in
        map.unnamedStatements(of: duty).filter { read.isApplicant($0, of: duty) }.map(\.assignment)
      })
    let led = map.ledRows(read)
    return documents.assignments.entries.compactMap { id, row in
      guard case .unnamed(let words) = row.holder, documents.duties[row.duty].list != nil, !applicants.contains(id)
      else { return nil }
      let text = documents.text(words)
      let duty = documents.text(documents.duties[row.duty].id)
      let hangs = map.hangingRole(of: id, led)
      var finding = Finding(
        rule,
        Wording(
          zh: "“\(text)”没有写明是哪个单位（事项 \(duty)）\(hangs.map { "，由谁\($0)因此不清" } ?? "")，应写具体名称",
          en:
            "'\(text)' names no body (duty \(duty))\(hangs.map { ", so that who holds \($0) is open" } ?? ""); name the one that is meant"
        ),
        at: Spot(row.place, .attributeValue("unnamed")))
      finding.describe(id, in: map)
      finding.subject = text
      return FoundPhrase(row: row.duty, phrase: text, finding: finding)
    }
  }

  /// A wording that sends somebody to nobody in particular: 协助有关部门做好. What a row of its own says is told there.
  private static func inWords(_ read: ReadMap) -> [FoundPhrase] {
    let (map, documents) = (read.map, read.map.documents)
    let unnamed = map.namelessRows(read)
    var told: Set<RowID<Duty>> = []
    let signs: [StaticString] = [
      "部门", "单位", "机构", "机关", "方面", "站所", "genc", "epart", "uthorit", "art", "rgani", "fficial", "takeholder", "bodies",
      "entit", "team", "unit", "ersonnel",
    ]
    return map.texts(with: signs) { text -> String? in
      if let name = read.grammar.dealtWith(in: text), name.isUnnamed { return name.name }
      return read.grammar.unnamedInEnglish(text)
    }.compactMap { text, phrase in
      // One who helps or acts as it turns out is told for that.
      guard !unnamed.contains(text.duty), !read.wording(text.symbol).isOfTwoModes, told.insert(text.duty).inserted
      else { return nil }
      let duty = documents.text(documents.duties[text.duty].id)
      var finding = Finding(
        rule,
        Wording(
          zh: "“\(documents.text(text.symbol))”里的“\(phrase)”没有写明是哪个单位（事项 \(duty)），应写具体名称",
          en:
            "'\(phrase)' in '\(documents.text(text.symbol))' names no body (duty \(duty)); name the one that is meant"),
        at: text.spot)
      finding.describe(text, in: map)
      return FoundPhrase(row: text.duty, phrase: phrase, finding: finding)
    }
  }

  /// 责成拆除: an order, where nobody is named to carry it out.
  private static func ordered(_ read: ReadMap) -> [FoundPhrase] {
    let (map, documents) = (read.map, read.map.documents)
    return map.duties.compactMap { duty in
      guard let first = map.statements(of: duty).first else { return nil }
      let leads = read.rows(of: duty).filter { map.functions[$0.role] == .lead }
      let texts = leads.map { read.texts(of: $0.assignment).map { documents.text($0.symbol) } }
      guard
        let order = ([map.name(of: duty)] + texts.joined()).lazy.compactMap({ read.grammar.acts.order(in: $0) }).first,
        !texts.isEmpty, texts.allSatisfy({ $0.contains(where: read.grammar.acts.areOrder) })
      else { return nil }
      let title = map.title(of: duty)
      var finding = Finding(
        rule,
        Wording(
          zh: "\(title.zh)只写了“\(order)”，没有写由哪个单位执行",
          en: "\(title.en) says who orders ('\(order)') and not who carries it out"),
        at: map.spot(of: first, or: duty))
      finding.describe(duty, map.roles(for: .lead, of: duty).first, in: map)
      finding.subject = order
      return FoundPhrase(row: documents.assignments[first.assignment].duty, phrase: order, finding: finding)
    }
  }

  /// A body of a register whose name names nobody, told once with the assignments to it. One that leaves open which of
  /// several is meant has a rule of its own.
  private static func asBodies(_ read: ReadMap) -> [Finding] {
    let (map, documents) = (read.map, read.map.documents)
    let nameless = documents.bodies.entries.filter { read.isNameless(.body($0.id)) && !read.body($0.row.name).isEither }
    guard !nameless.isEmpty else { return [] }
    var uses: [Holder: [Statement]] = Dictionary(uniqueKeysWithValues: nameless.map { (.body($0.id), []) })
    for (_, statement) in map.stated {
      // Whoever may not do something is a class: 原则上不设, 不得另行收费.
      guard !read.isForbidden(statement) else { continue }
      for holder in map.holders(of: statement) { uses[holder]?.append(statement) }
    }
    return nameless.compactMap { id, body in
      guard let statements = uses[.body(id)], !statements.isEmpty else { return nil }
      let name = documents.text(body.name)
      let isOpen = read.body(body.name).isOpen
      var finding = Finding(
        rule,
        Wording(
          zh: "“\(name)”\(isOpen ? "没有列完是哪些单位" : "没有写明是哪个单位")，有 \(statements.count) 条分工写给它，应写具体名称",
          en:
            "'\(name)' \(isOpen ? "does not name all that are meant" : "names no body"); assignments to it: \(statements.count); name the ones that are meant"
        ),
        at: Spot(body.place, .attributeValue("name")))
      finding.bodies = [documents.text(body.id)]
      finding.related = statements.map {
        Finding.Related(Spot(documents.assignments[$0.assignment].place), Wording(zh: "写在这里", en: "named here"))
      }
      return finding
    }
  }
}

extension DutyMap {
  /// The rows with a lead who is named.
  fileprivate func ledRows(_ read: ReadMap) -> Set<RowID<Duty>> {
    Set(
      duties.flatMap { duty in
        statements(of: duty).filter { functions[$0.role] == .lead && !read.isNameless($0.host) }
          .map { documents.assignments[$0.assignment].duty }
      })
  }

  /// The rows in which nobody in particular has an assignment.
  fileprivate func namelessRows(_ read: ReadMap) -> Set<RowID<Duty>> {
    Set(
      duties.flatMap { duty in
        let nameless = statements(of: duty).filter { holders(of: $0).contains(where: read.isNameless) }
        return (unnamedStatements(of: duty) + nameless).map { documents.assignments[$0.assignment].duty }
      })
  }

  /// The name of the role that hangs on whoever is not named: that of the lead, where nobody else has it.
  fileprivate func hangingRole(of assignment: RowID<Assignment>, _ led: Set<RowID<Duty>>) -> String? {
    let row = documents.assignments[assignment]
    guard !led.contains(row.duty), let template = list(of: assignment).flatMap(template),
      let role = index[template].roles[row.role], documents.text(documents.roles[role].id) == "lead"
    else { return nil }
    return documents.text(documents.roles[role].name)
  }
}

extension Finding {
  /// Says which list, duty and role an assignment is of.
  mutating func describe(_ assignment: RowID<Assignment>, in map: DutyMap) {
    let documents = map.documents
    let row = documents.assignments[assignment]
    list = documents.duties[row.duty].list.map { documents.text(documents.lists[$0].id) }
    duty = documents.text(documents.duties[row.duty].id)
    role = documents.text(row.role)
  }
}
