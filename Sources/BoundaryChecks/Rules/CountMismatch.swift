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
    return documents.totals.rows.compactMap { total in
      // A field or a kind that is not known was told.
      guard total.field.map({ map.field($0, in: total.list) != nil }) ?? true,
        total.kind.map({ map.kind($0, in: total.list) != nil }) ?? true
      else { return nil }
      let actual = counts[total.list, default: [:]][Class(field: total.field, kind: total.kind), default: 0]
      guard actual != total.duties else { return nil }
      let field = total.field.flatMap { map.field($0, in: total.list) }.map { documents.text($0.name) }
      let kind = total.kind.flatMap { map.kind($0, in: total.list) }.map { documents.text($0.name) }
      let what = Wording.counted(field: field, kind: kind)
      var finding = Finding(
        rule,
        Wording(
          zh: "\(what.zh)写明共 \(total.duties) 项，实际有 \(actual) 项",
          en: "\(what.en) is declared to have \(total.duties) duties and has \(actual)"),
        at: Spot(total.place, .attributeValue("duties")))
      finding.list = documents.text(documents.lists[total.list].id)
      let subject = [total.field, total.kind].compactMap { $0.map { documents.text($0) } }
      finding.subject = subject.isEmpty ? nil : subject.joined(separator: " ")
      finding.suggestions = [
        Wording(
          zh: "核对有无漏行、重行；无误的，合计改为 \(actual)",
          en: "look for rows missing or there twice; failing that, declare \(actual)")
      ]
      return finding
    }
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

extension DutyMap {
  /// How many rows each list has: of each field, of each kind, of both together, and altogether.
  fileprivate var dutyCounts: [RowID<BoundaryList>: [Class: Int]] {
    var counts: [RowID<BoundaryList>: [Class: Int]] = [:]
    for row in documents.duties.rows {
      guard let list = row.list else { continue }
      let original = row.isReference ? template(of: list).flatMap { index[$0].duties[row.id] } : nil
      let field = row.isReference ? original.flatMap { documents.duties[$0].field } : row.field
      let kind = row.kind ?? original.flatMap { documents.duties[$0].kind }
      let classes = [
        Class(field: nil, kind: nil), Class(field: field, kind: nil), Class(field: nil, kind: kind),
        Class(field: field, kind: kind),
      ]
      for one in Set(classes) { counts[list, default: [:]][one, default: 0] += 1 }
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
