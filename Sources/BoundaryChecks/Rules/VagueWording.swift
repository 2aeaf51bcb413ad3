import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum VagueWordingRule: MapRule {
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
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    let vague = map.texts(with: ["职责", "工作", "参与", "指导", "各司其职"]) { isVague($0) ? true : nil }.map(\.text)
    let assignments = Dictionary(grouping: vague.filter { $0.assignment != nil }) { $0.assignment }
    var counts: [RowID<Assignment>?: Int] = [:]
    for text in map.statedTexts where assignments[text.assignment] != nil { counts[text.assignment, default: 0] += 1 }
    let found = assignments.compactMap { id, texts -> (row: RowID<Duty>, finding: Finding)? in
      guard let id, let first = texts.first, texts.count == counts[id] else { return nil }
      // Who guides is said to guide: there the word is the role.
      guard !map.isRoleName(first.symbol, of: id) else { return nil }
      let words = texts.map { map.documents.text($0.symbol) }
      let duty = map.documents.text(map.documents.duties[first.duty].id)
      var finding = Finding(
        rule,
        Wording(
          zh: "\(words.map { "“\($0)”" }.joined())没有写做什么（事项 \(duty)），应写具体任务",
          en: "\(words.map { "'\($0)'" }.joined(separator: ", ")) says nothing to be done (duty \(duty)); say the task"),
        at: first.spot)
      finding.describe(first, in: map)
      return (first.duty, finding)
    }
    return map.gathered(found) { count in
      Wording(
        zh: "本清单的 \(count) 项事项都没有写做什么，应写具体任务",
        en: "no duty of the \(count) in this list says what is to be done; say the tasks")
    }
  }

  /// Whether a text has an empty phrase and nothing else.
  static func isVague(_ text: String) -> Bool {
    var rest = text
    for phrase in phrases { rest = rest.replacing(phrase, with: "") }
    guard rest != text else { return false }
    for filler in fillers { rest = rest.replacing(filler, with: "") }
    return rest.allSatisfy { !$0.isLetter && !$0.isNumber }
  }

  /// Longer phrases before those that they contain.
  private static let phrases = [
    "按照各自职责", "按各自职责", "按照职责分工", "按职责分工", "按照职责", "依据职责", "各司其职", "各负其责", "做好相关工作", "做好有关工作",
    "相关工作", "有关工作", "参与", "指导",
  ]

  /// Words that add nothing to an empty phrase, and are no fault by themselves.
  private static let fillers = ["共同", "做好", "配合", "负责"]
}

extension DutyMap {
  fileprivate func isRoleName(_ text: Symbol, of assignment: RowID<Assignment>) -> Bool {
    let row = documents.assignments[assignment]
    guard let template = list(of: assignment).flatMap(template), let role = index[template].roles[row.role] else {
      return false
    }
    return documents.roles[role].name == text
  }
}
