import BoundaryFindings
import BoundaryMap
import BoundaryModel
import DutyWords

enum EitherOrRule: WordRule {
  static let rule = Rule(
    name: "either-or", kind: .document, severity: .warning,
    title: Wording(zh: "单位二选一", en: "one body or the other"),
    summary: Wording(zh: "单位写成“A 或者 B”，没有定是哪一个", en: "A body given as A or B, where nobody decides which"),
    why: Wording(
      zh: "两级、两家都可以，结果往往是两家都不办。", en: "What either may do, often neither does."),
    basis: Wording(zh: "一件事情原则上由一个部门负责", en: "One matter, one owner"),
    example: Rule.Example(
      fails:
        """
        <register xmlns="urn:dutymap:1" id="levels">
          <body id="either" kind="department" name="市或者区水务局"/>
        </register>
        """,
      """
      <duty ref="S01"><assign body="either" role="lead"/></duty>
      """,
      mended:
        """
        <register xmlns="urn:dutymap:1" id="levels">
          <body id="district" kind="department" name="区水务局"/>
        </register>
        """,
      """
      <duty ref="S01"><assign body="district" role="lead"/></duty>
      """),
    kinds: [
      .init(Wording(zh: "甲或者乙", en: "A or B"), "管委会或者当地人民政府", "City or County"),
      .init(Wording(zh: "本单位或者它的下级", en: "a body or one below it"), "水务局或者其派出机构"),
    ])

  /// Tells each such body once, with the assignments that name it.
  static func check(_ read: ReadMap) -> [Finding] {
    let map = read.map
    let documents = map.documents
    let unsettled = documents.bodies.entries.filter { read.body($0.row.name).isEither }
    guard !unsettled.isEmpty else { return [] }
    var uses: [Holder: [Statement]] = Dictionary(uniqueKeysWithValues: unsettled.map { (.body($0.id), []) })
    for (_, statement) in map.stated {
      for holder in map.holders(of: statement) { uses[holder]?.append(statement) }
    }
    return unsettled.compactMap { id, body in
      guard let statements = uses[.body(id)], !statements.isEmpty else { return nil }
      let name = documents.text(body.name)
      var finding = Finding(
        rule,
        Wording(
          zh: "“\(name)”没有定是哪一个，有 \(statements.count) 条分工写给它",
          en: "'\(name)' leaves open which; assignments to it: \(statements.count)"),
        at: Spot(body.place, .attributeValue("name")))
      finding.bodies = [documents.text(body.id)]
      finding.related = statements.map {
        Finding.Related(Spot(documents.assignments[$0.assignment].place), Wording(zh: "写在这里", en: "named here"))
      }
      return finding
    }
  }
}
