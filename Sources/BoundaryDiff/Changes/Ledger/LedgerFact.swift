import BoundaryFindings
import BoundaryModel

/// One thing that entries of the ledger say of a body.
enum LedgerFact: Hashable, Sendable {
  case classID, level, nature, stage, agencyOf
  /// How many of a quantity are approved, and how many of them are filled.
  case approved(Symbol), filled(Symbol)
  case document, ground

  enum Value: Hashable, Sendable {
    case symbol(Symbol)
    case bodies(Set<Symbol>)
    case nature(Entry.Nature)
    case stage(Entry.Stage)
    case count(Int)
  }

  /// Whether it is what an approval decides, rather than what is said of the approval.
  var isState: Bool { self != .document && self != .ground }

  /// What an entry says.
  static func all(of entry: Entry, _ renames: LedgerNames, _ documents: Documents) -> [(LedgerFact, Value)] {
    var facts: [(LedgerFact, Value)] = []
    if let value = entry.classID { facts.append((.classID, .symbol(renames.classes[value]))) }
    if let value = entry.level { facts.append((.level, .symbol(value))) }
    if let value = entry.nature { facts.append((.nature, .nature(value))) }
    if let value = entry.stage { facts.append((.stage, .stage(value))) }
    if !entry.agencyOf.isEmpty {
      facts.append((.agencyOf, .bodies(Set(renames.bodies.applied(to: documents.symbols[entry.agencyOf])))))
    }
    for count in documents.entryCounts[entry.counts] {
      let quantity = renames.quantities[count.quantity]
      facts.append((.approved(quantity), .count(count.approved)))
      if let filled = count.filled { facts.append((.filled(quantity), .count(filled))) }
    }
    if let value = entry.document { facts.append((.document, .symbol(value))) }
    if let value = entry.ground { facts.append((.ground, .symbol(renames.bands[value]))) }
    return facts
  }
}

/// What the ids of one side are called on the new side, where norms gave them other ids.
struct LedgerNames: Sendable {
  var bodies = Renames()
  var classes = Renames()
  var quantities = Renames()
  var functions = Renames()
  var rankings = Renames()
  var bands = Renames()
  var norms = Renames()
}

/// What a ledger says of one body, by the day from which on it counts.
struct Timeline: Sendable {
  private var values: [LedgerFact: [Day: LedgerFact.Value]] = [:]
  private(set) var entries: [Day: [RowID<Entry>]] = [:]

  /// Of two entries of one day that say the same thing the last counts; that there are two is told by a check.
  init(_ entries: [RowID<Entry>], _ names: LedgerNames, _ documents: Documents) {
    for id in entries {
      let entry = documents.entries[id]
      self.entries[entry.on, default: []].append(id)
      for (fact, value) in LedgerFact.all(of: entry, names, documents) { values[fact, default: [:]][entry.on] = value }
    }
  }

  var facts: Set<LedgerFact> { Set(values.keys) }

  func days(of fact: LedgerFact) -> Set<Day> { Set(values[fact, default: [:]].keys) }

  /// What is said on the very day.
  func stated(_ fact: LedgerFact, on day: Day) -> LedgerFact.Value? { values[fact]?[day] }

  /// What counts just before a day.
  func value(_ fact: LedgerFact, before day: Day) -> LedgerFact.Value? {
    values[fact]?.filter { $0.key < day }.max { $0.key < $1.key }?.value
  }

  /// What counts at last.
  func last(_ fact: LedgerFact) -> LedgerFact.Value? { values[fact]?.max { $0.key < $1.key }?.value }
}
