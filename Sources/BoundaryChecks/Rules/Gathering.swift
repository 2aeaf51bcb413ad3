import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// A statement with the duty that it is about.
typealias StatedDuty = (duty: HeldDuty, statement: Statement)

/// A row of a list with the duty that it is about.
typealias StatedRow = (duty: HeldDuty, row: RowID<Duty>)

/// Something of a list that a rule looks at, and the id of the duty that it is about.
struct Listed<Item> {
  let item: Item
  let list: RowID<BoundaryList>?
  let duty: Symbol
}

extension DutyMap {
  /// Findings on what is at fault; a list in which everything that could be has the fault is told
  /// once, not for each.
  ///
  /// - Parameters:
  ///   - listed: Everything that could be at fault.
  ///   - isFault: What of it is.
  ///   - single: The finding on one.
  ///   - whole: The finding on a list with several, all at fault: the rule, and its words for so many.
  func gathered<Item>(
    _ listed: [Listed<Item>], isFault: (Item) -> Bool, single: (Item) -> Finding,
    whole: (rule: Rule, message: (Int) -> Wording)
  ) -> [Finding] {
    let byList = Dictionary(grouping: listed, by: \.list)
    return byList.sorted { ($0.key?.index ?? 0) < ($1.key?.index ?? 0) }.flatMap { list, all -> [Finding] in
      let faults = all.filter { isFault($0.item) }
      guard let list, faults.count > 1, faults.count == all.count else { return faults.map { single($0.item) } }
      let row = documents.lists[list]
      var finding = Finding(whole.rule, whole.message(faults.count), at: Spot(row.place))
      finding.list = documents.text(row.id)
      finding.gathered = faults.map { documents.text($0.duty) }.unrepeated
      return [finding]
    }
  }

  /// Findings on words in rows; a list of several rows that all have the fault is told once, with its places.
  ///
  /// - Parameters:
  ///   - found: What was found, each with the row that it is in.
  ///   - message: The words for a list with so many rows.
  ///   - rowsAtFault: How many rows of each list have it, where not each has a finding of its own.
  func gathered(
    _ found: [(row: RowID<Duty>, finding: Finding)], rowsAtFault: [RowID<BoundaryList>: Int] = [:],
    _ message: (Int) -> Wording
  ) -> [Finding] {
    guard !found.isEmpty else { return [] }
    let counts = Dictionary(documents.duties.rows.compactMap(\.list).map { ($0, 1) }, uniquingKeysWith: +)
    let byList = Dictionary(grouping: found) { documents.duties[$0.row].list }
    let whole = byList.filter { list, found in
      let rows = list.flatMap { rowsAtFault[$0] } ?? Set(found.map(\.row)).count
      return rows > 1 && rows == list.flatMap { counts[$0] }
    }
    let single = found.filter { whole[documents.duties[$0.row].list] == nil }.map(\.finding)
    return single
      + whole.sorted { ($0.key?.index ?? 0) < ($1.key?.index ?? 0) }.compactMap { list, found in
        guard let list, let rule = found.first?.finding.rule else { return nil }
        let row = documents.lists[list]
        let count = rowsAtFault[list] ?? Set(found.map(\.row)).count
        var finding = Finding(rule, message(count), at: Spot(row.place))
        finding.list = documents.text(row.id)
        finding.gathered = found.compactMap(\.finding.duty).unrepeated
        finding.related = found.prefix(Self.gatheredPlaces).map { Finding.Related($0.finding.spot, $0.finding.message) }
        return finding
      }
  }

  /// More places than this of a fault that a whole list has are not named.
  private static let gatheredPlaces = 10

  /// The statements that hand a power over.
  var delegations: [Listed<StatedDuty>] {
    stated.filter { documents.assignments[$0.statement.assignment].delegation != nil }
      .map { Listed(item: $0, list: $0.statement.list, duty: documents.duties[$0.duty.duty].id) }
  }

  /// A finding on a delegation that lacks something.
  func finding(_ rule: Rule, on stated: StatedDuty, lacking what: Wording) -> Finding {
    let giver = stated.statement.delegator.map { $0.name(in: documents) } ?? ""
    let taker = names(holders(of: stated.statement))
    let title = title(of: stated.duty)
    var finding = Finding(
      rule,
      Wording(
        zh: "\(giver)把\(title.zh)赋予\(taker.zh)，\(what.zh)",
        en: "\(giver) hands \(title.en) to \(taker.en), \(what.en)"),
      at: Spot(documents.assignments[stated.statement.assignment].place, .attributeValue("delegated-by")))
    finding.describe(stated.statement, of: stated.duty, in: self)
    return finding
  }

  /// The rows of lists, each with the duty that it is about.
  var rows: [Listed<StatedRow>] {
    duties.flatMap { duty in
      appearances(of: duty).compactMap { row in
        documents.duties[row].list.map { Listed(item: (duty, row), list: $0, duty: documents.duties[duty.duty].id) }
      }
    }
  }

  /// A finding on a row that lacks something.
  func finding(_ rule: Rule, on stated: StatedRow, lacking what: Wording) -> Finding {
    let title = title(of: stated.duty)
    var finding = Finding(
      rule, Wording(zh: "\(title.zh)\(what.zh)", en: "\(title.en) \(what.en)"),
      at: Spot(documents.duties[stated.row].place))
    finding.describe(stated.duty, nil, in: self)
    return finding
  }
}
