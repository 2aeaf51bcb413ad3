import BoundaryFindings
import Testing

@testable import BoundaryControl

/// Aliases of aliases, which could stand for more than there is room for, are counted before they are followed.
@Suite struct YAMLAliasesTests {
  private static let keys =
    "a0: &a0 {x: y}\n" + (1...24).map { "a\($0): &a\($0)\n  ? *a\($0 - 1)\n  : *a\($0 - 1)\n" }.joined()
  private static let values =
    "a0: &a0 [x]\n" + (1...24).map { "a\($0): &a\($0) [*a\($0 - 1),*a\($0 - 1)]\n" }.joined() + "overrides: *a24\n"

  @Test(.timeLimit(.minutes(1)), arguments: [keys, values, values.replacing("&", with: "!!seq &")])
  func theyAreRefusedWhereTheyMultiply(_ text: String) {
    let read = Configuration.read(Array(text.utf8), path: "dutymap.yml", folder: "/", rules: ["overlap"])
    #expect(read.problems.map(\.message.en) == [Wording.tooManyAliases.en])
    let accepted = AcceptanceFile.read(Array(text.utf8), path: "baseline.yml")
    #expect(accepted.problems.map(\.message.en) == [Wording.tooManyAliases.en])
  }

  @Test func aFewAreFollowed() {
    let text =
      "overrides:\n  - {paths: &here [a, b], rules: {overlap: off}}\n  - {paths: *here, rules: {overlap: note}}\n"
    let read = Configuration.read(Array(text.utf8), path: "dutymap.yml", folder: "/", rules: ["overlap"])
    #expect(read.problems.isEmpty)
    #expect(read.configuration.overrides.count == 2)
  }

  /// Marks within words and texts are none.
  @Test func wordsAreNoAliases() {
    let reason = String(repeating: "见*附件*和 A&B, *x ", count: 20)
    let text = "- {fingerprint: f, rule: overlap, reason: \"R&D \(reason)\"}\n"
    #expect(AcceptanceFile.read(Array(text.utf8), path: "baseline.yml").problems.isEmpty)
  }
}
