package import BoundaryFindings
import BoundaryModel
package import BoundaryXML

/// A list that was carried to another revision of its template, step by step.
package struct CarriedList: Sendable {
  /// The list as it is to be written.
  package let source: Source
  package let entry: UpdateReport.Entry

  /// Why a list cannot be carried.
  package enum Obstacle: Error {
    /// It is not well-formed, or is no list; the set tells what is wrong.
    case fault(DocumentSet)
    case trouble(Wording)
    /// It is a list of another template, or another document.
    case other(Wording)
  }

  /// The passes of a carrying.
  static let passes: [Pass<CarryState, Obstacle>] = [
    // First: a list that was not read whole is left as it is, since what was not read would be lost.
    Pass(Wording(zh: "正在读取清单", en: "reading the list")) { state, _ throws(Obstacle) in try state.readList() },
    // All of it before the first step, so that a list is carried to its end or not at all.
    Pass(Wording(zh: "正在查找模板版本", en: "finding the revisions")) { state, _ throws(Obstacle) in
      try state.findWay()
    },
    // One revision after the other: each says only what became of the ids of the one before.
    Pass(Wording(zh: "正在逐版更新", en: "carrying the list")) { state, tell throws(Obstacle) in
      try state.takeSteps(tell)
    },
    // From the text as it is now, which also holds the marks of earlier runs.
    Pass(Wording(zh: "正在汇总待定事项", en: "gathering what is to be decided")) { state, _ throws(Obstacle) in
      state.gatherDecisions()
    },
  ]

  /// - Parameter isWritten: Whether the places that are told are those of the new text.
  package init(
    _ given: Source, _ templates: TemplateRevisions, language: Language, isWritten: Bool
  ) throws(Obstacle) {
    var state = CarryState(given, templates, language: language, isWritten: isWritten)
    try run(Self.passes, on: &state) { _, _, _ in }
    source = state.text
    entry = UpdateReport.Entry(
      path: given.path, list: state.id, template: templates.id, revisions: state.revisions,
      isChanged: state.text.bytes != state.given.bytes, carried: state.carried, decisions: state.decisions,
      notes: state.notes)
  }
}
