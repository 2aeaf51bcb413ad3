import BoundaryFindings
import BoundaryMap
import BoundaryModel
import ScopeGeometry

/// Ways out of a conflict, each a sentence.
extension Coverage {
  /// Whom the template names by default for a role in a region.
  func defaults(_ region: Region, _ role: RowID<Role>, _ map: DutyMap) -> [Wording] {
    let documents = map.documents
    let roleName = documents.text(documents.roles[role].name)
    let index = map.index[duty.template]
    guard !duty.isDefault else { return [] }
    let lists = map.lists(of: duty).filter { list in region.boxes.contains { space.reaches($0, list) } }
    return map.outline.assignments[duty.duty].flatMap { id -> [Wording] in
      let box = space.box(ofDefault: id)
      let localities = map.narrowedAreas(of: id).flatMap { map.localities(in: $0, of: duty.template) }
      guard index.roles[documents.assignments[id].role] == role,
        region.boxes.contains(where: { !$0.isDisjoint(with: box) }),
        localities.isEmpty || localities.contains(where: { mayMeet($0, region, as: lists, map) })
      else { return [] }
      let names = localities.compactMap { index.localities[$0] }.map { documents.text(documents.localities[$0].name) }
      return documents.parties(of: id).prefix(1).compactMap { index.parties[$0] }.map { party in
        .isDefault(documents.text(documents.parties[party].name), roleName, in: names.unrepeated)
      }
    }.unrepeated
  }

  /// Whether a locality of the template may lie in a region: it may, unless lists bind it to areas elsewhere.
  private func mayMeet(_ locality: Symbol, _ region: Region, as lists: [RowID<BoundaryList>], _ map: DutyMap) -> Bool {
    let bound = lists.compactMap { map.areas(boundTo: locality, in: $0) }
    return bound.isEmpty || bound.contains { areas in region.boxes.contains { !$0.sides[0].isDisjoint(with: areas) } }
  }

  /// How several holders of what one should hold can part.
  func partings(_ conflict: Conflict, _ map: DutyMap) -> [Wording] {
    var ways = defaults(conflict.region, conflict.role, map)
    let role = map.documents.text(map.documents.roles[conflict.role].name)
    if let amount = conflict.region.scope.singleAmount {
      ways.append(
        Wording(
          zh: "两处限额都含 \(amount)：把一处的“以上”改为“超过”（above），或者把一处的“以下”改为“不满”（below）",
          en: "both ends include \(amount): let one exclude it, with above for from, or below for to"))
    } else if conflict.kind == .disclaimed {
      ways.append(
        Wording(
          zh: "商定由哪一家\(role)，商定不了的由本级政府指定；另一家照改清单",
          en:
            "agree on one of them for \(role), or have the government at that level name it, and change the other's list"
        ))
    } else {
      ways.append(
        Wording(
          zh: "定下一家\(role)，其余改为配合；或者划清各自的范围，使之不相交",
          en: "keep one of them for \(role) and let the others support it, or draw a line between their scopes"))
    }
    return ways
  }
}

extension DutyMap {
  /// The localities of a template that a narrowing leaves.
  fileprivate func localities(in values: Narrowing.Values, of template: RowID<Template>) -> [Symbol] {
    switch values {
    case .codes(let run): return Array(documents.symbols[run])
    case .allBut(let excepted, let run):
      let all = documents.localities.rows.filter { $0.template == template }.map(\.id)
      let out = Set(documents.symbols[excepted])
      return (run.isEmpty ? all : Array(documents.symbols[run])).filter { !out.contains($0) }
    case .amounts: return []
    }
  }
}

extension Wording {
  fileprivate static func isDefault(_ party: String, _ role: String, in localities: [String]) -> Wording {
    let there = joining(localities)
    return localities.isEmpty
      ? Wording(zh: "模板默认由“\(party)”\(role)", en: "the template gives \(role) to '\(party)' by default")
      : Wording(
        zh: "模板默认：\(there.zh)由“\(party)”\(role)",
        en: "the template gives \(role) in \(there.en) to '\(party)' by default")
  }
}

extension Scope {
  /// The one amount that every box is, if there is one: "5000 万元".
  fileprivate var singleAmount: String? {
    let amounts = boxes.map { box in
      box.parts.lazy.compactMap { part -> String? in
        guard case .amounts(_, let unit, let bounds) = part.values, case .from(let low) = bounds.lower,
          case .to(let high) = bounds.upper, low == high
        else { return nil }
        return unit.isEmpty ? "\(low)" : "\(low) \(unit)"
      }.first
    }
    return Set(amounts).count == 1 ? amounts[0] : nil
  }
}
