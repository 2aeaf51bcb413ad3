/// A document that holds duties.
package enum DutyOwner: Hashable, Sendable {
  case template(RowID<Template>)
  case list(RowID<BoundaryList>)
}

/// One item of work 职责事项, as one document states it.
package struct Duty: Sendable {
  package let id: Symbol
  /// Empty for one that fills a duty of the template (`ref`).
  package let name: Symbol
  package let owner: DutyOwner
  /// Whether it fills a duty of the template rather than adds one.
  package let isReference: Bool
  /// The code of the item 事项编码, which lists have in common whatever their ids and names.
  package let code: Symbol?
  /// What kind of duty it is, by the id that the template gives the kind.
  package let kind: Symbol?
  package let field: Symbol?
  /// The dimensions that it is divided by.
  package let over: SymbolRun
  package let formerly: SymbolRun
  /// The number of the row in the original document.
  package let item: Symbol?
  /// The days on which it exists, both inclusive.
  package let inForce: Bounds<Day>
  /// Rows of `Documents.narrowings`: the scope in which it exists.
  package var narrowings: Range<Int>
  /// False when part of what narrows it could not be read, so that its scope is not known.
  package var isReadable: Bool
  package let place: Place

  /// The list that it stands in; nil for one of a template.
  package var list: RowID<BoundaryList>? {
    if case .list(let list) = owner { list } else { nil }
  }

  /// Whether a list adds it, rather than a template.
  package var isLocal: Bool { list != nil && !isReference }

  package init(
    id: Symbol, name: Symbol, owner: DutyOwner, isReference: Bool, code: Symbol? = nil, kind: Symbol? = nil,
    field: Symbol?, over: SymbolRun, formerly: SymbolRun, item: Symbol?, inForce: Bounds<Day> = Bounds(),
    narrowings: Range<Int> = 0..<0, isReadable: Bool = true, place: Place
  ) {
    self.id = id
    self.name = name
    self.owner = owner
    self.isReference = isReference
    self.code = code
    self.kind = kind
    self.field = field
    self.over = over
    self.formerly = formerly
    self.item = item
    self.inForce = inForce
    self.narrowings = narrowings
    self.isReadable = isReadable
    self.place = place
  }
}

/// A part of a duty in which there is nothing to do 除外, so that nobody need hold it.
package struct DutyException: Sendable {
  package let duty: RowID<Duty>
  /// Rows of `Documents.narrowings`.
  package var narrowings: Range<Int>
  package let place: Place

  package init(duty: RowID<Duty>, narrowings: Range<Int>, place: Place) {
    self.duty = duty
    self.narrowings = narrowings
    self.place = place
  }
}

/// How many bodies may hold a role in one duty, instead of what its template says of all.
package struct DutyRole: Sendable {
  package let duty: RowID<Duty>
  package let role: Symbol
  package let holders: Role.Holders
  package let place: Place

  package init(duty: RowID<Duty>, role: Symbol, holders: Role.Holders, place: Place) {
    self.duty = duty
    self.role = role
    self.holders = holders
    self.place = place
  }
}

/// Within how many days a duty is to be done 办理时限.
package struct DutyTime: Sendable {
  package let duty: RowID<Duty>
  /// As many as the law allows 法定时限; nil where the document does not say.
  package let legal: Int?
  /// As many as the body promises 承诺时限.
  package let promised: Int?
  /// What is counted; nil for working days.
  package let unit: Symbol?
  package let place: Place

  package init(duty: RowID<Duty>, legal: Int?, promised: Int?, unit: Symbol?, place: Place) {
    self.duty = duty
    self.legal = legal
    self.promised = promised
    self.unit = unit
    self.place = place
  }
}
