package import BoundaryMap
import BoundaryModel
package import DutyWords

/// A map with the words of its lists read, each distinct text once.
package struct ReadMap: Sendable {
  package let map: DutyMap
  let grammar: Grammar
  /// Names of bodies, and words that stand for one.
  private let bodies: [Symbol: BodyName]
  private let wordings: [Symbol: WordingReading]
  private let names: [Symbol: DutyName]
  /// What stands in the rows of each assignment: its wording first, then its tasks.
  private let texts: [RowID<Assignment>: [StatedText]]
  /// The names of local duties, and the tasks of duties as such.
  private let textsOfDuty: [RowID<Duty>: [StatedText]]

  /// - Complexity: Linear in the distinct texts.
  package init(_ map: DutyMap, _ grammar: Grammar = .standard) {
    self.map = map
    self.grammar = grammar
    let documents = map.documents
    func read<Reading: Sendable>(_ symbols: [Symbol], _ make: @Sendable (String) -> Reading) -> [Symbol: Reading] {
      let texts = Set(symbols).map { ($0, documents.text($0)) }
      return Dictionary(uniqueKeysWithValues: zip(texts.map(\.0), texts.map(\.1).mappedConcurrently(make)))
    }
    let words = documents.assignments.rows.compactMap { row -> Symbol? in
      if case .unnamed(let words) = row.holder { words } else { nil }
    }
    bodies = read(documents.bodies.rows.map(\.name) + words) { BodyName($0, grammar) }
    wordings = read(map.statedTexts.map(\.symbol)) { WordingReading($0, grammar) }
    names = read(map.duties.map { documents.duties[$0.duty].name }) { DutyName($0, grammar) }
    texts = Dictionary(grouping: map.statedTexts.filter { $0.assignment != nil }) { $0.assignment ?? RowID(0) }
    textsOfDuty = Dictionary(grouping: map.statedTexts.filter { $0.assignment == nil }, by: \.duty)
  }

  /// How a name of a body, or words in place of one, read.
  func body(_ name: Symbol) -> BodyName { bodies[name] ?? BodyName(map.documents.text(name), grammar) }

  func wording(_ text: Symbol) -> WordingReading {
    wordings[text] ?? WordingReading(map.documents.text(text), grammar)
  }

  func name(of duty: HeldDuty) -> DutyName {
    let symbol = map.documents.duties[duty.duty].name
    return names[symbol] ?? DutyName(map.documents.text(symbol), grammar)
  }

  /// What stands in the row of an assignment: its wording, then its tasks.
  func texts(of assignment: RowID<Assignment>) -> [StatedText] { texts[assignment, default: []] }

  /// The name of a local duty, and the tasks of a duty as such.
  func texts(of duty: RowID<Duty>) -> [StatedText] { textsOfDuty[duty, default: []] }

  /// Whether whoever holds is nobody in particular.
  func isNameless(_ holder: Holder) -> Bool {
    guard let id = holder.body else { return false }
    return body(map.documents.bodies[id].name).unnamed != nil
  }

  /// Whether a holder stands for several: 各街道办事处, 县、乡镇人民政府.
  func isSeveral(_ holder: Holder) -> Bool {
    guard let id = holder.body else { return true }
    let name = map.documents.bodies[id].name
    return map.documents.text(name).hasPrefix("各") || body(name).isOfTwoLevels || body(name).isEither
  }

  /// The rows of duties by which each is held: statements of bodies, and those of somebody not named.
  func rows(of duty: HeldDuty) -> [Statement] { map.statements(of: duty) + map.unnamedStatements(of: duty) }

  /// Whether the words say only what may not be done.
  func isForbidden(_ statement: Statement) -> Bool {
    guard let wording = map.documents.assignments[statement.assignment].wording else { return false }
    let words = map.documents.text(wording)
    return ["不设", "不得", "禁止", "不再", "must not", "may not"].contains { words.contains($0) }
  }

  /// Whether somebody who is not named only asks for what others in the duty approve: a class of applicants.
  func isApplicant(_ statement: Statement, of duty: HeldDuty) -> Bool {
    let words = texts(of: statement.assignment).map { map.documents.text($0.symbol) }
    guard words.contains(where: { grammar.acts.areApplication($0) }) else { return false }
    return map.statements(of: duty).contains { other in
      other.assignment != statement.assignment
        && texts(of: other.assignment).contains { grammar.acts.areApproval(map.documents.text($0.symbol)) }
    }
  }
}
