package import BoundaryFindings
import BoundaryModel

/// What is wrong with a configuration or a file of acceptances, and where.
package struct ControlProblem: Hashable, Sendable {
  package let path: String
  /// Line and column, counted from 1; nil for the whole file.
  package let mark: Mark?
  package let message: Wording

  package struct Mark: Hashable, Comparable, Sendable {
    package let line: Int
    package let column: Int

    package static func < (left: Self, right: Self) -> Bool { (left.line, left.column) < (right.line, right.column) }
  }

  package init(path: String, mark: Mark? = nil, message: Wording) {
    self.path = path
    self.mark = mark
    self.message = message
  }

  /// `dutymap.yml:3:5`, as compilers write places.
  package var place: String { path + (mark.map { ":\($0.line):\($0.column)" } ?? "") }
}
