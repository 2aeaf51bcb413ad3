package import BoundaryMap
package import BoundaryModel

/// The ledger and the norms that apply to it, on the day that is asked about.
package struct Establishment: Sendable {
  let map: DutyMap
  let ledger: Ledger
  /// The norms of registers, each with the registers that name it.
  let applied: [AppliedNorm]
  /// Norms that are named together, and those that nobody names by themselves.
  let books: [NormBook]
  /// The book of each register that names norms.
  let bookOfRegister: [RowID<Register>: NormBook]
  let exceptions: Exceptions
  /// What each norm rests on, by its place.
  let bases: [Place: [Symbol]]
  private let asked: Day?
  private let today: Day

  var documents: Documents { map.documents }

  /// - Parameter asked: The day that was asked about; without it, that of each register, failing that today.
  package init(_ map: DutyMap, asked: Day?, today: Day) {
    let documents = map.documents
    self.map = map
    self.asked = asked
    self.today = today
    ledger = Ledger(documents, map.index)
    exceptions = Exceptions(documents)
    let contents = NormContents(documents)
    bases = documents.normBases
    let revisions = Dictionary(grouping: documents.normsDocuments.ids) { documents.normsDocuments[$0].id }
    var named: [[RowID<NormsDocument>]: [RowID<Register>]] = [:]
    var order: [[RowID<NormsDocument>]] = []
    for (id, register) in documents.registers.entries {
      let day = register.day(asked: asked, today: today)
      let chosen = documents.symbols[register.norms].compactMap { name in
        documents.revision(of: revisions[name, default: []], on: day)
      }
      guard !chosen.isEmpty else { continue }
      if named[chosen] == nil { order.append(chosen) }
      named[chosen, default: []].append(id)
    }
    let unnamed = Set(documents.normsDocuments.ids).subtracting(order.joined())
    let books = order.map { NormBook($0, contents, documents) }
    self.books = books + unnamed.sorted().map { NormBook([$0], contents, documents) }
    bookOfRegister = Dictionary(
      zip(order, books).flatMap { names, book in named[names, default: []].map { ($0, book) } }
    ) { first, _ in first }
    // A norm that registers with several books name is one norm over all of their bodies.
    applied = order.joined().unrepeated.flatMap { document -> [AppliedNorm] in
      let using = order.filter { $0.contains(document) }
      let registers = Set(using.flatMap { named[$0, default: []] })
      let book = NormBook(using.joined().unrepeated, contents, documents)
      return contents.norms[document, default: []].map { AppliedNorm(norm: $0, registers: registers, book: book) }
    }
  }

  // MARK: Days and bodies

  func day(of register: RowID<Register>) -> Day { documents.registers[register].day(asked: asked, today: today) }
  func day(of body: RowID<Body>) -> Day { day(of: ledger[body].register) }

  func exists(_ body: RowID<Body>) -> Bool { ledger.exists(body, on: day(of: body)) }

  /// The bodies that a norm is about on their day, while it is in force.
  func bodies(of norm: AppliedNorm) -> [RowID<Body>] {
    documents.bodies.entries.filter { id, body in
      norm.registers.contains(body.register) && norm.norm.inForce.contains(day(of: body.register)) && exists(id)
    }.map(\.id)
  }

  /// The zones and parks that a norm is about.
  func zones(of norm: AppliedNorm) -> [RowID<Body>] { bodies(of: norm).filter { ledger[$0].isZone } }

  // MARK: Reach

  /// Whether a check is about a body.
  enum Reached: Equatable {
    case yes, no
    /// The register does not say what decides it.
    case unknown(MissingFact.Kind)
  }

  func reached(_ body: RowID<Body>, by reach: NormCheck.Reach, on day: Day) -> Reached {
    if !reach.classes.isEmpty {
      guard let own = ledger.classID(of: body, on: day) else { return .unknown(.classID) }
      guard documents.symbols[reach.classes].contains(own) else { return .no }
    }
    if !reach.levels.isEmpty {
      guard let own = ledger.level(of: body, on: day) else { return .unknown(.level) }
      guard documents.symbols[reach.levels].contains(own) else { return .no }
    }
    guard let stage = reach.stage else { return .yes }
    // What is not said to be in preparation is not, but need not be formal either.
    guard let own = ledger.stage(of: body, on: day) else { return stage == .preparatory ? .no : .unknown(.stage) }
    return own == stage ? .yes : .no
  }

  /// The zones and parks that a check reaches; which of the others cannot be told goes to the judgement.
  func reached(by reach: NormCheck.Reach, of norm: AppliedNorm, _ judgement: inout Judgement) -> [RowID<Body>] {
    zones(of: norm).filter { body in
      switch reached(body, by: reach, on: day(of: body)) {
      case .yes: return true
      case .no: return false
      case .unknown(let fact):
        judgement.missing.append(MissingFact(norm: norm, body: body, kind: fact, day: day(of: body)))
        return false
      }
    }
  }
}

extension Documents {
  fileprivate var normBases: [Place: [Symbol]] {
    var bases: [Place: [Symbol]] = [:]
    for remark in remarks.rows {
      guard case .basis = remark.kind else { continue }
      switch remark.owner {
      case .norm(let norm): bases[norms[norm].place, default: []].append(remark.text)
      case .band(let band): bases[bands[band].place, default: []].append(remark.text)
      default: continue
      }
    }
    return bases
  }

  /// The revision of a document of norms that counts on a day: the newest that is not later, failing that the oldest.
  fileprivate func revision(of revisions: [RowID<NormsDocument>], on day: Day) -> RowID<NormsDocument>? {
    func date(_ id: RowID<NormsDocument>) -> Day { normsDocuments[id].date ?? Day(number: .min) }
    let ordered = revisions.sorted { (date($0), $0) < (date($1), $1) }
    return ordered.last { date($0) <= day } ?? ordered.first
  }
}

extension Bounds<Day> {
  func contains(_ day: Day) -> Bool { firstDay.map { $0 <= day } ?? true && lastDay.map { day <= $0 } ?? true }
}
