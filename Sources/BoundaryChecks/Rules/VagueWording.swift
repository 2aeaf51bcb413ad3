import BoundaryFindings
import BoundaryMap
import BoundaryModel
import DutyWords

enum VagueWordingRule: WordRule {
  static let rule = Rule(
    name: "vague-wording", kind: .document, severity: .warning,
    title: Wording(zh: "表述含糊", en: "vague wording"),
    summary: Wording(zh: "分工只有含糊的话，没有写做什么", en: "An assignment in vague words that say nothing to be done"),
    why: Wording(
      zh: "“按照各自职责”“做好相关工作”没有内容，事后无法判断谁没有尽责。",
      en: "After 按照各自职责 (each according to its duties) nobody can be told that it failed to do anything."),
    basis: Wording(
      zh: "职责表述避免单独使用“指导”“参与”“按照各自职责”“做好相关工作”（某市机构编制部门的起草规则）",
      en: "Avoid 指导, 参与 as the only verb, 按照各自职责, 做好相关工作 (a drafting rule of one city's establishment office)"),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support" wording="按照各自职责"><task>做好相关工作</task></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support" wording="协助"><task>每月巡查一次，发现隐患当日报告</task></assign>
        </duty>
        """),
    kinds: [
      .init(
        Wording(zh: "没有做什么", en: "nothing is said to be done"), "按照各自职责", "做好相关工作", "按照属地原则负责", "perform its duties"),
      .init(Wording(zh: "只协调指导，没有人办", en: "others are brought together, and nobody does it"), "指导、协调", "facilitates"),
      .init(Wording(zh: "写的是牵头，说的是协助", en: "said to lead, and only helps"), "配合环保部门做好", "supports hospitals"),
      .init(Wording(zh: "只有一家，却说“各自”", en: "each, said of one body alone"), "按照各自职责负责"),
      .init(Wording(zh: "协助别人和自己办写在一格", en: "helping and acting in one cell"), "受委托办理或者协助上级部门"),
      .init(Wording(zh: "没有数额的程度", en: "a measure without a figure"), "规模较大", "人员密集", "重大、疑难"),
      .init(
        Wording(zh: "没有写明的条件", en: "a condition that nobody decides"), "视情况", "必要时", "as appropriate", "where necessary"
      ),
      .init(Wording(zh: "拿自己划定自己", en: "a limit that goes by itself"), "在其职责范围内", "本部门职权范围内"),
      .init(Wording(zh: "其一还是全部没有定", en: "one or both"), "和/或", "and/or"),
    ])

  static func check(_ read: ReadMap) -> [Finding] {
    let map = read.map
    let found = map.duties.flatMap { duty in
      map.statements(of: duty).compactMap { statement in fault(statement, of: duty, read) } + fault(ofName: duty, read)
    }
    let once = Dictionary(grouping: found) { $0.finding.spot }.values.compactMap(\.first)
    return map.gathered(once.sorted { $0.finding.spot.place < $1.finding.spot.place }) { count in
      Wording(
        zh: "本清单的 \(count) 项事项都没有写做什么，应写具体任务",
        en: "no duty of the \(count) in this list says what is to be done; say the tasks")
    }
  }

  /// What an assignment leaves open of the doing, if anything.
  private static func fault(_ statement: Statement, of duty: HeldDuty, _ read: ReadMap) -> FoundPhrase? {
    let texts = read.texts(of: statement.assignment)
    guard let first = texts.first, statement.list != nil else { return nil }
    let readings = texts.map { read.wording($0.symbol) }
    if let place = readings.firstIndex(where: \.isOfTwoModes) {
      return finding(on: [texts[place]], .twoModes, read)
    }
    if let (text, phrase) = zip(texts, readings).lazy.compactMap({ text, reading in
      (reading.condition ?? reading.measure).map { (text, $0) }
    }).first, !read.map.hasAmounts(statement.assignment) {
      return finding(on: [text], phrase: phrase, .measure, read)
    }
    if let (text, phrase) = zip(texts, readings).lazy.compactMap({ text, reading in
      reading.either.map { (text, $0) }
    }).first {
      return finding(on: [text], phrase: phrase, .either, read)
    }
    if isEmpty(statement, readings, of: duty, read) { return finding(on: texts, .empty, read) }
    if let phrase = eachOfOne(statement, readings, of: duty, read) {
      return finding(on: texts, phrase: phrase, .each, read)
    }
    let isTerritorial = read.map.isTerritorial(statement.host)
    if let (text, phrase) = zip(texts, readings).lazy.compactMap({ text, reading in
      reading.selfLimit.flatMap { isTerritorial && reading.isLimitedToGround ? nil : (text, $0) }
    }).first {
      return finding(on: [text], phrase: phrase, .selfLimit, read)
    }
    if leavesDoing(statement, texts, of: duty, read) { return finding(on: [first], .guidance, read) }
    if onlyHelps(statement, readings, of: duty, read) { return finding(on: [first], .helping, read) }
    return nil
  }

  /// A measure in the name of a duty, whatever is done about it.
  private static func fault(ofName duty: HeldDuty, _ read: ReadMap) -> [FoundPhrase] {
    let map = read.map
    let divided = map.documents.symbols[map.documents.duties[duty.duty].over].isEmpty == false
    guard map.documents.duties[duty.duty].isLocal, !divided else { return [] }
    return read.texts(of: duty.duty).compactMap { text in
      let reading = read.wording(text.symbol)
      guard let phrase = reading.measure ?? reading.condition else { return nil }
      return finding(on: [text], phrase: phrase, .measure, read)
    }
  }

  /// Whether name and words together say nothing. The act in a name is that of who leads; whoever takes part under a
  /// lead that directs, or in an act that the name gives, has its part from there.
  private static func isEmpty(
    _ statement: Statement, _ readings: [WordingReading], of duty: HeldDuty, _ read: ReadMap
  ) -> Bool {
    guard readings.allSatisfy(\.isEmpty) else { return false }
    let map = read.map
    let leads = map.functions[statement.role] == .lead
    let statesAct = read.name(of: duty).statesAct
    if leads { return !statesAct }
    if readings.allSatisfy(\.isTakingPart) {
      return !statesAct
        && !map.statements(of: duty).contains { lead in
          map.functions[lead.role] == .lead
            && read.texts(of: lead.assignment).contains { read.wording($0.symbol).isDirecting }
        }
    }
    return !(statesAct && readings.contains(where: \.hasRole))
  }

  /// Whether the only one who has anything to do with a duty leaves the doing to others: 指导、协调、督促.
  private static func leavesDoing(
    _ statement: Statement, _ texts: [StatedText], of duty: HeldDuty, _ read: ReadMap
  ) -> Bool {
    let map = read.map
    guard read.rows(of: duty).count == 1, map.functions[statement.role] == .lead, !read.isNameless(statement.host)
    else { return false }
    return texts.allSatisfy { read.grammar.isGuidance(map.documents.text($0.symbol)) }
      && !read.grammar.saysMoreThanGuidance(map.name(of: duty))
  }

  /// Whether the only one who has anything to do with a duty is said to lead it, and its words say that it helps others.
  private static func onlyHelps(
    _ statement: Statement, _ readings: [WordingReading], of duty: HeldDuty, _ read: ReadMap
  ) -> Bool {
    read.rows(of: duty).count == 1 && read.map.functions[statement.role] == .lead && readings.allSatisfy(\.isHelping)
  }

  /// 按照各自职责负责, said of one body alone: who the others are is not said, nor what is its own.
  private static func eachOfOne(
    _ statement: Statement, _ readings: [WordingReading], of duty: HeldDuty, _ read: ReadMap
  ) -> String? {
    guard readings.allSatisfy(\.isEmpty), read.rows(of: duty).count == 1, statement.others.isEmpty,
      !read.isNameless(statement.host), !read.isSeveral(statement.host)
    else { return nil }
    return readings.lazy.compactMap(\.each).first
  }

  fileprivate enum Kind {
    case empty, twoModes, measure, either, selfLimit, each, guidance, helping
  }

  private static func finding(
    on texts: [StatedText], phrase: String? = nil, _ kind: Kind, _ read: ReadMap
  ) -> FoundPhrase {
    let map = read.map
    let words = phrase.map { [$0] } ?? texts.map { map.documents.text($0.symbol) }
    let duty = map.documents.text(map.documents.duties[texts[0].duty].id)
    let (zh, en) = (words.map { "“\($0)”" }.joined(), words.map { "'\($0)'" }.joined(separator: ", "))
    var finding = Finding(rule, kind.message(zh, en, duty), at: texts[0].spot)
    finding.describe(texts[0], in: map)
    return FoundPhrase(row: texts[0].duty, phrase: words.joined(), finding: finding)
  }
}

extension VagueWordingRule.Kind {
  fileprivate func message(_ zh: String, _ en: String, _ duty: String) -> Wording {
    switch self {
    case .empty:
      Wording(zh: "\(zh)没有写做什么（事项 \(duty)），应写具体任务", en: "\(en) says nothing to be done (duty \(duty)); say the task")
    case .twoModes:
      Wording(
        zh: "\(zh)把协助别人和自己办理写在一格（事项 \(duty)），应写明各在什么情形下",
        en: "\(en) has helping and acting in one cell (duty \(duty)); say which of them when")
    case .measure:
      Wording(
        zh: "“\(zh.dropFirst())没有写明以什么为准（事项 \(duty)），应写数额或者条件",
        en: "\(en) does not say what counts (duty \(duty)); give a figure or a condition")
    case .either:
      Wording(
        zh: "\(zh)没有定是其一还是全部（事项 \(duty)），应写明",
        en: "\(en) leaves open whether one or both are meant (duty \(duty)); say which")
    case .each:
      Wording(
        zh: "只写给一个单位，却说\(zh)（事项 \(duty)），应写明它的一份是什么、其余由谁负责",
        en: "\(en) is said of one body alone (duty \(duty)); say what its part is and whose the others are")
    case .helping:
      Wording(
        zh: "写的是牵头，\(zh)说的却只是协助（事项 \(duty)），应写明它自己做什么、由谁牵头",
        en: "\(en) only helps, of a duty that it is said to lead (duty \(duty)); say what it does, and who leads")
    case .selfLimit:
      Wording(
        zh: "\(zh)是拿自己划定自己（事项 \(duty)），应写明是哪些", en: "\(en) is limited by itself (duty \(duty)); say which ones")
    case .guidance:
      Wording(
        zh: "只有\(zh)，没有写由谁来做（事项 \(duty)），应写明具体办理的单位",
        en: "\(en) is all that is said (duty \(duty)), and nobody is named to do it; name who does")
    }
  }
}

extension DutyMap {
  fileprivate func hasAmounts(_ assignment: RowID<Assignment>) -> Bool {
    documents.narrowings[documents.assignments[assignment].narrowings].contains { narrowing in
      if case .amounts = narrowing.values { true } else { false }
    }
  }

  /// Whether a body has a ground of its own, which says what its 管辖范围 is.
  fileprivate func isTerritorial(_ holder: Holder) -> Bool {
    guard let id = holder.body else { return false }
    return documents.bodies[id].kind != .department
  }
}
