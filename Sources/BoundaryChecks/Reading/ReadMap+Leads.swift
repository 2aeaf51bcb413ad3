import BoundaryMap
import BoundaryModel
import DutyWords
import ScopeGeometry

extension ReadMap {
  /// What a duty is about. One that names only a subject does with it what its leads' words say.
  func parts(of duty: HeldDuty) -> [DutyName.Part] {
    let parts = name(of: duty).parts
    let acts = leads(of: duty).map { lead in
      map.documents.assignments[lead.assignment].wording.flatMap {
        grammar.acts.particular(in: map.documents.text($0))
      }
    }
    guard parts.allSatisfy({ $0.act == nil }) else {
      // 水源地保护 overseen is oversight of 水源地 as well.
      let overseeing = acts.compactMap(\.self).filter(grammar.acts.isOverseeing)
      return parts
        + parts.filter { $0.act.map(grammar.acts.isCare) ?? false }.flatMap { part in
          overseeing.map { DutyName.Part(subject: part.subject, act: $0) }
        }
    }
    guard !acts.contains(nil) else { return parts }
    return parts.flatMap { part in acts.map { DutyName.Part(subject: part.subject, act: $0) } }
  }

  /// The statements by which a duty is led, without those that only bring others together.
  func leads(of duty: HeldDuty) -> [Statement] {
    return map.statements(of: duty).filter { statement in
      let wording = map.documents.assignments[statement.assignment].wording
      return map.functions[statement.role] == .lead
        && !(wording.map { grammar.acts.areCoordination(map.documents.text($0)) } ?? false)
    }
  }

  /// Under what duties of one name are found: the name, and what stands behind its heading.
  func nameKeys(of duty: HeldDuty) -> [NameKey] {
    let name = map.name(of: duty)
    let tail = name.split(whereSeparator: { $0 == ":" || $0 == "：" }).dropFirst().joined(separator: ":")
    let whole = NameKey(name, grammar)
    return tail.isEmpty || SameWords(tail, grammar) == nil ? [whole] : [whole, NameKey(tail, grammar)]
  }

  /// A name, or what is left of it when nothing is left that another wording could have otherwise.
  enum NameKey: Hashable {
    case same(SameWords), exact(String)

    init(_ name: String, _ grammar: Grammar) {
      self = SameWords(name, grammar).map(NameKey.same) ?? .exact(name)
    }
  }

  /// Whether two duties are led by different bodies in one place on one day.
  func areLedApart(_ first: HeldDuty, _ second: HeldDuty) -> Bool {
    let (one, other) = (leads(of: first), leads(of: second))
    let holders = Set(
      one.flatMap { map.holders(of: $0) + [$0.delegator].compactMap(\.self) }.map(map.withWhole).joined())
    guard
      other.flatMap({ map.holders(of: $0) + [$0.delegator].compactMap(\.self) }).allSatisfy({
        holders.isDisjoint(with: map.withWhole($0))
      })
    else { return false }
    return one.contains { a in other.contains { map.meet(a, $0) } }
  }
}

extension DutyMap {
  /// Whether two statements speak of one place on one day.
  func meet(_ first: Statement, _ second: Statement) -> Bool {
    !period(of: first).intersection(period(of: second)).isEmpty && !reach(of: first).isDisjoint(with: reach(of: second))
  }

  func isDivided(_ duty: HeldDuty) -> Bool {
    documents.symbols[documents.duties[duty.duty].over].contains { documents.text($0) != areaDimension }
  }

  /// A body and the zone or park that it is part of.
  func withWhole(_ holder: Holder) -> [Holder] {
    guard let id = holder.body, let parent = documents.bodies[id].parent.flatMap({ index.bodies[$0] }) else {
      return [holder]
    }
    return [holder, .body(parent)]
  }
}
