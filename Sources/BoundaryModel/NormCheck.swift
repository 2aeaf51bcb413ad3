/// What a norm asks for, in one of nine forms.
package enum NormCheck: Sendable {
  /// A quantity lies between two bounds.
  case limit(Limit)
  /// A quantity has changed by so many percent between two days.
  case change(Change)
  /// A body has a nature, is somebody's agency, or is called something.
  case form(Form)
  /// A body has an organ, or a sign, for a function.
  case require(Requirement)
  /// Whoever holds a post also holds another.
  case concurrent(Concurrence)
  /// A body has been so many years at its level before it is raised.
  case term(years: Int)
  /// What is first approved is no more than a share of some ceilings.
  case initial(Initial)
  /// Bodies of these functions have no posts.
  case uncovered(functions: SymbolRun)
  /// One body of a zone holds a role at some categories of all duties.
  case single(Single)

  /// The bodies that a check reaches.
  package struct Reach: Sendable {
    /// Empty for any.
    package let classes: SymbolRun
    /// Empty for any.
    package let levels: SymbolRun
    package let stage: Entry.Stage?

    package init(classes: SymbolRun, levels: SymbolRun, stage: Entry.Stage?) {
      self.classes = classes
      self.levels = levels
      self.stage = stage
    }
  }

  package struct Limit: Sendable {
    /// What is measured together.
    package enum Per: String, CaseIterable, Sendable {
      /// Each zone or park.
      case body
      /// Each organ of one.
      case organ
      /// All that are under one body.
      case under
      /// All that the register has.
      case all
    }

    package let quantity: Symbol
    package let reach: Reach
    package let per: Per
    package let bounds: Bounds<Decimal>
    package let tolerance: Decimal?
    package let place: Place

    package init(
      quantity: Symbol, reach: Reach, per: Per, bounds: Bounds<Decimal>, tolerance: Decimal?, place: Place
    ) {
      self.quantity = quantity
      self.reach = reach
      self.per = per
      self.bounds = bounds
      self.tolerance = tolerance
      self.place = place
    }
  }

  package struct Change: Sendable {
    package let quantity: Symbol
    package let since: Day
    package let until: Day
    package let percent: Decimal
    package let tolerance: Decimal?
    package let place: Place

    package init(
      quantity: Symbol, since: Day, until: Day, percent: Decimal, tolerance: Decimal?, place: Place
    ) {
      self.quantity = quantity
      self.since = since
      self.until = until
      self.percent = percent
      self.tolerance = tolerance
      self.place = place
    }
  }

  package struct Form: Sendable {
    package let reach: Reach
    package let nature: Entry.Nature?
    package let isAgency: Bool
    /// What its name has in it.
    package let named: Symbol?
    /// What its name does not have in it.
    package let notNamed: SymbolRun

    package init(reach: Reach, nature: Entry.Nature?, isAgency: Bool, named: Symbol?, notNamed: SymbolRun) {
      self.reach = reach
      self.nature = nature
      self.isAgency = isAgency
      self.named = named
      self.notNamed = notNamed
    }
  }

  package struct Requirement: Sendable {
    package let reach: Reach
    package let function: Symbol
    /// Whether a sign is enough.
    package let allowsSign: Bool
    package let place: Place

    package init(reach: Reach, function: Symbol, allowsSign: Bool, place: Place) {
      self.reach = reach
      self.function = function
      self.allowsSign = allowsSign
      self.place = place
    }
  }

  package struct Concurrence: Sendable {
    package let reach: Reach
    package let post: Symbol
    package let also: Symbol

    package init(reach: Reach, post: Symbol, also: Symbol) {
      self.reach = reach
      self.post = post
      self.also = also
    }
  }

  package struct Initial: Sendable {
    package enum Rounding: String, CaseIterable, Sendable {
      case down, nearest, up
    }

    /// The norms that set the ceilings.
    package let norms: SymbolRun
    /// In percent.
    package let share: Decimal
    package let rounding: Rounding
    package let place: Place

    package init(norms: SymbolRun, share: Decimal, rounding: Rounding, place: Place) {
      self.norms = norms
      self.share = share
      self.rounding = rounding
      self.place = place
    }
  }

  package struct Single: Sendable {
    package let dimension: Symbol
    package let categories: SymbolRun
    package let role: Symbol
    package let place: Place

    package init(dimension: Symbol, categories: SymbolRun, role: Symbol, place: Place) {
      self.dimension = dimension
      self.categories = categories
      self.role = role
      self.place = place
    }
  }

  /// The bodies that it reaches; nil for one that reaches all or is not about single bodies.
  package var reach: Reach? {
    switch self {
    case .limit(let limit): limit.reach
    case .form(let form): form.reach
    case .require(let requirement): requirement.reach
    case .concurrent(let concurrence): concurrence.reach
    case .change, .term, .initial, .uncovered, .single: nil
    }
  }
}
