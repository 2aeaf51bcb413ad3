/// Who holds a duty in which role within which scope 分工, as one document states it.
package struct Assignment: Sendable {
  package enum Holder: Sendable {
    /// Parties of the template, one joint holder; the first is the host.
    case parties(SymbolRun)
    /// Bodies of the register, one joint holder; the first is the host.
    case bodies(SymbolRun)
    /// Words that name nobody in particular: kept, and holding nothing.
    case unnamed(Symbol)
  }

  package let duty: RowID<Duty>
  package let holder: Holder
  package let role: Symbol
  package let wording: Symbol?
  package let inForce: Bounds<Day>
  package let delegation: Delegation?
  /// Whether it holds, of its scope, what no other row of its duty and role in its document holds 其余.
  package let isOtherwise: Bool
  /// Whether the bodies that it names share it as equals, so that the first is no host.
  package let isShared: Bool
  package let item: Symbol?
  /// Rows of `Documents.narrowings`.
  package var narrowings: Range<Int>
  /// False when part of it could not be read, so that its scope is not known.
  package var isReadable: Bool
  package let place: Place

  package init(
    duty: RowID<Duty>, holder: Holder, role: Symbol, wording: Symbol?, inForce: Bounds<Day>, delegation: Delegation?,
    isOtherwise: Bool = false, isShared: Bool = false, item: Symbol?, narrowings: Range<Int>, isReadable: Bool,
    place: Place
  ) {
    self.duty = duty
    self.holder = holder
    self.role = role
    self.wording = wording
    self.inForce = inForce
    self.delegation = delegation
    self.isOtherwise = isOtherwise
    self.isShared = isShared
    self.item = item
    self.narrowings = narrowings
    self.isReadable = isReadable
    self.place = place
  }
}

/// A power handed from one body to another 赋权.
package struct Delegation: Hashable, Sendable {
  /// The forms that every template has, by the ids that lists name them by.
  package enum Form: String, CaseIterable, Sendable {
    case authorisation, entrustment, posting
  }

  package let delegator: Symbol
  /// The id of one of the known forms, or of one that the template names.
  package let form: Symbol?
  /// Whether who hands the power over keeps it too, so that both may act.
  package let isRetained: Bool
  package let accepted: Day?

  package init(delegator: Symbol, form: Symbol?, isRetained: Bool = false, accepted: Day?) {
    self.delegator = delegator
    self.form = form
    self.isRetained = isRetained
    self.accepted = accepted
  }
}

/// One narrowing of one dimension of an assignment, a duty or an expectation.
package struct Narrowing: Sendable {
  package enum Values: Sendable {
    /// Categories or areas.
    case codes(SymbolRun)
    /// All but some categories or areas, of those that are named; of the whole dimension where none is.
    case allBut(SymbolRun, of: SymbolRun)
    case amounts(Bounds<Decimal>)
  }

  package let dimension: Symbol
  package let values: Values
  package let place: Place

  package init(dimension: Symbol, values: Values, place: Place) {
    self.dimension = dimension
    self.values = values
    self.place = place
  }
}

/// Text that belongs to a document, a duty or an assignment.
package struct Remark: Sendable {
  package enum Kind: Hashable, Sendable {
    /// The law or document that something rests on 依据.
    case basis(article: Symbol?)
    /// What is to be done 具体任务.
    case task
    case note
    /// Where a statement was published; inferred when nobody did.
    case source(isInferred: Bool)
    case title
  }

  package enum Owner: Hashable, Sendable {
    case register(RowID<Register>)
    case template(RowID<Template>)
    case list(RowID<BoundaryList>)
    case duty(RowID<Duty>)
    case assignment(RowID<Assignment>)
    case body(RowID<Body>)
    case field(RowID<Field>)
    case norms(RowID<NormsDocument>)
    case norm(RowID<Norm>)
    case band(RowID<Band>)
  }

  package let kind: Kind
  package let owner: Owner
  package let text: Symbol
  package let place: Place

  package init(kind: Kind, owner: Owner, text: Symbol, place: Place) {
    self.kind = kind
    self.owner = owner
    self.text = text
    self.place = place
  }
}
