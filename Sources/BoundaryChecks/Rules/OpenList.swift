import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum OpenListRule: MapRule {
  static let rule = Rule(
    name: "open-list", kind: .document, severity: .note,
    title: Wording(zh: "列举未尽", en: "open list"),
    summary: Wording(zh: "列举以“等”收尾，没有写完", en: "An enumeration that is left open with 等 (and so on)"),
    why: Wording(
      zh: "“等”里还有什么，各方理解不同，争议多出在这里。", en: "What else belongs to it, each side reads as it likes."),
    example: Rule.Example(
      fails:
        """
        <duty id="L01" name="流浪犬捕捉等养犬管理" field="safety">
          <basis>养犬管理条例</basis>
          <assign body="edz" role="lead"/>
        </duty>
        """,
      mended:
        """
        <duty id="L01" name="流浪犬捕捉、收容和养犬登记" field="safety">
          <basis>养犬管理条例</basis>
          <assign body="edz" role="lead"/>
        </duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    let found = map.texts(with: ["等"], find: openEnd).map { text, phrase -> (row: RowID<Duty>, finding: Finding) in
      let duty = map.documents.text(map.documents.duties[text.duty].id)
      var finding = Finding(
        rule,
        Wording(zh: "“\(phrase)”没有列完（事项 \(duty)），应逐项写明", en: "'\(phrase)' is left open (duty \(duty)); name all of it"),
        at: text.spot)
      finding.describe(text, in: map)
      return (text.duty, finding)
    }
    return map.gathered(found) { count in
      Wording(
        zh: "本清单的 \(count) 项事项都有没列完的“等”，应逐项写明",
        en: "all \(count) duties of this list are left open with 等; name all of it")
    }
  }

  /// 等 with the noun that closes the enumeration: 等部门, 等环境监督管理.
  static func openEnd(of text: String) -> String? {
    // 平等, 中等, 等级 and their like are words of their own.
    text.firstMatch(of: /[^平对同中高初均相劣优何一二三四五][等](?<end>[^级于待同候，。；、（）]{0,6}?(?:部门|单位|机构|工作|事项|管理|监管|职责|任务|方面))/)
      .map { "等\($0.end)" }
  }
}
