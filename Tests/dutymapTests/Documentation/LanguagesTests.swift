import Foundation
import Testing

/// Every page for users is there in Chinese and in English, and both tell the same.
@Suite struct LanguagesTests {
  /// Pages for those who change the program.
  private static let onlyEnglish: Set = ["CONTRIBUTING.md", "CHANGELOG.md"]
  private static let english = Page.english.filter { !onlyEnglish.contains($0.path) }

  @Test(arguments: english) func bothLanguagesHaveTheSameSections(_ english: Page) throws {
    let chinese = try Page(english.chinesePath)
    #expect(english.headings.map { $0.prefix { $0 == "#" } } == chinese.headings.map { $0.prefix { $0 == "#" } })
    #expect(english.firstColumns.count == chinese.firstColumns.count)
  }

  @Test(arguments: english) func bothLanguagesHaveTheSameFilesAndCommands(_ english: Page) throws {
    let chinese = try Page(english.chinesePath)
    #expect(english.blocks.map(\.info) == chinese.blocks.map(\.info))
    for (one, other) in zip(english.blocks, chinese.blocks) where one.file != nil { #expect(one.text == other.text) }
    #expect(english.commands.map(\.dutymap) == chinese.commands.map(\.dutymap))
  }

  @Test func noPageIsThereInChineseAlone() {
    #expect(Set(Page.chinese.map(\.path)) == Set(Self.english.map(\.chinesePath)))
  }

  /// Chinese text has full-width punctuation; code, links and names from documents are as they are.
  @Test(arguments: Page.chinese) func chineseHasFullWidthPunctuation(_ page: Page) {
    let text = page.prose.replacing(/`[^`\n]+`/, with: "").replacing(/\]\([^)\s]+\)/, with: "]")
    let wrong = text.matches(of: /\p{Han}[,;:!?()]|[,;:!?(]\p{Han}|\p{Han}\.(\s|$)/)
    #expect(wrong.map { String(text[$0.range]) } == [])
    // Emphasis does not end between a full-width mark and a letter; the signs would be shown.
    let emphasised = text.matches(of: /(\*+)[^*\n]+\1(\p{Han})?/)
    let unended = emphasised.filter { $0.output.2 != nil && $0.output.0.contains(/[，。：；！？）”]\*/) }
    #expect(unended.map { String(text[$0.range]) } == [])
  }
}

extension Substring {
  /// The subcommand of dutymap that a line runs, and its options but for the language.
  fileprivate var dutymap: [Substring] {
    matches(of: /dutymap ([a-z]+)|(--[a-z-]+)/).compactMap { $0.output.1 ?? $0.output.2 }.filter { $0 != "--language" }
  }
}
