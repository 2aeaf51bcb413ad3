package import BoundaryFindings
import BoundaryModel

/// One step of a run: what people are told while it lasts, and what it adds to what the run has come to.
///
/// The passes of a run stand in one list, in their order, each with the reason why it stands there:
/// `CheckedDocuments.passes`, `ComparedDocuments.passes`, `CarriedList.passes`.
package struct Pass<State, Failure: Error>: Sendable {
  /// How far a pass has come: so many of so many.
  package typealias Telling = (_ done: Int, _ total: Int) -> Void

  package let name: Wording
  private let body: @Sendable (inout State, Telling) throws(Failure) -> Void

  init(_ name: Wording, _ body: @escaping @Sendable (inout State, Telling) throws(Failure) -> Void) {
    self.name = name
    self.body = body
  }

  func run(on state: inout State, _ progress: RunProgress) throws(Failure) {
    try body(&state) { done, total in progress(name, done, total) }
  }
}

/// What a run tells while it works: which pass, and how far it has come.
package typealias RunProgress = (_ pass: Wording, _ done: Int, _ total: Int) -> Void

/// Passes one after the other.
///
/// - Throws: What the first pass that fails throws; those after it are not run.
func run<State, Failure: Error>(
  _ passes: [Pass<State, Failure>], on state: inout State, _ progress: RunProgress
) throws(Failure) {
  for pass in passes { try pass.run(on: &state, progress) }
}
