package import BoundaryFindings
package import BoundaryMap
import BoundaryModel

extension DutyMap {
  /// How much there is of what was given.
  package var summary: Report.Summary {
    var summary = Report.Summary()
    summary.duties = duties.count
    summary.assignments = documents.assignments.rows.count { !documents.contextFiles.contains($0.place.file) }
    return summary
  }

  /// The name of a duty with its id, as messages give it.
  package func title(of duty: HeldDuty) -> Wording {
    let id = documents.text(documents.duties[duty.duty].id)
    return Wording(zh: "“\(name(of: duty))”（\(id)）", en: "\(name(of: duty)) (\(id))")
  }
}

extension Finding {
  /// Says which list and duty the words belong to.
  mutating func describe(_ text: StatedText, in map: DutyMap) {
    let documents = map.documents
    let row = documents.duties[text.duty]
    list = row.list.map { documents.text(documents.lists[$0].id) }
    duty = documents.text(row.id)
    role = text.assignment.map { documents.text(documents.assignments[$0].role) }
    subject = documents.text(text.symbol)
  }
}
