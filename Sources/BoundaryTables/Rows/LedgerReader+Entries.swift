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
  func readCount(_ meaning: LedgerColumn, _ text: String, of quantity: String, _ title: String, _ body: inout LedgerRow)
  {
    guard text.count <= 9, !text.isEmpty, text.allSatisfy(\.isASCII), text.allSatisfy(\.isNumber) else {
      return body.notes.append("\(title):\(text)")
    }
    let index = body.entry.counts.firstIndex { $0.quantity == quantity } ?? body.entry.counts.endIndex
    if index == body.entry.counts.endIndex { body.entry.counts.append(LedgerEntry.Count(quantity: quantity)) }
    if meaning == .approved { body.entry.counts[index].approved = text } else { body.entry.counts[index].filled = text }
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
        if let approved = count.approved { body.notes.append("\(count.quantity)核定:\(approved)") }
        if let filled = count.filled { body.notes.append("\(count.quantity)实有:\(filled)") }
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
