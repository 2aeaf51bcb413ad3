import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// A phrase that was found in a row, and the finding on it.
struct FoundPhrase {
  let row: RowID<Duty>
  let phrase: String
  var finding: Finding
}

extension DutyMap {
  /// Findings on phrases in rows: one phrase of one sentence that was cut into several rows is told once, and so is a
  /// list all of whose rows have the fault.
  ///
  /// - Parameter message: The words for a list with so many rows.
  func gathered(_ found: [FoundPhrase], _ message: (Int) -> Wording) -> [Finding] {
    gathered(oncePerSentence(found).map { ($0.row, $0.finding) }, rowsAtFault: rowCounts(found), message)
  }

  private func rowCounts(_ found: [FoundPhrase]) -> [RowID<BoundaryList>: Int] {
    Dictionary(grouping: found.filter { documents.duties[$0.row].list != nil }) {
      documents.duties[$0.row].list ?? RowID(0)
    }.mapValues { Set($0.map(\.row)).count }
  }

  private struct Sentence: Hashable {
    let list: RowID<BoundaryList>
    let item: Substring
    let phrase: String
  }

  /// Items of one number, such as 14-公安 and 14-消防, are cut from one sentence.
  private func oncePerSentence(_ found: [FoundPhrase]) -> [FoundPhrase] {
    var first: [Sentence: Int] = [:]
    var told: [FoundPhrase] = []
    for one in found {
      let duty = documents.duties[one.row]
      let item = duty.item.map { documents.text($0) } ?? ""
      guard let list = duty.list, let stem = item.split(separator: "-").first else {
        told.append(one)
        continue
      }
      let sentence = Sentence(list: list, item: stem, phrase: one.phrase)
      if let place = first[sentence] {
        told[place].finding.related.append(Finding.Related(one.finding.spot, one.finding.message))
      } else {
        first[sentence] = told.count
        told.append(one)
      }
    }
    return told
  }
}
