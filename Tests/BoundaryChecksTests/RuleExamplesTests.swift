import BoundaryChecks
import BoundaryControl
import BoundaryFindings
import BoundaryModel
import BoundaryXML
import Testing

/// The examples on the rules' pages do what the pages say.
@Suite struct RuleExamplesTests {
  private static let rules = Checker.rules + RuleNames.ofAcceptances + DocumentSet.rules
  /// A template that leaves all duties to the lists, beside the one of the others.
  private static let open = openTemplate.replacing(#"id="t""#, with: #"id="open""#)
  /// It takes a thousand problems, which is no example.
  private static let withoutExample = "too-many-problems"

  @Test(arguments: rules.filter { $0.name != withoutExample })
  func theExampleFailsAndTheMendedOneDoesNot(_ rule: Rule) throws {
    let example = try #require(rule.example, "\(rule.name) has no example")
    #expect(check(example.fails).contains(rule.name), "\(rule.name): \(check(example.fails))")
    #expect(check(example.mended) == [], "\(rule.name)")
  }

  @Test(arguments: rules)
  func everyPageIsInBothLanguages(_ rule: Rule) {
    for wording in [rule.title, rule.summary, rule.why] + [rule.basis].compactMap(\.self) {
      #expect(!wording.zh.isEmpty && !wording.en.isEmpty, "\(rule.name)")
      #expect(wording.zh.unicodeScalars.contains { $0.properties.isIdeographic }, "\(rule.name): \(wording.zh)")
    }
  }

  @Test func titlesAreShortAndTellRulesApart() {
    for titles in [Self.rules.map(\.title.zh), Self.rules.map(\.title.en)] {
      #expect(Set(titles).count == titles.count)
      #expect(titles.allSatisfy { displayWidth($0) <= 28 && !$0.hasSuffix("。") && !$0.hasSuffix(".") }, "\(titles)")
    }
  }

  private func check(_ contents: [String]) -> [String] {
    let lists = contents.enumerated().map { number, content in
      if content.contains("xmlns=") { return content }
      let whole = list(content, id: "l\(number)")
      // Duties of a list alone are on a template that leaves them to it: there they are no additions.
      return content.contains("<duty id=") && !content.contains("ref=")
        ? whole.replacing(#"template="t""#, with: #"template="open""#) : whole
    }
    return Marked([register, template, Self.open] + lists).check().map(\.finding.rule.name)
  }
}
