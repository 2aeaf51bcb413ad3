import BoundaryModel
import TableReading

// What a row of a ledger says of one approval.

extension LedgerReader {
  func readEntry(
    _ meaning: LedgerColumn, _ text: String, _ title: String, _ body: inout LedgerRow, at place: CellPlace,
    _ result: inout ImportedTables
  ) {
    switch meaning {
    case .day:
      if let day = day(text, place, &result) { body.entry.day = day } else { body.notes.append("\(title):\(text)") }
    case .document: body.entry.document = text
    case .bodyClass: body.entry.bodyClass = text
    // A level is a name without spaces.
    case .level where !text.contains(" "): body.entry.level = text
    case .nature:
      if let nature = Self.word(text, Entry.Nature.allCases.map(\.rawValue)) {
        body.entry.nature = nature
      } else {
        body.notes.append("\(title):\(text)")
      }
    case .stage:
      if let stage = Self.word(text, Entry.Stage.allCases.map(\.rawValue)) {
        body.entry.stage = stage
      } else {
        body.notes.append("\(title):\(text)")
      }
    case .agency: body.entry.agencyOf = NameList(text) { _ in false }.names.map(\.text)
    case .ground where !text.contains(" "): body.entry.ground = text
    default: body.notes.append("\(title):\(text)")
    }
  }

  /// One of the words that a cell may have, by what people call it.
  private static func word(_ text: String, _ values: [String]) -> String? {
    values.first { Lexicon.shared.words("ledger", $0).contains(text) }
  }

  /// A whole number of posts; anything else stays in words.
  func readCount(
    _ meaning: LedgerColumn, _ text: String, of key: String, _ header: [String], _ body: inout LedgerRow
  ) {
    let title = header.joined(separator: " ")
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return body.notes.append("\(title):\(text)")
    }
    var quantity = onOneLine(header.joined())
    for word in ["核定", "实有", "在编", "approved", "filled", "actual"] {
      quantity = quantity.replacing(word, with: "")
    }
    let index = body.entry.counts.firstIndex { $0.key == key } ?? body.entry.counts.endIndex
    if index == body.entry.counts.endIndex {
      body.entry.counts.append(LedgerEntry.Count(key: key, quantity: quantity.trimmingSpaces))
    }
    if meaning == .approved {
      body.entry.counts[index].quantity = quantity.trimmingSpaces
      body.entry.counts[index].approved = (text, title)
    } else {
      body.entry.counts[index].filled = (text, title)
    }
  }

  /// What is approved counts from the day of the approval, failing that from the day on which the body was established;
  /// without either it stays in words.
  func finishEntry(_ body: inout LedgerRow) {
    if column(.established) == nil, body.established == nil { body.established = body.entry.day }
    if body.entry.day == nil { body.entry.day = body.established }
    var kept: [LedgerEntry.Count] = []
    for count in body.entry.counts {
      if count.approved != nil, body.entry.day != nil {
        kept.append(count)
      } else {
        body.notes += [count.approved, count.filled].compactMap(\.self).map { "\($0.title):\($0.text)" }
      }
    }
    body.entry.counts = kept
    guard body.entry.day == nil, !body.entry.saysNothing else { return }
    let entry = body.entry
    let words =
      [entry.document, entry.bodyClass, entry.level, entry.nature, entry.stage, entry.ground] + entry.agencyOf
    body.notes += words.compactMap(\.self)
    body.entry = LedgerEntry()
  }
}

extension String {
  fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
