import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum NumberingRule: WordRule {
  static let rule = Rule(
    name: "numbering", kind: .document, severity: .note,
    title: Wording(zh: "跳号或者重号", en: "numbers skipped or doubled"),
    summary: Wording(zh: "清单的序号跳号或者重号", en: "The numbers of a list skip one, or have one twice"),
    why: Wording(
      zh: "跳号往往是漏了一行，重号的两行引用时分不清是哪一行。",
      en: "Where a number is skipped a row may have been lost; where one stands twice, nobody knows which row is meant."
    ),
    example: Rule.Example(
      fails:
        """
        <duty id="L01" name="渡口管理" field="safety" item="1"><basis>条例</basis><assign body="edz" role="lead"/></duty>
        <duty id="L02" name="灯光管理" field="safety" item="2"><basis>条例</basis><assign body="edz" role="lead"/></duty>
        <duty id="L03" name="集市管理" field="safety" item="4"><basis>条例</basis><assign body="edz" role="lead"/></duty>
        """,
      mended:
        """
        <duty id="L01" name="渡口管理" field="safety" item="1"><basis>条例</basis><assign body="edz" role="lead"/></duty>
        <duty id="L02" name="灯光管理" field="safety" item="2"><basis>条例</basis><assign body="edz" role="lead"/></duty>
        <duty id="L03" name="集市管理" field="safety" item="3"><basis>条例</basis><assign body="edz" role="lead"/></duty>
        """))

  /// - Complexity: O(*n* log *n*) in the rows.
  static func check(_ read: ReadMap) -> [Finding] {
    let documents = read.map.documents
    let articles = articles(documents)
    var rows: [RowID<BoundaryList>: [Row]] = [:]
    for (id, duty) in documents.duties.entries {
      guard let list = duty.list else { continue }
      let own = duty.item.map { [documents.text($0)] } ?? []
      let held = read.map.outline.assignments[id].compactMap { documents.assignments[$0].item }.map {
        documents.text($0)
      }
      guard !(own + held).isEmpty else { continue }
      rows[list, default: []].append(Row(id: id, items: (own + held).unrepeated, article: articles[id]))
    }
    return rows.filter { !isNumberedByLaw($0.value) }.sorted { $0.key < $1.key }.flatMap {
      findings(on: $0, $1, documents)
    }
  }

  private struct Row {
    let id: RowID<Duty>
    let items: [String]
    /// The number of the article that it rests on.
    let article: Int?
  }

  /// Whether rows have the numbers of the articles that they rest on: then a law numbers them, and not all of its
  /// articles are about duties.
  private static func isNumberedByLaw(_ rows: [Row]) -> Bool {
    let based = rows.filter { $0.article != nil }
    let equal = based.filter { row in row.items.contains { ItemNumber.first(in: $0) == row.article } }
    return equal.count * 2 > based.count
  }

  private static func articles(_ documents: Documents) -> [RowID<Duty>: Int] {
    var articles: [RowID<Duty>: Int] = [:]
    for remark in documents.remarks.rows {
      guard case .basis(let article) = remark.kind, let article,
        let number = ItemNumber.first(in: documents.text(article))
      else { continue }
      switch remark.owner {
      case .duty(let duty): articles[duty] = articles[duty] ?? number
      case .assignment(let id):
        articles[documents.assignments[id].duty] = articles[documents.assignments[id].duty] ?? number
      default: continue
      }
    }
    return articles
  }

  private static func findings(
    on list: RowID<BoundaryList>, _ rows: [Row], _ documents: Documents
  ) -> [Finding] {
    var series: [String: Series] = [:]
    for row in rows {
      for item in row.items {
        guard let number = ItemNumber(item) else { continue }
        series[number.stem, default: Series()].add(number.value, item, documents.duties[row.id])
      }
    }
    return series.sorted { $0.key < $1.key }.flatMap { _, series in
      series.skipped.map { missing in
        finding(
          list, documents, at: series.rows[missing.after]?.place,
          Wording(
            zh: "序号从 \(missing.before) 跳到 \(missing.next)，中间缺 \(missing.names)，可能漏了一行",
            en:
              "the numbers go from \(missing.before) to \(missing.next) without \(missing.names); a row may be missing"),
          subject: missing.names, related: series.rows[missing.beforeNumber]?.place)
      }
        + series.doubled.map { item, first, second in
          finding(
            list, documents, at: second,
            Wording(
              zh: "序号 \(item) 用了两次，两行不是一件事", en: "the number \(item) is given to two rows that are not one matter"),
            subject: item, related: first)
        }
    }
  }

  private static func finding(
    _ list: RowID<BoundaryList>, _ documents: Documents, at place: Place?, _ message: Wording, subject: String,
    related: Place?
  ) -> Finding {
    let row = documents.lists[list]
    var finding = Finding(rule, message, at: Spot(place ?? row.place, .attributeValue("item")))
    finding.list = documents.text(row.id)
    finding.subject = subject
    finding.related = related.map { [Finding.Related(Spot($0), Wording(zh: "前一个序号", en: "the number before"))] } ?? []
    return finding
  }
}
