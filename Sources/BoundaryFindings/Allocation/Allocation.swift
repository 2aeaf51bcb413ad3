package import BoundaryModel

/// What bodies may have in the year after some ranks, by the bands of their norms 编制资源配置建议. It is a proposal:
/// whoever has to decide decides.
package struct Allocation: Sendable {
  package enum Status: String, CaseIterable, Sendable {
    case decided
    /// One band gives and another takes; a person decides.
    case undecided
    /// In preparation, and left as it is.
    case preparatory
  }

  /// So much of one quantity.
  package struct Amount: Sendable {
    package let quantity: Named
    package let unit: String
    /// Whether bodies of the register are counted, rather than a number stated.
    package let isCounted: Bool
    /// nil where the ledger does not say.
    package let current: Int?
    package var proposed: Int?
    /// How many may be filled; nil for all.
    package var usable: Int?
    /// What the norms allow at most; nil where none is known.
    package let ceiling: Int?

    package init(quantity: Named, unit: String, isCounted: Bool, current: Int?, ceiling: Int?) {
      self.quantity = quantity
      self.unit = unit
      self.isCounted = isCounted
      self.current = current
      proposed = current
      self.ceiling = ceiling
    }

    package var change: Int { (proposed ?? 0) - (current ?? 0) }
    /// What is left up to the ceiling.
    package var room: Int? { ceiling.flatMap { ceiling in proposed.map { ceiling - $0 } } }
  }

  /// Why a figure is what it is.
  package struct Reason: Sendable {
    package let band: Named
    /// The norm that stopped it.
    package let norm: String?
    package let message: Wording
    /// The document that the band rests on.
    package let document: String

    package init(band: Named, norm: String?, message: Wording, document: String) {
      self.band = band
      self.norm = norm
      self.message = message
      self.document = document
    }
  }

  /// What one body may have.
  package struct Row: Sendable {
    package let body: Named
    package let kind: Body.Kind
    package let bodyClass: Named?
    package var status: Status
    package var amounts: [Amount]
    package var reasons: [Reason] = []
    /// Bands that cannot be judged, and facts that are missing.
    package var unknown: [Unknown] = []
    package var freezesApplications = false
    package let spot: Spot

    package init(
      body: Named, kind: Body.Kind, bodyClass: Named?, status: Status, amounts: [Amount], spot: Spot
    ) {
      self.body = body
      self.kind = kind
      self.bodyClass = bodyClass
      self.status = status
      self.amounts = amounts
      self.spot = spot
    }

    package var isChanged: Bool {
      freezesApplications || amounts.contains { $0.change != 0 || $0.usable != nil }
    }
  }

  /// Something that is not known, and therefore not guessed.
  package struct Unknown: Sendable {
    /// The id of the band or quantity.
    package let id: String
    package let message: Wording

    package init(id: String, message: Wording) {
      self.id = id
      self.message = message
    }
  }

  /// All bodies with a ceiling together.
  package struct Total: Sendable {
    package let quantity: Named
    package let bodies: Int
    package let ceiling: Int
    package let current: Int
    package let proposed: Int

    package init(quantity: Named, bodies: Int, ceiling: Int, current: Int, proposed: Int) {
      self.quantity = quantity
      self.bodies = bodies
      self.ceiling = ceiling
      self.current = current
      self.proposed = proposed
    }
  }

  /// The last year whose ranks count; what is proposed is for the year after it.
  package let year: Int
  package var title = ""
  package var rows: [Row] = []

  package init(year: Int) {
    self.year = year
  }

  /// Whether nothing is unknown or left to a person.
  package var isComplete: Bool { rows.allSatisfy { $0.unknown.isEmpty && $0.status != .undecided } }
  package var isChanged: Bool { rows.contains(where: \.isChanged) }

  package var totals: [Total] {
    rows.flatMap(\.amounts).map(\.quantity).unrepeated.compactMap { quantity in
      let amounts = rows.compactMap { row in row.amounts.first { $0.quantity == quantity && $0.ceiling != nil } }
      guard !amounts.isEmpty else { return nil }
      return Total(
        quantity: quantity, bodies: amounts.count, ceiling: amounts.reduce(0) { $0 + ($1.ceiling ?? 0) },
        current: amounts.reduce(0) { $0 + ($1.current ?? 0) }, proposed: amounts.reduce(0) { $0 + ($1.proposed ?? 0) })
    }
  }

  /// The bodies of which no ceiling is known.
  package var withoutCeiling: [Named] {
    rows.filter { row in !row.amounts.isEmpty && row.amounts.allSatisfy { $0.ceiling == nil } }.map(\.body)
  }
}
