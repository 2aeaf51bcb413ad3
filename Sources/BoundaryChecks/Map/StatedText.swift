import BoundaryModel

/// Words of a list about a duty or an assignment, with the place where they stand.
struct StatedText {
  let text: String
  let spot: Spot
  let duty: RowID<Duty>
  let assignment: RowID<Assignment>?
}

extension DutyMap {
  /// The words that lists use for roles and tasks, and the names that they give to local duties.
  var statedTexts: [StatedText] {
    var texts: [StatedText] = []
    for (id, duty) in documents.duties.entries where duty.isLocal {
      texts.append(
        StatedText(
          text: documents.text(duty.name), spot: Spot(duty.place, .attributeValue("name")), duty: id, assignment: nil))
    }
    for (id, row) in documents.assignments.entries where list(of: id) != nil {
      guard let wording = row.wording else { continue }
      texts.append(
        StatedText(
          text: documents.text(wording), spot: Spot(row.place, .attributeValue("wording")), duty: row.duty,
          assignment: id))
    }
    for remark in documents.remarks.rows {
      guard case .task = remark.kind else { continue }
      let text = documents.text(remark.text)
      switch remark.owner {
      case .assignment(let id) where list(of: id) != nil:
        let duty = documents.assignments[id].duty
        texts.append(StatedText(text: text, spot: Spot(remark.place), duty: duty, assignment: id))
      case .duty(let id):
        guard case .list = documents.duties[id].owner else { continue }
        texts.append(StatedText(text: text, spot: Spot(remark.place), duty: id, assignment: nil))
      default: continue
      }
    }
    return texts.sorted { $0.spot.place < $1.spot.place }
  }
}

extension Finding {
  /// Says which list and duty the words belong to.
  mutating func describe(_ text: StatedText, in map: DutyMap) {
    let documents = map.documents
    let row = documents.duties[text.duty]
    if case .list(let list) = row.owner { self.list = documents.text(documents.lists[list].id) }
    duty = documents.text(row.id)
    role = text.assignment.map { documents.text(documents.assignments[$0].role) }
    subject = text.text
  }
}
