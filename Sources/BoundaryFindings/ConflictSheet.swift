package import BoundaryModel

/// A finding with all that is needed to settle it: whom it concerns, what each document says, and where.
package struct ConflictSheet: Sendable {
  /// What one document says of the matter.
  package struct Statement: Sendable {
    package let spot: Spot
    /// The title of the document, failing one its id.
    package let document: String
    /// Who holds what; nil where the document only has the duty.
    package let holding: Finding.Holding?
    /// Its own words for the role.
    package let wording: String?
    /// What is to be done, in its own words.
    package let tasks: [String]
    package let bases: [Basis]

    package init(
      spot: Spot, document: String, holding: Finding.Holding?, wording: String?, tasks: [String], bases: [Basis]
    ) {
      self.spot = spot
      self.document = document
      self.holding = holding
      self.wording = wording
      self.tasks = tasks
      self.bases = bases
    }
  }

  /// A law or document that something rests on.
  package struct Basis: Hashable, Sendable {
    package let text: String
    package let article: String?

    package init(text: String, article: String?) {
      self.text = text
      self.article = article
    }
  }

  package let finding: Finding
  package let fingerprint: String
  package var kind: Rule.Kind { finding.rule.kind }
  /// What the finding is about, if it is about one duty.
  package let duty: Named?
  package let field: Named?
  /// Which duty of the map it is.
  package let position: Int?
  /// Who holds something in it, is named in it, or keeps a document in which it lies.
  package let bodies: [Named]
  /// Where it is; empty for everywhere.
  package let areas: [Named]
  /// The place of its field among the fields of its template; nil without one.
  package let fieldOrder: Int?
  /// How far it reaches; nil for a finding without a scope.
  package let extent: Extent?
  /// Whether lives depend on the duty.
  package let isSafety: Bool
  package let statements: [Statement]
  /// The place in the report, from 1: what matters more comes first.
  package var number = 0

  package init(
    finding: Finding, fingerprint: String, duty: Named?, field: Named?, position: Int?,
    bodies: [Named], areas: [Named], fieldOrder: Int?, extent: Extent?, isSafety: Bool, statements: [Statement]
  ) {
    self.finding = finding
    self.fingerprint = fingerprint
    self.duty = duty
    self.field = field
    self.position = position
    self.bodies = bodies
    self.areas = areas
    self.fieldOrder = fieldOrder
    self.extent = extent
    self.isSafety = isSafety
    self.statements = statements
  }

  package var isAccepted: Bool { finding.acceptance != nil }

  /// Whether a reader should see it before another: what is open before what is accepted, conflicts before faults
  /// of documents, then the more severe, then safety, then what reaches further, then by the order of the fields.
  package func precedes(_ other: ConflictSheet) -> Bool {
    if isAccepted != other.isAccepted { return other.isAccepted }
    if kind.isConflict != other.kind.isConflict { return kind.isConflict }
    if finding.severity != other.finding.severity { return finding.severity > other.finding.severity }
    if isSafety != other.isSafety { return isSafety }
    if let extent, let others = other.extent {
      if extent.reachesFurther(than: others) { return true }
      if others.reachesFurther(than: extent) { return false }
    } else if (extent == nil) != (other.extent == nil) {
      return extent != nil
    }
    return fieldOrder ?? .max < other.fieldOrder ?? .max
  }
}

extension [ConflictSheet] {
  /// In the order in which a reader should see them, numbered; those that matter alike stay in order.
  package var ranked: [ConflictSheet] {
    enumerated().sorted { left, right in
      left.element.precedes(right.element)
        || (!right.element.precedes(left.element) && left.offset < right.offset)
    }.enumerated().map { place, entry in
      var sheet = entry.element
      sheet.number = place + 1
      return sheet
    }
  }
}
