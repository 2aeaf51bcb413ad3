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
      // A field that is not known was told.
      guard total.field.map({ map.field($0, in: total.list) != nil }) ?? true else { return nil }
      let actual = counts[total.list, default: [:]][total.field, default: 0]
      guard actual != total.duties else { return nil }
      let field = total.field.flatMap { map.field($0, in: total.list) }.map { documents.text($0.name) }
      var finding = Finding(
        rule,
        Wording(
          zh: "\(field.map { "领域“\($0)”" } ?? "本清单")写明共 \(total.duties) 项，实际有 \(actual) 项",
          en:
            "\(field.map { "the field '\($0)'" } ?? "the list") is declared to have \(total.duties) duties and has \(actual)"
        ),
        at: Spot(total.place, .attributeValue("duties")))
      finding.list = documents.text(documents.lists[total.list].id)
      finding.subject = total.field.map { documents.text($0) }
      finding.suggestions = [
        Wording(
          zh: "核对有无漏行、重行；无误的，合计改为 \(actual)",
          en: "look for rows missing or there twice; failing that, declare \(actual)")
      ]
      return finding
    }
  }
}

extension DutyMap {
  /// How many rows each list has, in each field and, under nil, altogether.
  fileprivate var dutyCounts: [RowID<BoundaryList>: [Symbol?: Int]] {
    var counts: [RowID<BoundaryList>: [Symbol?: Int]] = [:]
    for row in documents.duties.rows {
      guard let list = row.list else { continue }
      counts[list, default: [:]][nil, default: 0] += 1
      guard let field = field(of: row, in: list) else { continue }
      counts[list, default: [:]][field, default: 0] += 1
    }
    return counts
  }

  private func field(of row: Duty, in list: RowID<BoundaryList>) -> Symbol? {
    guard row.isReference else { return row.field }
    return template(of: list).flatMap { index[$0].duties[row.id] }.flatMap { documents.duties[$0].field }
  }

  fileprivate func field(_ id: Symbol, in list: RowID<BoundaryList>) -> Field? {
    template(of: list).flatMap { index[$0].fields[id] }.map { documents.fields[$0] }
  }
}
