import BoundaryFindings
import BoundaryMap
import BoundaryModel
import DutyWords

enum OpenListRule: WordRule {
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
        """),
    kinds: [
      .init(Wording(zh: "单位没有列完", en: "bodies that are not all named"), "公安、交通等部门"),
      .init(Wording(zh: "权力没有列完", en: "a power that is left open"), "违规设摊等的处罚权", "流浪犬捕捉等养犬管理"),
    ])

  static func check(_ read: ReadMap) -> [Finding] {
    let map = read.map
    // A body that is itself left open is told as such.
    let open = Set(
      map.stated.filter { map.holders(of: $0.statement).contains(where: read.isNameless) }.map {
        map.documents.assignments[$0.statement.assignment].duty
      })
    let found = map.texts(with: ["等"]) { read.grammar.openEnd(of: $0) }.compactMap { text, phrase -> FoundPhrase? in
      guard !(open.contains(text.duty) && (phrase.hasSuffix("部门") || phrase.hasSuffix("单位"))) else { return nil }
      // Whom somebody deals with is told as nobody in particular.
      if let name = read.grammar.dealtWith(in: map.documents.text(text.symbol)), name.isUnnamed,
        name.name.hasSuffix(phrase)
      {
        return nil
      }
      let duty = map.documents.text(map.documents.duties[text.duty].id)
      var finding = Finding(
        rule,
        Wording(zh: "“\(phrase)”没有列完（事项 \(duty)），应逐项写明", en: "'\(phrase)' is left open (duty \(duty)); name all of it"),
        at: text.spot)
      finding.describe(text, in: map)
      return FoundPhrase(row: text.duty, phrase: phrase, finding: finding)
    }
    return map.gathered(found) { count in
      Wording(
        zh: "本清单的 \(count) 项事项都有没列完的“等”，应逐项写明",
        en: "all \(count) duties of this list are left open with 等; name all of it")
    }
  }
}
