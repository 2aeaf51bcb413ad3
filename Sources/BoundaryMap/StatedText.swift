package import BoundaryModel

/// Words of a list about a duty or an assignment, with the place where they stand.
package struct StatedText: Sendable {
  package let symbol: Symbol
  package let spot: Spot
  package let duty: RowID<Duty>
  package let assignment: RowID<Assignment>?
}

extension Documents {
  /// The words that lists use for roles and tasks, and the names that they give to local duties.
  package var statedTexts: [StatedText] {
    var texts: [StatedText] = []
    for (id, duty) in duties.entries where duty.isLocal {
      texts.append(
        StatedText(symbol: duty.name, spot: Spot(duty.place, .attributeValue("name")), duty: id, assignment: nil))
    }
    for (id, row) in assignments.entries {
      guard let wording = row.wording, duties[row.duty].list != nil else { continue }
      let spot = Spot(row.place, .attributeValue("wording"))
      texts.append(StatedText(symbol: wording, spot: spot, duty: row.duty, assignment: id))
    }
    for remark in remarks.rows {
      guard case .task = remark.kind else { continue }
      switch remark.owner {
      case .assignment(let id) where duties[assignments[id].duty].list != nil:
        let duty = assignments[id].duty
        texts.append(StatedText(symbol: remark.text, spot: Spot(remark.place), duty: duty, assignment: id))
      case .duty(let id) where duties[id].list != nil:
        texts.append(StatedText(symbol: remark.text, spot: Spot(remark.place), duty: id, assignment: nil))
      default: continue
      }
    }
    return texts
  }
}

extension DutyMap {
  /// The texts of lists in which something is found; each distinct text is looked at once.
  ///
  /// - Parameters:
  ///   - signs: Words without any of which a text has nothing to be found.
  ///   - find: What is found in a text; nil for nothing.
  package func texts<Phrase>(with signs: [StaticString], find: (String) -> Phrase?) -> [(
    text: StatedText, phrase: Phrase
  )] {
    var known: [Symbol: Phrase?] = [:]
    return statedTexts.compactMap { text in
      guard signs.contains(where: { documents.symbols.contains(text.symbol, $0) }) else { return nil }
      let found = known[text.symbol] ?? find(documents.text(text.symbol))
      known[text.symbol] = .some(found)
      return found.map { (text, $0) }
    }
  }
}
