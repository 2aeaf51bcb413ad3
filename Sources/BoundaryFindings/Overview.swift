package import BoundaryModel

/// The picture of a map: who holds which duty, where conflicts are, and what each body carries.
///
/// Bodies, fields and duties refer to each other by their places here; conflicts are told by the numbers
/// of their sheets.
package struct Overview: Sendable {
  /// A row of the matrix.
  package struct DutyRow: Sendable {
    package let duty: Named
    package let field: Int?
    /// What bodies hold, by the body's place.
    package var cells: [Int: Cell] = [:]
    /// All conflicts on the duty, in ascending order.
    package var conflicts: [Int] = []
    /// Those in which nobody holds what somebody should.
    package var gaps: [Int] = []
    /// Those in which several hold what one should.
    package var overlaps: [Int] = []
    /// Whether anything of it is written as a scope; without one, nothing can be said of where its holders meet.
    package var hasScope = false

    package init(duty: Named, field: Int?) {
      self.duty = duty
      self.field = field
    }
  }

  /// What one body holds of one duty.
  package struct Cell: Sendable {
    /// In the order of the template.
    package var roles: [Named] = []
    package var conflicts: [Int] = []

    package init() {}
  }

  /// A column of the matrix: what one body carries.
  package struct BodyColumn: Sendable {
    package let body: Named
    /// What it is called for short, for the head of a column: its first alias, failing one its name.
    package var short: String
    /// How many duties it holds in each role, by the role's id.
    package var duties: [String: Int] = [:]
    /// The conflicts that it is part of.
    package var conflicts: [Int] = []
    /// How many other findings concern it.
    package var others = 0

    package init(body: Named) {
      self.body = body
      short = body.name
    }
  }

  /// Two bodies that hold what one should hold.
  package struct Pair: Sendable {
    package let first: Int
    package let second: Int
    package let conflicts: [Int]

    package init(first: Int, second: Int, conflicts: [Int]) {
      self.first = first
      self.second = second
      self.conflicts = conflicts
    }
  }

  /// A group of duties and how well they are held.
  package struct FieldRow: Sendable {
    package let field: Named
    package var duties = 0
    package var conflicts: [Int] = []
    /// How many of its duties several hold in part or whole.
    package var overlapping = 0
    /// How many of its duties nobody holds in part or whole.
    package var lacking = 0
    /// How many of its duties have no scope.
    package var withoutScope = 0

    package init(field: Named) {
      self.field = field
    }
  }

  /// A form of delegation with what it is called.
  package struct Form: Hashable, Sendable {
    package let id: String
    package let wording: Wording

    package init(id: String, wording: Wording) {
      self.id = id
      self.wording = wording
    }
  }

  /// Powers that one body handed to another.
  package struct Delegation: Sendable {
    package let giver: Int
    package let taker: Int
    /// The duties, each with the day of acceptance if there is one.
    package var duties: [(duty: Named, form: Form?, accepted: Day?)] = []

    package init(giver: Int, taker: Int) {
      self.giver = giver
      self.taker = taker
    }
  }

  /// Every role that somebody holds, in the order of the templates.
  /// What roles are for, by their ids.
  package var functions: [String: Role.Function] = [:]
  package var roles: [Named] = []
  package var duties: [DutyRow] = []
  package var bodies: [BodyColumn] = []
  package var fields: [FieldRow] = []
  /// The most conflicts first.
  package var pairs: [Pair] = []
  package var delegations: [Delegation] = []

  package init() {}
}

extension Overview {
  /// Whether a body leads a duty.
  package func isLead(_ cell: Cell) -> Bool { cell.roles.contains { functions[$0.id] == .lead } }
}
