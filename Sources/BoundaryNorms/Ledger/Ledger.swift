package import BoundaryMap
package import BoundaryModel

/// What registers say of the establishment of bodies, on any day 台账.
package struct Ledger: Sendable {
  /// A body that belongs to another, and how many steps below it.
  struct Part: Sendable {
    let body: RowID<Body>
    let depth: Int
  }

  let documents: Documents
  let index: DocumentIndex
  /// Of each body in the order of their days, those of one day as they stand.
  private var entries: Column<Body, [RowID<Entry>]>
  /// What stands directly below each body.
  private let children: [RowID<Body>: [RowID<Body>]]
  /// The body that each belongs to, organs and institutions between them left out.
  private var owners: Column<Body, Part?>
  private var parts: [RowID<Body>: [Part]] = [:]

  /// - Complexity: O(*n* log *n*) in the entries, linear in the bodies.
  package init(_ documents: Documents, _ index: DocumentIndex) {
    self.documents = documents
    self.index = index
    entries = Column(documents.bodies.ids, repeating: [])
    owners = Column(documents.bodies.ids, repeating: nil)
    for (id, entry) in documents.entries.entries { entries[entry.body].append(id) }
    for body in documents.bodies.ids where entries[body].count > 1 {
      entries[body].sort { (documents.entries[$0].on, $0) < (documents.entries[$1].on, $1) }
    }
    let related = documents.bodies.entries.compactMap { id, body in
      body.parent.flatMap { index.bodies[$0] }.map { (parent: $0, child: id) }
    }
    children = Dictionary(grouping: related, by: \.parent).mapValues { $0.map(\.child) }
    for (id, body) in documents.bodies.entries where !body.isPart {
      let below = parts(below: id)
      parts[id] = below
      for part in below { owners[part.body] = Part(body: id, depth: part.depth) }
    }
  }

  subscript(_ body: RowID<Body>) -> Body { documents.bodies[body] }

  // MARK: Days

  func exists(_ body: RowID<Body>, on day: Day) -> Bool {
    let row = documents.bodies[body]
    return row.established.map { $0 <= day } ?? true && row.abolished.map { day <= $0 } ?? true
  }

  /// The entries of a body in the order of their days.
  func entries(of body: RowID<Body>) -> [Entry] { entries[body].map { documents.entries[$0] } }

  /// What the newest entry that states it, not later than a day, says.
  func newest<Fact>(_ body: RowID<Body>, on day: Day, _ fact: (Entry) -> Fact?) -> Fact? {
    for id in entries[body].reversed() where documents.entries[id].on <= day {
      if let fact = fact(documents.entries[id]) { return fact }
    }
    return nil
  }

  func classID(of body: RowID<Body>, on day: Day) -> Symbol? { newest(body, on: day, \.classID) }
  func level(of body: RowID<Body>, on day: Day) -> Symbol? { newest(body, on: day, \.level) }
  func nature(of body: RowID<Body>, on day: Day) -> Entry.Nature? { newest(body, on: day, \.nature) }
  func stage(of body: RowID<Body>, on day: Day) -> Entry.Stage? { newest(body, on: day, \.stage) }

  /// The bodies that it is an agency of; empty where no entry says.
  func agencyOf(_ body: RowID<Body>, on day: Day) -> SymbolRun {
    newest(body, on: day) { $0.agencyOf.isEmpty ? nil : $0.agencyOf } ?? .empty
  }

  func approved(_ quantity: Symbol, of body: RowID<Body>, on day: Day) -> EntryCount? {
    newest(body, on: day) { entry in
      documents.entryCounts[entry.counts].last { $0.quantity == quantity }
    }
  }

  func filled(_ quantity: Symbol, of body: RowID<Body>, on day: Day) -> Int? {
    newest(body, on: day) { entry in
      documents.entryCounts[entry.counts].last { $0.quantity == quantity && $0.filled != nil }?.filled
    }
  }

  // MARK: Parts

  /// What belongs to a body: its organs and institutions with what is in them, and the zones and parks directly below.
  func parts(of body: RowID<Body>) -> [Part] { documents.bodies[body].isPart ? parts(below: body) : parts[body] ?? [] }

  /// The body that an organ or institution belongs to, or a park to its main zone; nil for one that stands alone.
  func owner(of body: RowID<Body>) -> Part? { owners[body] }

  /// The zone or park that a body is or belongs to.
  func zone(of body: RowID<Body>) -> RowID<Body>? {
    if documents.bodies[body].isZone { return body }
    return documents.bodies[body].isPart ? owner(of: body).map(\.body).flatMap { self[$0].isZone ? $0 : nil } : nil
  }

  /// A body that is its own part, which the register should not say, is met once.
  private func parts(below body: RowID<Body>) -> [Part] {
    var found: [Part] = []
    var seen: Set = [body]
    var open = children[body, default: []].reversed().map { Part(body: $0, depth: 1) }
    while let part = open.popLast() {
      guard seen.insert(part.body).inserted else { continue }
      let row = documents.bodies[part.body]
      guard row.isPart || row.isZone else { continue }
      found.append(part)
      guard row.isPart else { continue }
      open += children[part.body, default: []].reversed().map { Part(body: $0, depth: part.depth + 1) }
    }
    return found
  }
}

extension Body {
  /// Whether it is part of another body.
  var isPart: Bool { kind == .organ || kind == .institution }
  /// Whether norms on zones and parks are about it.
  var isZone: Bool { kind == .zone || kind == .park }
}

extension Register {
  /// The day that is asked about: the one given, failing that its own.
  package func day(asked: Day?, today: Day) -> Day { asked ?? date ?? today }
}
