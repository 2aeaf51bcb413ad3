import Foundation
import TestSupport
import Testing

@testable import dutymap

@Suite struct RulesCommandTests {
  @Test func listsEveryRuleInColumns() throws {
    let lines = try Program.run(["rules"]).output.split(separator: "\n")
    #expect(lines.count == RulesCommand.rules.count)
    #expect(
      lines.first == "overlap                     error    More bodies hold a role at one point than the role allows")
    let names = lines.map { $0.prefix { $0 != " " } }
    #expect(Set(names).count == names.count)
    #expect(
      try Program.run(["rules", "--language", "zh"]).output.hasPrefix(
        "overlap                     重叠                    错误     一处有多于规定数目的单位担任同一责任类型\n"))
  }

  @Test func explainsOneInBothLanguages() throws {
    let english = try Program.run(["rules", "overlap"]).output
    for heading in ["What it finds", "Why it matters", "Basis", "Example", "Instead"] {
      #expect(english.contains("\n\(heading)\n"))
    }
    let chinese = try Program.run(["rules", "overlap", "--language", "zh"]).output
    #expect(chinese.hasPrefix("重叠 overlap（错误）\n"))
    for heading in ["查什么", "为什么", "依据", "有问题的写法", "改为"] { #expect(chinese.contains("\n\(heading)\n")) }
  }

  @Test func anUnknownRuleHasItsNearName() throws {
    let result = try Program.run(["rules", "overlp"])
    #expect(result.status == 2)
    #expect(result.errors.contains("there is no rule 'overlp'; did you mean 'overlap'?"))
  }

  @Test func pagesComeAsMarkdownAndJSON() throws {
    let markdown = try Program.run(["rules", "gap", "--format", "markdown"]).output
    #expect(markdown.hasPrefix("# `gap`\n\n## What it finds\n\n"))
    #expect(
      try Program.run(["rules", "gap", "--format", "markdown", "--language", "zh"]).output.hasPrefix("# 空白 `gap`\n"))
    #expect(markdown.components(separatedBy: "```").count == 5)
    let json = try Program.run(["rules", "--format", "json"]).output
    let pages = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(pages?.count == RulesCommand.rules.count)
    #expect(pages?.allSatisfy { ($0["why"] as? String)?.isEmpty == false } == true)
  }
}
