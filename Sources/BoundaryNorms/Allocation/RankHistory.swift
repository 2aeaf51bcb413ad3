import BoundaryModel

/// The places that bodies came to, year by year.
struct RankHistory {
  private struct Key: Hashable {
    let ranking: Symbol
    let year: Int
  }

  private var places: [Key: [Symbol: Int]] = [:]
  private var among: [Key: Int] = [:]
  /// The bodies that were ever ranked in a ranking.
  private(set) var ranked: [Symbol: Set<Symbol>] = [:]

  /// - Complexity: Linear in the places.
  init(_ documents: Documents, of registers: Set<RowID<Register>>) {
    for ranks in documents.ranks.rows where registers.contains(ranks.register) {
      if let count = ranks.among { among[Key(ranking: ranks.ranking, year: ranks.year)] = count }
    }
    for rank in documents.rankRows.rows {
      let ranks = documents.ranks[rank.ranks]
      guard registers.contains(ranks.register) else { continue }
      let key = Key(ranking: ranks.ranking, year: ranks.year)
      // Of two places, which the ledger's rules tell, the first counts.
      if places[key]?[rank.body] == nil { places[key, default: [:]][rank.body] = rank.number }
      ranked[ranks.ranking, default: []].insert(rank.body)
    }
  }

  func place(of body: Symbol, in ranking: Symbol, _ year: Int) -> Int? {
    places[Key(ranking: ranking, year: year)]?[body]
  }

  /// How many bodies were ranked; nil where the register does not say.
  func among(_ ranking: Symbol, _ year: Int) -> Int? { among[Key(ranking: ranking, year: year)] }
}
