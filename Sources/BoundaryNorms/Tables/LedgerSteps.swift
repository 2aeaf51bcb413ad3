import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// What the entries of a ledger change, one row for each fact of each approval.
struct LedgerSteps {
  private let establishment: Establishment
  private var ledger: Ledger { establishment.ledger }
  private var documents: Documents { establishment.documents }

  init(_ establishment: Establishment) {
    self.establishment = establishment
  }

  /// In the order of the days, those of one day in the order of the register.
  func rows(after first: Day, upTo last: Day) -> [[ReportTable.Value]] {
    let steps = documents.bodies.ids.flatMap { body in
      (comings(body) + entries(body)).filter { first < $0.day && $0.day <= last }
    }
    return steps.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element.row)
  }

  private struct Step {
    let day: Day
    let row: [ReportTable.Value]
  }

  private func step(
    _ body: RowID<Body>, _ day: Day, _ what: Wording, _ before: Wording, _ after: Wording, _ document: Symbol?
  ) -> Step {
    Step(
      day: day,
      row: [
        .name("\(day)"), .name(documents.text(ledger[body].id)), .name(establishment.fullName(body)), .text(what),
        .text(before), .text(after), .name(document.map { documents.text($0) } ?? ""),
      ])
  }

  /// That a body is established or abolished.
  private func comings(_ body: RowID<Body>) -> [Step] {
    let row = ledger[body]
    let nothing = Wording(name: "")
    let document = ledger.entries(of: body).last { $0.document != nil }?.document
    let established = row.established.map { day in
      step(body, day, Wording(zh: "设立", en: "established"), nothing, nothing, document)
    }
    let heirs = documents.symbols[row.successors].map { heir in
      establishment.map.index.bodies[heir].map { documents.text(ledger[$0].name) } ?? documents.text(heir)
    }
    let words =
      heirs.isEmpty
      ? nothing : Wording(zh: "由\(Wording.joining(heirs).zh)承接", en: "succeeded by \(Wording.joining(heirs).en)")
    let abolished = row.abolished.map { day in
      step(body, day, Wording(zh: "撤销", en: "abolished"), nothing, words, document)
    }
    return [established, abolished].compactMap(\.self)
  }

  private func entries(_ body: RowID<Body>) -> [Step] {
    var known: [Wording: Wording] = [:]
    return ledger.entries(of: body).flatMap { entry in
      facts(entry, body).compactMap { what, value -> Step? in
        let before = known.updateValue(value, forKey: what)
        // What a body begins with changes nothing.
        guard let before, before != value else { return nil }
        return step(body, entry.on, what, before, value, entry.document)
      }
    }
  }

  private func facts(_ entry: Entry, _ body: RowID<Body>) -> [(Wording, Wording)] {
    let book = establishment.bookOfRegister[ledger[body].register]
    func names(_ run: SymbolRun) -> Wording? {
      guard !run.isEmpty else { return nil }
      return Wording.joining(
        documents.symbols[run].map { id in
          establishment.map.index.bodies[id].map { documents.text(ledger[$0].name) } ?? documents.text(id)
        })
    }
    let facts: [(Wording, Wording?)] = [
      (
        Wording(zh: "类别", en: "class"),
        entry.classID.map { id in
          Wording(name: documents.text(documents.classes.rows.first { $0.id == id }?.name ?? id))
        }
      ),
      (Wording(zh: "级别", en: "level"), entry.level.map { Wording(name: documents.text($0)) }),
      (Wording(zh: "性质", en: "nature"), entry.nature?.wording),
      (Wording(zh: "阶段", en: "stage"), entry.stage?.wording),
      (Wording(zh: "派出机关", en: "agency of"), names(entry.agencyOf)),
    ]
    let counts = documents.entryCounts[entry.counts].flatMap { count -> [(Wording, Wording?)] in
      let name = documents.text(book?.quantity(count.quantity)?.name ?? count.quantity)
      return [
        (Wording(zh: "\(name)核定", en: "\(name) approved"), Wording(name: "\(count.approved)")),
        (Wording(zh: "\(name)实有", en: "\(name) filled"), count.filled.map { Wording(name: "\($0)") }),
      ]
    }
    return (facts + counts).compactMap { what, value in value.map { (what, $0) } }
  }
}
