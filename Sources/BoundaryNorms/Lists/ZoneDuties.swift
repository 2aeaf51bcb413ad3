import BoundaryMap
import BoundaryModel

/// What lists say that each zone and its organs hold on the day that is asked about.
struct ZoneDuties: Sendable {
  /// A duty and the assignment by which somebody leads it.
  struct Lead: Sendable {
    let duty: HeldDuty
    let assignment: RowID<Assignment>
  }

  /// How many duties each body holds in any role, alone or jointly.
  private(set) var held: [RowID<Body>: Int] = [:]
  /// The duties that each body leads as the host.
  private(set) var led: [RowID<Body>: [Lead]] = [:]

  init(_ establishment: Establishment) {
    let map = establishment.map
    for duty in map.duties where !duty.isDefault {
      var holders: Set<RowID<Body>> = []
      var leaders: Set<RowID<Body>> = []
      for statement in map.statements(of: duty) {
        let isLead = map.functions[statement.role] == .lead
        for (place, holder) in map.holders(of: statement).enumerated() {
          guard case .body(let body) = holder.kind, map.period(of: statement).contains(establishment.day(of: body))
          else { continue }
          holders.insert(body)
          guard isLead, place == 0, leaders.insert(body).inserted else { continue }
          led[body, default: []].append(Lead(duty: duty, assignment: statement.assignment))
        }
      }
      for body in holders { held[body, default: 0] += 1 }
    }
  }
}

extension Establishment {
  /// The organs of each zone and park of which lists name one at least, so that they can be asked about.
  func organs(_ duties: ZoneDuties) -> [(zone: RowID<Body>, organs: [RowID<Body>])] {
    documents.bodies.entries.compactMap { id, body in
      guard body.isZone, exists(id) else { return nil }
      let organs = ledger.parts(of: id).filter { $0.depth == 1 && ledger[$0.body].kind == .organ && exists($0.body) }
        .map(\.body)
      return organs.contains { duties.held[$0] != nil } ? (id, organs) : nil
    }
  }

  /// The functions that norms call a zone's main work: what a share of its organs must have; nil where they say none.
  func mainFunctions(of register: RowID<Register>) -> Set<Symbol>? {
    guard let book = bookOfRegister[register] else { return nil }
    let functions = book.allQuantities.flatMap { quantity -> [Symbol] in
      guard case .share(let part, _) = quantity.measure,
        case .counted(let counting)? = book.quantity(part, in: quantity.norms)?.measure
      else { return [] }
      return Array(documents.symbols[counting.functions])
    }
    return functions.isEmpty ? nil : Set(functions)
  }
}
