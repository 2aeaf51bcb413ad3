import BoundaryControl
import BoundaryFindings
import BoundaryMap
import BoundaryModel
import BoundaryNorms
import BoundaryXML
import TestSupport
import Testing

/// The examples on the pages of these rules do what the pages say.
@Suite struct NormRuleExamplesTests {
  private static let template = ZoneDocuments.openTemplate

  @Test(arguments: NormChecker.rules)
  func theExampleFailsAndTheMendedOneDoesNot(_ rule: Rule) throws {
    let example = try #require(rule.example)
    #expect(found(in: example.fails) == [rule.name], "\(rule.name)")
    #expect(found(in: example.mended) == [], "\(rule.name)")
  }

  @Test(arguments: NormChecker.rules)
  func everyPageIsInBothLanguages(_ rule: Rule) {
    for wording in [rule.title, rule.summary, rule.why] + [rule.basis].compactMap(\.self) {
      #expect(!wording.zh.isEmpty && !wording.en.isEmpty, "\(rule.name)")
      #expect(wording.zh.unicodeScalars.contains { $0.properties.isIdeographic }, "\(rule.name): \(wording.zh)")
    }
  }

  private func found(in documents: [String]) -> [String] {
    let set = DocumentSet(texts: [Self.template] + documents)
    let findings = NormChecker.check(
      DutyMap(set.documents), asked: nil, today: Day(year: 2024, month: 1, day: 1))
    return (set.findings + findings).map(\.rule.name)
  }
}
