import Foundation
import TestSupport
import Testing

/// The pages of the rules are made from what the program says of each: `make docs` writes them anew.
@Suite struct RulesPageTests {
  @Test func thePageInEnglishIsMadeFromTheProgram() throws {
    try Documentation.expect(
      "docs/rules.md",
      toBe: RulesPage(
        language: "en",
        opening: """
          # Rules

          [中文](rules.zh-CN.md)

          What `dutymap validate` finds. `dutymap rules` lists the rules and `dutymap rules NAME` explains one, as it is
          explained here. [Configuration](configuration.md) says how a rule is given another severity, and how a finding is accepted.
          """,
        columns: "| rule | severity | what it finds |", basis: "Basis", example: "Example:", instead: "Instead:"
      ).text())
  }

  @Test func thePageInChineseIsMadeFromTheProgram() throws {
    try Documentation.expect(
      "docs/rules.zh-CN.md",
      toBe: RulesPage(
        language: "zh",
        opening: """
          # 规则

          [English](rules.md)

          `dutymap validate` 按这些规则检查。`dutymap rules` 列出全部规则，`dutymap rules 规则名` 解释一条，内容与本页相同。\
          改变规则的级别、接受已知的问题，见[配置](configuration.zh-CN.md)。
          """,
        columns: "| 规则 | 级别 | 查什么 |", basis: "依据", example: "有问题的写法：", instead: "改为："
      ).text())
  }
}

/// All rules on one page.
private struct RulesPage {
  let language: String
  let opening: String
  let columns: String
  let basis: String
  let example: String
  let instead: String

  private struct Rule: Decodable {
    let name: String
    let severity: String
    let finds: String
    let why: String
    let basis: String?
    let example: [String]?
    let instead: [String]?
  }

  func text() throws -> String {
    let printed = try Program.run(["rules", "--format", "json", "--language", language]).output
    let rules = try JSONDecoder().decode([Rule].self, from: Data(printed.utf8))
    let table = rules.map { "| [`\($0.name)`](#\($0.name)) | \(severity($0)) | \($0.finds) |\n" }.joined()
    return "\(opening)\n\n\(columns)\n|---|---|---|\n\(table)" + rules.map(section).joined()
  }

  private func section(_ rule: Rule) -> String {
    var text = "\n## `\(rule.name)`\n\n\(rule.finds) (\(severity(rule))).\n\n\(rule.why)\n"
    if language == "zh" { text = "\n## `\(rule.name)`\n\n\(rule.finds)（\(severity(rule))）。\n\n\(rule.why)\n" }
    if let law = rule.basis { text += language == "zh" ? "\n*\(basis)：*\(law)\n" : "\n*\(basis):* \(law)\n" }
    if let fails = rule.example { text += "\n\(example)\n\n```xml\n\(fails.joined(separator: "\n\n"))\n```\n" }
    if let mended = rule.instead { text += "\n\(instead)\n\n```xml\n\(mended.joined(separator: "\n\n"))\n```\n" }
    return text
  }

  private func severity(_ rule: Rule) -> String {
    guard language == "zh" else { return rule.severity }
    return ["error": "错误", "warning": "警告", "note": "提示"][rule.severity] ?? rule.severity
  }
}
