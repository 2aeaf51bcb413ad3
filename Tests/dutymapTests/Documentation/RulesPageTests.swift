import Foundation
import TestSupport
import Testing

/// The pages of the rules are made from what the program says of each: `make docs` writes them anew.
@Suite struct RulesPageTests {
  @Test func thePageInEnglishIsMadeFromTheProgram() throws {
    try Documentation.expect(
      "docs/rules.md",
      toBe: RulesPage(
        language: .en,
        opening: """
          # Rules

          [中文](rules.zh-CN.md)

          What `dutymap validate` finds. `dutymap rules` lists the rules and `dutymap rules NAME` explains one, as it is
          explained here. [Configuration](configuration.md) says how a rule is given another severity, and how a finding is accepted.
          """,
        columns: "| rule | title | severity | what it finds |"
      ).text())
  }

  @Test func thePageInChineseIsMadeFromTheProgram() throws {
    try Documentation.expect(
      "docs/rules.zh-CN.md",
      toBe: RulesPage(
        language: .zh,
        opening: """
          # 规则

          [English](rules.md)

          `dutymap validate` 按这些规则检查。`dutymap rules` 列出全部规则，`dutymap rules 规则名` 解释一条，内容与本页相同。\
          改变规则的级别、接受已知的问题，见[配置](configuration.zh-CN.md)。
          """,
        columns: "| 规则 | 名称 | 级别 | 查什么 |"
      ).text())
  }
}

/// All rules on one page.
private struct RulesPage {
  let language: Language
  let opening: String
  /// The headings of the table.
  let columns: String

  enum Language: String { case zh, en }

  private struct Kind: Decodable {
    let finds: String
    let phrases: [String]
  }

  private struct Rule: Decodable {
    let name: String
    let title: String
    let severity: String
    let finds: String
    let why: String
    let kinds: [Kind]?
    let basis: String?
    let example: [String]?
    let instead: [String]?
  }

  func text() throws -> String {
    let printed = try Program.run(["rules", "--format", "json", "--language", language.rawValue]).output
    let rules = try JSONDecoder().decode([Rule].self, from: Data(printed.utf8))
    let rows = rules.map { "| [`\($0.name)`](#\($0.name)) | \($0.title) | \(severity($0)) | \($0.finds) |\n" }
    return "\(opening)\n\n\(columns)\n|---|---|---|---|\n\(rows.joined())" + rules.map(section).joined()
  }

  private func section(_ rule: Rule) -> String {
    var text = "\n## `\(rule.name)`\n\n"
    let severity = severity(rule)
    switch language {
    case .en:
      text += "**\(rule.title)** (\(severity)). \(rule.finds).\n\n\(rule.why)\n"
      text += kinds(rule.kinds, "Kinds:", ": ", "; ")
      if let basis = rule.basis { text += "\n*Basis:* \(basis)\n" }
      if let fails = rule.example { text += "\nExample:\n\n\(fence(fails))" }
      if let mended = rule.instead { text += "\nInstead:\n\n\(fence(mended))" }
    case .zh:
      text += "**\(rule.title)**（\(severity)）：\(rule.finds)。\n\n\(rule.why)\n"
      text += kinds(rule.kinds, "有哪几种：", "：", "；")
      if let basis = rule.basis { text += "\n*依据*：\(basis)\n" }
      if let fails = rule.example { text += "\n有问题的写法：\n\n\(fence(fails))" }
      if let mended = rule.instead { text += "\n改为：\n\n\(fence(mended))" }
    }
    return text
  }

  private func kinds(_ kinds: [Kind]?, _ heading: String, _ says: String, _ between: String) -> String {
    guard let kinds else { return "" }
    let lines = kinds.map { "- \($0.finds)\(says)\($0.phrases.joined(separator: between))\n" }
    return "\n\(heading)\n\n\(lines.joined())"
  }

  private func fence(_ documents: [String]) -> String { "```xml\n\(documents.joined(separator: "\n\n"))\n```\n" }

  private func severity(_ rule: Rule) -> String {
    guard language == .zh else { return rule.severity }
    return ["error": "错误", "warning": "警告", "note": "提示"][rule.severity] ?? rule.severity
  }
}
