import BoundaryControl
package import BoundaryFindings
import BoundaryModel

/// A file of accepted findings as it is to be written, and what that changes.
package struct BaselineEdit: Sendable {
  package let path: String
  package let text: String
  package let dropped: [AcceptedMatter]
  package let added: [AcceptedMatter]

  /// Why the files stay as they are.
  package enum Obstacle: Error {
    /// There is none.
    case noFile
    /// What is settled is not known, since something was not read or decided.
    case incomplete
  }

  /// What a check makes of the files of accepted findings; those that stay as they are, are left out.
  package static func edits(
    _ change: BaselineChange, after checked: CheckedDocuments
  ) throws -> [BaselineEdit] {
    guard change.isAsked else { return [] }
    guard !checked.baselines.isEmpty else { throw Obstacle.noFile }
    if change.dropsStale, !checked.report.isComplete { throw Obstacle.incomplete }
    let all = change.accepts.map { checked.report.acceptable(for: $0, rules: RunControl.rules) } ?? []
    return try checked.baselines.enumerated().compactMap { number, baseline in
      let dropped = change.dropsStale ? baseline.stale : []
      let added = number == 0 ? all : []
      guard !dropped.isEmpty || !added.isEmpty else { return nil }
      let kept = change.dropsStale ? baseline.current : baseline.file.entries.map(\.matter)
      return BaselineEdit(
        path: baseline.file.path, text: try AcceptanceFile.text(kept + added), dropped: dropped, added: added)
    }
  }
}
