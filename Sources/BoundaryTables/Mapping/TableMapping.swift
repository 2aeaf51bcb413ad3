package import TableReading

/// What the columns of a file's tables mean: a guess, or what somebody wrote down.
package struct TableMapping: Equatable, Sendable {
  package var tables: [Table] = []

  /// One table with one header. A sheet may hold several, one below the other.
  package struct Table: Equatable, Sendable {
    package let name: TableName
    package var layout: Layout
    /// The rows of the header, from 0.
    package var header: ClosedRange<Int>
    /// The last row that belongs to it, from 0.
    package var end: Int
    package var columns: [Int: ColumnMeaning]
    /// Marks of a matrix and the roles that they stand for.
    package var legend: [String: String] = [:]
    /// The body whose duties these are, where no column says; as written.
    package var body: String?
  }

  package enum Layout: String, CaseIterable, Sendable {
    /// A duty in each row.
    case duties
    /// A body in each row: a ledger.
    case bodies
  }
}

/// What a column says about the duty of its row.
package enum ColumnMeaning: Hashable, Sendable {
  case number, field, duty, code, kind
  /// Bodies that hold one role.
  case bodies(role: String)
  /// Bodies with their roles in one cell.
  case division
  /// The body whose part the words of another column tell.
  case body
  /// What a body does, in words; nil for the body of the row.
  case words(of: String?, role: String?)
  /// The role of the body of the row.
  case roleName
  /// The tasks of a body, each a duty.
  case tasks
  /// A mark for the role of one body.
  case mark(String)
  case holder, delegator, form, accepted, scope
  case method, deadline, basis, note
  /// A property of a body in a ledger.
  case ledger(LedgerColumn)
  /// Known, and of no use here.
  case ignored
}

/// What a column of a ledger says about its body.
package enum LedgerColumn: String, CaseIterable, Sendable {
  case name, alias, former, parent, kind, established, abolished, successor
  /// Numbers of posts; what the columns are called says which.
  case approved, filled
  /// Kept in words.
  case note
}
