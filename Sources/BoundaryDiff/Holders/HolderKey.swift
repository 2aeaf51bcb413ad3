import BoundaryModel

/// Who holds, as both sides can say it: by the ids that the new side uses.
struct HolderKey: Hashable, Sendable {
  enum Who: Hashable, Sendable {
    case body(Symbol)
    /// A party of a template, or of a list that binds it to other bodies than before.
    case party(Symbol)
    /// Words that name nobody in particular.
    case unnamed(Symbol)

    var symbol: Symbol {
      switch self {
      case .body(let symbol), .party(let symbol), .unnamed(let symbol): symbol
      }
    }
  }

  /// The first named 主办.
  let host: Who
  /// The other joint holders, whose order means nothing.
  let others: Set<Who>
  /// Who handed the power over.
  let delegator: Symbol?
  /// Whether all share it as equals, so that the first named is no host.
  let isShared: Bool

  init(_ members: [Who], delegator: Symbol?, isShared: Bool = false) {
    host = members.first ?? .unnamed(.empty)
    others = Set(members.dropFirst()).subtracting([host])
    self.delegator = delegator
    self.isShared = isShared && !others.isEmpty
  }

  var members: Set<Who> { others.union([host]) }

  static func == (left: HolderKey, right: HolderKey) -> Bool {
    left.delegator == right.delegator && left.isShared == right.isShared && left.members == right.members
      && (left.isShared || left.host == right.host)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(delegator)
    hasher.combine(isShared)
    hasher.combine(members)
    if !isShared { hasher.combine(host) }
  }
}
