import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum CountMismatchRule: MapRule {
  static let rule = Rule(
    name: "count-mismatch", kind: .document, severity: .warning,
    title: Wording(zh: "合计不符", en: "wrong total"),
    summary: Wording(
      zh: "清单写的合计数与实际的事项数不符", en: "A declared total that is not the number of duties in the list"),
    why: Wording(
      zh: "不是漏了行，就是重了行，或者修订时忘了改合计。",
      en: "A row is missing or there twice, or a revision left the total as it was."),
    basis: Wording(
      zh: "清单的分类合计与总数应当与逐项相符（如 193=28+24+35+11+54+28+13）",
      en: "Declared totals equal the rows, class by class and altogether (as 193 = 28+24+35+11+54+28+13)"),
    example: Rule.Example(
      fails:
        """
        <total field="safety" duties="2"/>
        <duty ref="S01"><assign body="edz" role="lead"/></duty>
        """,
      mended:
        """
        <total field="safety" duties="1"/>
        <duty ref="S01"><assign body="edz" role="lead"/></duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    guard documents.totals.count > 0 else { return [] }
    let counts = map.dutyCounts
    return documents.totals.rows.flatMap { total -> [Finding] in
      // A field or a kind that is not known was told.
      guard total.field.map({ map.field($0, in: total.list) != nil }) ?? true,
        total.kind.map({ map.kind($0, in: total.list) != nil }) ?? true
      else { return [] }
      let actual = counts[total.list, default: [:]][Class(field: total.field, kind: total.kind), default: Count()]
      return [
        (Total.Number.duties, total.duties, actual.duties), (.delegated, total.delegated, actual.delegated),
        (.givers, total.givers, actual.givers.count),
      ].compactMap { number, stated, actual in
        guard let stated, !(total.isAbout ? stated.isRound(of: actual) : stated == actual) else { return nil }
        return finding(total, number, stated, actual, map)
      }
    }
  }

  private static func finding(
    _ total: Total, _ number: Total.Number, _ stated: Int, _ actual: Int, _ map: DutyMap
  ) -> Finding {
    let documents = map.documents
    let field = total.field.flatMap { map.field($0, in: total.list) }.map { documents.text($0.name) }
    let kind = total.kind.flatMap { map.kind($0, in: total.list) }.map { documents.text($0.name) }
    let what = Wording.counted(field: field, kind: kind)
    let about = total.isAbout ? Wording(zh: "约", en: "about ") : Wording(zh: "", en: "")
    var finding = Finding(
      rule,
      Wording(
        zh: "\(what.zh)写明\(number.words.zh)\(about.zh) \(stated) \(number.unit)，实际有 \(actual) \(number.unit)",
        en: "\(what.en) is declared to have \(about.en)\(stated) \(number.words.en) and has \(actual)"),
      at: Spot(total.place, .attributeValue(number.rawValue)))
    finding.list = documents.text(documents.lists[total.list].id)
    let counted = number == .duties ? nil : number.rawValue
    let subject = [total.field, total.kind].compactMap { $0.map { documents.text($0) } } + [counted].compactMap(\.self)
    finding.subject = subject.isEmpty ? nil : subject.joined(separator: " ")
    finding.suggestions = [
      Wording(
        zh: "核对有无漏行、重行；无误的，合计改为 \(actual)",
        en: "look for rows missing or there twice; failing that, declare \(actual)")
    ]
    return finding
  }
}

extension Total {
  fileprivate enum Number: String {
    case duties, delegated, givers

    var words: Wording {
      switch self {
      case .duties: Wording(zh: "共", en: "duties")
      case .delegated: Wording(zh: "赋权事项", en: "delegated duties")
      case .givers: Wording(zh: "赋权部门", en: "bodies that delegate")
      }
    }

    var unit: String { self == .givers ? "个" : "项" }
  }
}

extension Int {
  /// Whether it is what a number is about: rounded at the place of its own last digit that is not 0, 1,968 is 2,000.
  fileprivate func isRound(of number: Int) -> Bool {
    var place = 1
    while self != 0, isMultiple(of: place * 10) { place *= 10 }
    return (number + place / 2) / place * place == self
  }
}

/// What a total counts: nil for every field, or for every kind.
private struct Class: Hashable {
  let field: Symbol?
  let kind: Symbol?
}

extension Wording {
  fileprivate static func counted(field: String?, kind: String?) -> Wording {
    switch (field, kind) {
    case (nil, nil): Wording(zh: "本清单", en: "the list")
    case (let field?, nil): Wording(zh: "领域“\(field)”", en: "the field '\(field)'")
    case (nil, let kind?): Wording(zh: "类别“\(kind)”", en: "the kind '\(kind)'")
    case (let field?, let kind?):
      Wording(zh: "领域“\(field)”中的类别“\(kind)”", en: "the kind '\(kind)' in the field '\(field)'")
    }
  }
}

private struct Count {
  var duties = 0
  /// Rows that somebody holds by delegation.
  var delegated = 0
  /// Who delegated them.
  var givers: Set<Symbol> = []
}

extension DutyMap {
  /// What each list has: of each field, of each kind, of both together, and altogether.
  fileprivate var dutyCounts: [RowID<BoundaryList>: [Class: Count]] {
    var counts: [RowID<BoundaryList>: [Class: Count]] = [:]
    for (id, row) in documents.duties.entries {
      guard let list = row.list else { continue }
      let original = row.isReference ? template(of: list).flatMap { index[$0].duties[row.id] } : nil
      let field = row.isReference ? original.flatMap { documents.duties[$0].field } : row.field
      let kind = row.kind ?? original.flatMap { documents.duties[$0].kind }
      let givers = documents.assignments[outline.assignments[id]].compactMap { $0.delegation?.delegator }
      let classes = [
        Class(field: nil, kind: nil), Class(field: field, kind: nil), Class(field: nil, kind: kind),
        Class(field: field, kind: kind),
      ]
      for one in Set(classes) {
        counts[list, default: [:]][one, default: Count()].duties += 1
        counts[list, default: [:]][one, default: Count()].delegated += givers.isEmpty ? 0 : 1
        counts[list, default: [:]][one, default: Count()].givers.formUnion(givers)
      }
    }
    return counts
  }

  fileprivate func field(_ id: Symbol, in list: RowID<BoundaryList>) -> Field? {
    template(of: list).flatMap { index[$0].fields[id] }.map { documents.fields[$0] }
  }

  fileprivate func kind(_ id: Symbol, in list: RowID<BoundaryList>) -> DutyKind? {
    template(of: list).flatMap { index[$0].kinds[id] }.map { documents.kinds[$0] }
  }
}
