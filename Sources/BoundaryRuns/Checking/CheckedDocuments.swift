import BoundaryChecks
package import BoundaryControl
package import BoundaryFindings
package import BoundaryMap
package import BoundaryModel
package import BoundaryXML

/// Documents that were read and checked together: the way from bytes to findings.
package struct CheckedDocuments: Sendable {
  package let set: DocumentSet
  package let map: DutyMap
  package let control: RunControl
  /// The files of accepted findings, and what they matched.
  package let baselines: [Baseline]
  /// The findings in the order of the documents.
  package let report: Report
  /// Whether everything that was asked for was read to its end.
  package let isWhole: Bool
  /// Where the findings are.
  package let locations: [Spot: Location]

  /// The passes of a check.
  static let passes: [Pass<CheckState, Never>] = [
    // First, since all else is about what the documents say.
    Pass(.readingDocuments) { $0.readNamed($1) },
    // After the XML, since bodies that tables name are matched to its registers.
    Pass(.readingTables) { $0.readTables($1) },
    // Once all that was named is read: only then is it known which templates and registers are lacking.
    Pass(Wording(zh: "正在读取相关文件", en: "reading what they refer to")) { state, _ in state.readContext() },
    // All references at once and only here, so that no rule reads them in a way of its own.
    Pass(Wording(zh: "正在建立职责图", en: "making the map")) { state, _ in state.resolve() },
    // Before what the rules find, so that of two findings at one spot that of the form comes first.
    Pass(Wording(zh: "正在汇总形式问题", en: "gathering what is wrong with the form")) { state, _ in state.tellForm() },
    // The map is whole, and a rule asks nothing of another: their order among themselves does not matter.
    Pass(Wording(zh: "正在检查职责事项", en: "checking duties")) { $0.askRules($1) },
    // They ask the map too, and nothing of the rules; their findings are accepted together with those.
    Pass(Wording(zh: "正在核对机构编制规范", en: "checking the norms")) { state, _ in state.askNorms() },
    // By the map's own order, before anything is sorted; what a list accepts needs no baseline to accept it.
    Pass(Wording(zh: "正在核对预期", en: "matching expectations")) { state, _ in state.acceptExpected() },
    // Before the baselines, whose fingerprints number equal findings in the order in which they are told.
    Pass(Wording(zh: "正在定位", en: "finding places")) { state, _ in state.locate() },
    // After expectations and in that order; they add findings of their own, whose places are in their files.
    Pass(Wording(zh: "正在核对已接受的问题", en: "matching what is accepted")) { state, _ in state.acceptBaselines() },
    // Last: what is accepted does not depend on how severe it is, and what is turned off could still be accepted.
    Pass(Wording(zh: "正在确定严重程度", en: "setting severities")) { state, _ in state.setSeverities() },
  ]

  /// Reads and checks.
  ///
  /// - Parameters:
  ///   - input: The documents that were asked for.
  ///   - paths: Where templates and registers that they refer to are looked for.
  ///   - control: Says which findings are told and accepted, and how severe they are.
  ///   - asksRules: Whether the map is checked; else only the form of the documents is.
  ///   - earlier: The documents of the other side of a comparison.
  package init(
    _ input: InputFiles, contextFor paths: [String], _ control: RunControl, asksRules: Bool = true,
    after earlier: DocumentSet? = nil, _ progress: RunProgress = { _, _, _ in }
  ) {
    var state = CheckState(input, contextFor: paths, control, asksRules: asksRules, after: earlier)
    run(Self.passes, on: &state, progress)
    set = state.set
    map = state.map
    self.control = control
    baselines = state.baselines
    report = state.report
    isWhole = state.read.isWhole
    locations = state.locations
  }
}
