import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// A row of a list with what it may be known by in another list: its id, or the code of its item.
struct KeyedRow {
  let row: RowID<Duty>
  let list: RowID<BoundaryList>
  let key: Symbol
  let name: Symbol
}

/// Rows of two lists that go by the same keys: they are told once, however many they are.
struct RowsOfTwoLists {
  /// The lists by what they are called; a finding stands in the second.
  let lists: (first: RowID<BoundaryList>, second: RowID<BoundaryList>)
  /// In the order of their keys.
  let rows: [(first: KeyedRow, second: KeyedRow)]

  /// More keys than this are counted, not named.
  private static let named = 10

  /// - Parameter isFault: What of two rows of one key is told.
  static func all(
    of rows: [KeyedRow], in map: DutyMap, where isFault: (KeyedRow, KeyedRow) -> Bool
  ) -> [RowsOfTwoLists] {
    func id(_ row: KeyedRow) -> String { map.documents.text(map.documents.lists[row.list].id) }
    var pairs: [[RowID<BoundaryList>]: [(first: KeyedRow, second: KeyedRow)]] = [:]
    for same in Dictionary(grouping: rows, by: \.key).values {
      for place in same.indices {
        for other in same[..<place] where isFault(other, same[place]) {
          let both = [other, same[place]].sorted { id($0) < id($1) }
          pairs[both.map(\.list), default: []].append((both[0], both[1]))
        }
      }
    }
    return pairs.values.map { rows in
      RowsOfTwoLists(
        lists: (rows[0].first.list, rows[0].second.list),
        rows: rows.sorted { map.documents.text($0.first.key) < map.documents.text($1.first.key) })
    }
  }

  /// - Parameters:
  ///   - attribute: Where in a row the key stands; nil for the row.
  ///   - message: The words for the keys with their names, and the ids of the two lists.
  func finding(
    _ rule: Rule, at attribute: String?, in map: DutyMap, suggestion: Wording,
    _ message: (_ told: Wording, _ first: String, _ second: String) -> Wording
  ) -> Finding {
    let documents = map.documents
    func spot(_ row: KeyedRow) -> Spot {
      let place = documents.duties[row.row].place
      return attribute.map { Spot(place, .attributeValue($0)) } ?? Spot(place)
    }
    let names = rows.prefix(Self.named).map { first, second in
      let (key, one, other) = (documents.text(first.key), documents.text(first.name), documents.text(second.name))
      return Wording(zh: "\(key)（“\(one)”和“\(other)”）", en: "\(key) (\(one) and \(other))")
    }
    let more = rows.count - names.count
    let told = Wording(
      zh: names.map(\.zh).joined(separator: "、") + (more > 0 ? "等 \(rows.count) 项" : ""),
      en: names.map(\.en).joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
    let (first, second) = (
      documents.text(documents.lists[lists.first].id), documents.text(documents.lists[lists.second].id)
    )
    var finding = Finding(rule, message(told, first, second), at: spot(rows[0].second))
    finding.list = second
    finding.duty = rows.count == 1 ? documents.text(documents.duties[rows[0].second.row].id) : nil
    finding.subject = ([first] + rows.map { documents.text($0.first.key) }).joined(separator: " ")
    finding.related = rows.prefix(Self.named).map {
      Finding.Related(spot($0.first), Wording(zh: "另一份清单写在这里", en: "the other list has it here"))
    }
    finding.suggestions = [suggestion]
    return finding
  }
}
