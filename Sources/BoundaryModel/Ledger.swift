/// What one approval changed of a body 台账条目; what it leaves out stays as it was.
package struct Entry: Sendable {
  /// What a body is by law 性质.
  package enum Nature: String, CaseIterable, Sendable {
    case administrative, institution, statutory, company
  }

  /// How far its founding has come 阶段.
  package enum Stage: String, CaseIterable, Sendable {
    case preparatory, formal
  }

  package let body: RowID<Body>
  /// The first day on which it counts.
  package let on: Day
  package let document: Symbol?
  package let classID: Symbol?
  package let level: Symbol?
  package let nature: Nature?
  package let stage: Stage?
  /// The bodies that it is an agency of 派出机关; empty when the entry does not say.
  package let agencyOf: SymbolRun
  /// The band that gave the reason for it.
  package let ground: Symbol?
  /// Rows of `Documents.entryCounts`.
  package var counts: Range<Int>
  package let place: Place

  package init(
    body: RowID<Body>, on: Day, document: Symbol?, classID: Symbol?, level: Symbol?, nature: Nature?, stage: Stage?,
    agencyOf: SymbolRun, ground: Symbol?, counts: Range<Int>, place: Place
  ) {
    self.body = body
    self.on = on
    self.document = document
    self.classID = classID
    self.level = level
    self.nature = nature
    self.stage = stage
    self.agencyOf = agencyOf
    self.ground = ground
    self.counts = counts
    self.place = place
  }
}

/// How many of a quantity an entry approves 核定, and how many of them are filled 实有.
package struct EntryCount: Sendable {
  package let quantity: Symbol
  package let approved: Int
  package let filled: Int?
  package let place: Place

  package init(quantity: Symbol, approved: Int, filled: Int?, place: Place) {
    self.quantity = quantity
    self.approved = approved
    self.filled = filled
    self.place = place
  }
}

/// A name plate that a body carries beside its own 挂牌.
package struct Sign: Sendable {
  package let body: RowID<Body>
  package let function: Symbol
  package let place: Place

  package init(body: RowID<Body>, function: Symbol, place: Place) {
    self.body = body
    self.function = function
    self.place = place
  }
}

/// A post of a body, and the post that whoever holds it also holds 兼任.
package struct Post: Sendable {
  package let body: RowID<Body>
  package let name: Symbol
  package let also: Symbol?
  package let place: Place

  package init(body: RowID<Body>, name: Symbol, also: Symbol?, place: Place) {
    self.body = body
    self.name = name
    self.also = also
    self.place = place
  }
}

/// A task of weight that a body has been given for a time 重点任务.
package struct Mission: Sendable {
  /// Whose task it is, the lowest first.
  package enum Level: String, CaseIterable, Comparable, Sendable {
    case city, province, national

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .city: 0
      case .province: 1
      case .national: 2
      }
    }
  }

  package let body: RowID<Body>
  package let level: Level
  package let inForce: Bounds<Day>
  package let place: Place

  package init(body: RowID<Body>, level: Level, inForce: Bounds<Day>, place: Place) {
    self.body = body
    self.level = level
    self.inForce = inForce
    self.place = place
  }
}

/// The order in which bodies were ranked in one year 考核排名.
package struct Ranks: Sendable {
  package let register: RowID<Register>
  package let ranking: Symbol
  package let year: Int
  /// How many bodies were ranked, of which the register need not have all.
  package let among: Int?
  package let place: Place

  package init(register: RowID<Register>, ranking: Symbol, year: Int, among: Int?, place: Place) {
    self.register = register
    self.ranking = ranking
    self.year = year
    self.among = among
    self.place = place
  }
}

/// The place that one body came to.
package struct Rank: Sendable {
  package let ranks: RowID<Ranks>
  package let body: Symbol
  package let number: Int
  package let place: Place

  package init(ranks: RowID<Ranks>, body: Symbol, number: Int, place: Place) {
    self.ranks = ranks
    self.body = body
    self.number = number
    self.place = place
  }
}

/// A register's word that what a rule finds in one of its bodies is approved and may stay.
package struct BodyExpectation: Sendable {
  package let body: RowID<Body>
  package let rule: Symbol
  /// The norm from which the body is excepted; nil for all of the rule's.
  package let norm: Symbol?
  package let reason: Symbol
  package let by: Symbol?
  package let until: Day?
  package let place: Place

  package init(
    body: RowID<Body>, rule: Symbol, norm: Symbol?, reason: Symbol, by: Symbol?, until: Day?, place: Place
  ) {
    self.body = body
    self.rule = rule
    self.norm = norm
    self.reason = reason
    self.by = by
    self.until = until
    self.place = place
  }
}
