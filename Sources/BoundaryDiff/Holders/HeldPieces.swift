import BoundaryModel
import ScopeGeometry

/// What each side states of a duty, in pieces that can be compared.
///
/// Where both sides name a party that they bind to different bodies, the party counts, since its binding is told by
/// itself; where only one names it, the bodies count that it is bound to there.
struct HeldPieces {
  struct Piece {
    let role: Symbol
    let holder: HolderKey
    let box: Box
  }

  let old: [Piece]
  let new: [Piece]

  init(_ old: [Stated], _ new: [Stated], in space: ComparedSpace) {
    let (left, right) = (Self.rebound(old, space.box(ofOld:isBound:)), Self.rebound(new, space.box(ofNew:isBound:)))
    self.old = Self.pieces(old, space.box(ofOld:isBound:), left, right)
    self.new = Self.pieces(new, space.box(ofNew:isBound:), right, left)
  }

  /// Who a row names, by a party that is bound to others on the other side.
  private struct Name: Hashable {
    let role: Symbol
    let holder: HolderKey
  }

  /// Where rows name parties that are bound to others on the other side, wherever these are bound.
  private static func rebound(_ statements: [Stated], _ box: (Stated, Bool) -> Box) -> [Name: [Box]] {
    Dictionary(grouping: statements.filter(\.isRebound)) { Name(role: $0.role, holder: $0.named) }
      .mapValues { statements in statements.map { box($0, false) }.unrepeated }
  }

  /// What a statement holds: all of its scope, or what the other rows of its role leave of it. Of several such rows an
  /// earlier one comes first.
  private static func left(
    of statement: Stated, among all: [Stated], _ box: (Stated, Bool) -> Box
  ) -> [Box] {
    guard statement.isOtherwise else { return [box(statement, true)] }
    return all.filter { other in
      other.role == statement.role && other.assignment != statement.assignment
        && (!other.isOtherwise || other.assignment < statement.assignment)
    }.reduce([box(statement, true)]) { rest, other in rest.flatMap { $0.subtracting(box(other, true)) } }
      .filter { !$0.isEmpty }
  }

  private static func pieces(
    _ statements: [Stated], _ box: (Stated, Bool) -> Box, _ own: [Name: [Box]], _ others: [Name: [Box]]
  ) -> [Piece] {
    let shared = own.flatMap { name, boxes in
      boxes.flatMap { box in others[name, default: []].map { $0.intersection(box) } }.filter { !$0.isEmpty }
        .map { Piece(role: name.role, holder: name.holder, box: $0) }
    }
    return shared
      + statements.flatMap { statement -> [Piece] in
        let whole = left(of: statement, among: statements, box)
        guard statement.isRebound else {
          return whole.map { Piece(role: statement.role, holder: statement.holder, box: $0) }
        }
        return others[Name(role: statement.role, holder: statement.named), default: []]
          .reduce(whole) { rest, shared in rest.flatMap { $0.subtracting(shared) } }.filter { !$0.isEmpty }
          .map { Piece(role: statement.role, holder: statement.holder, box: $0) }
      }
  }
}
