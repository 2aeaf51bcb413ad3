package import BoundaryModel

/// What is wrong with a configuration or a file of acceptances, and where; lines and columns from 1.
package struct ControlProblem: Hashable, Sendable {
  package let path: String
  package let line: Int
  package let column: Int
  package let message: Wording

  package init(path: String, line: Int = 1, column: Int = 1, message: Wording) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }
}
