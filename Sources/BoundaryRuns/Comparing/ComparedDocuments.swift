package import BoundaryFindings
package import BoundaryModel
import BoundaryXML

/// Two revisions that were read, checked and compared: the way from bytes to changes.
package struct ComparedDocuments: Sendable {
  package let comparison: Comparison
  /// How many changes the user's filters left out.
  package let filtered: Int
  /// The files that were read, context included, by the names that opened them or that people know.
  package let inputs: [String]
  /// Where the changes are.
  package let locations: [Spot: Location]
  /// Where the findings of each side are; the two sides were checked apart.
  package let findingLocations: (old: [Spot: Location], new: [Spot: Location])

  /// The passes of a comparison.
  static let passes: [Pass<CompareState, Never>] = [
    // Each side by itself, since what it opens or closes is what the other does not find; the new one numbers its words
    // and rows on after the old one's, so that equal words are one symbol and a row says which side it is on.
    Pass(Wording(zh: "正在检查旧版", en: "checking the old side")) { $0.checkOld($1) },
    Pass(Wording(zh: "正在检查新版", en: "checking the new side")) { $0.checkNew($1) },
    // After the sides, whose files come first in the tables.
    Pass(Wording(zh: "正在读取沿用旧版的清单", en: "reading lists that may follow")) { state, _ in state.readFollowers() },
    // All documents at once, since a duty may move between them.
    Pass(Wording(zh: "正在比较", en: "comparing")) { state, _ in state.compare() },
    // After the comparison, which knows what was renumbered: a finding under another id stays one finding.
    Pass(Wording(zh: "正在比对问题", en: "matching findings")) { state, _ in state.tellEffects() },
    // What the checks could not read or decide makes the comparison incomplete too.
    Pass(Wording(zh: "正在汇总未能比较的内容", en: "gathering what cannot be compared")) { state, _ in state.tellFlaws() },
    // After all changes of content: only a document without any can differ in its layout alone.
    Pass(Wording(zh: "正在比较版式", en: "comparing layout")) { state, _ in state.tellLayout() },
    // Once nothing looks for documents by their paths any more.
    Pass(Wording(zh: "正在标注文件", en: "naming documents")) { state, _ in state.nameDocuments() },
    // Before the filter: the fingerprints of equal changes are numbered, so all of them have to be there.
    Pass(Wording(zh: "正在核对已批准的变更", en: "matching approved changes")) { state, _ in state.approve() },
    // Last, so that what is left out can be counted.
    Pass(Wording(zh: "正在筛选", en: "filtering")) { state, _ in state.filter() },
  ]

  package init(_ request: CompareRequest, _ progress: RunProgress = { _, _, _ in }) {
    var state = CompareState(request)
    run(Self.passes, on: &state, progress)
    let names = { (path: String) in request.old.name(request.new.name(path)) }
    comparison = state.comparison
    filtered = state.filtered
    inputs = (state.set.sources + state.old.set.sources + state.new.set.sources).map(\.path)
    locations = state.set.locate(comparison.spots).mapValues { $0.named(names) }
    findingLocations = (
      state.old.set.locate((comparison.effects?.closed ?? []).map(\.spot)).mapValues { $0.named(names) },
      state.new.set.locate((comparison.effects?.opened ?? []).map(\.spot)).mapValues { $0.named(names) }
    )
  }
}

extension Location {
  fileprivate func named(_ name: (String) -> String) -> Location {
    var location = self
    location.path = name(path)
    return location
  }
}
