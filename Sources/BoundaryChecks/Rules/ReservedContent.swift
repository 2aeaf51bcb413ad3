import BoundaryFindings
import BoundaryMap
import BoundaryModel
import DutyWords

enum ReservedContentRule: WordRule {
  static let rule = Rule(
    name: "reserved-content", kind: .document, severity: .warning,
    title: Wording(zh: "权限未写明", en: "content left to other rules"),
    summary: Wording(zh: "只写“按规定权限”一类的话，权限到哪里没有写", en: "The limit of a power is referred to and not given"),
    why: Wording(
      zh: "权限的数额写在别处，看清单的人不知道自己这件事该找谁。",
      en: "The figure stands elsewhere, so that nobody can tell from the list whose a given case is."),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead" wording="负责"><task>按照规定权限审批投资项目</task></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead" wording="负责">
            <within dimension="investment" below="5000"/><task>按照规定权限审批投资项目</task>
          </assign>
          <assign body="east" role="lead"><within dimension="investment" from="5000"/></assign>
        </duty>
        """),
    kinds: [
      .init(Wording(zh: "权限没有写到哪里为止", en: "a power without its limit"), "按照规定权限", "在法定权限内", "within its powers"),
      .init(Wording(zh: "内容在清单之外", en: "content that stands elsewhere"), "按照授权负责", "按照市政府规定的职责执行"),
      .init(Wording(zh: "兜底的一行", en: "a row for whatever else comes"), "完成上级交办的其他工作"),
    ])

  static func check(_ read: ReadMap) -> [Finding] {
    let map = read.map
    var told: Set<RowID<Assignment>> = []
    let signs: [StaticString] = ["权", "职", "委托", "赋予", "授予", "下放", "交办", "范围", "发展阶段", "with", "With", "as ", "As "]
    let found = map.texts(with: signs) { phrase(in: $0, read.grammar) }.compactMap { text, phrase -> FoundPhrase? in
      guard !givesAmounts(text.assignment, map), !isHandedOver(text.assignment, phrase, map) else { return nil }
      if let assignment = text.assignment {
        // One who helps or acts as it turns out is told for that, and a limit that goes by itself for that.
        guard
          !read.texts(of: assignment).contains(where: {
            read.wording($0.symbol).isOfTwoModes || isLimitedByItself($0, read)
          }),
          !phrase.isElsewhere || isAll(text, of: assignment, read), told.insert(assignment).inserted
        else { return nil }
      } else if phrase.isElsewhere {
        return nil
      }
      let duty = map.documents.text(map.documents.duties[text.duty].id)
      let message =
        phrase.isElsewhere
        ? Wording(
          zh: "“\(phrase.words)”的内容不在清单里（事项 \(duty)），应写出具体是什么",
          en: "what '\(phrase.words)' means stands outside the list (duty \(duty)); say what it is")
        : Wording(
          zh: "“\(phrase.words)”没有写明到哪里为止（事项 \(duty)），应写出数额或者内容",
          en: "'\(phrase.words)' does not say how far it goes (duty \(duty)); give the figure or the content")
      var finding = Finding(rule, message, at: text.spot)
      finding.describe(text, in: map)
      return FoundPhrase(row: text.duty, phrase: phrase.words, finding: finding)
    }
    return map.gathered((found + catchAlls(read)).sorted { $0.finding.spot.place < $1.finding.spot.place }) { count in
      Wording(
        zh: "本清单的 \(count) 项事项都没有写明权限到哪里为止，应写出数额或者内容",
        en: "no duty of the \(count) in this list says how far the power goes; give the figure or the content")
    }
  }

  /// A row for whatever else comes.
  private static func catchAlls(_ read: ReadMap) -> [FoundPhrase] {
    let documents = read.map.documents
    return read.map.duties.compactMap { duty in
      let row = documents.duties[duty.duty]
      guard row.isLocal, read.grammar.isCatchAll(documents.text(row.name)) else { return nil }
      let (name, id) = (documents.text(row.name), documents.text(row.id))
      var finding = Finding(
        rule,
        Wording(
          zh: "“\(name)”是兜底的一行（事项 \(id)），内容不在清单里，应写出具体是什么",
          en: "'\(name)' is for whatever else comes (duty \(id)); say what it is"),
        at: Spot(row.place, .attributeValue("name")))
      finding.describe(duty, nil, in: read.map)
      return FoundPhrase(row: duty.duty, phrase: name, finding: finding)
    }
  }

  private static func isLimitedByItself(_ text: StatedText, _ read: ReadMap) -> Bool {
    let reading = read.wording(text.symbol)
    return reading.selfLimit != nil && !reading.isLimitedToGround
  }

  private struct Phrase {
    let words: String
    /// Whether all of the content is what was granted elsewhere, rather than the limit of a power.
    let isElsewhere: Bool
  }

  private static func phrase(in text: String, _ grammar: Grammar) -> Phrase? {
    if let limit = grammar.reservedLimit(in: text) { return Phrase(words: limit, isElsewhere: false) }
    return WordingReading(text, grammar).elsewhere.map { Phrase(words: $0, isElsewhere: true) }
  }

  /// Whether the other words of an assignment say no more than the one.
  private static func isAll(_ text: StatedText, of assignment: RowID<Assignment>, _ read: ReadMap) -> Bool {
    read.texts(of: assignment).allSatisfy { other in
      let reading = read.wording(other.symbol)
      return other.symbol == text.symbol || reading.isEmpty || reading.elsewhere != nil
    }
  }

  /// Whether the list says who handed the power over.
  private static func isHandedOver(_ assignment: RowID<Assignment>?, _ phrase: Phrase, _ map: DutyMap) -> Bool {
    phrase.isElsewhere && assignment.map { map.documents.assignments[$0].delegation != nil } ?? false
  }

  private static func givesAmounts(_ assignment: RowID<Assignment>?, _ map: DutyMap) -> Bool {
    guard let assignment else { return false }
    return map.documents.narrowings[map.documents.assignments[assignment].narrowings].contains { narrowing in
      if case .amounts = narrowing.values { true } else { false }
    }
  }
}
