import Foundation
import TestSupport
import Testing

@testable import dutymap

@Suite struct ReportCommandTests {
  private static let county = "boundaries/example-county"

  @Test(
    arguments: [
      ([county], 0), ([county, "--body", "emergency", "--duty", "D01", "--field", "safety", "--area", "zone"], 0),
      ([county, "--on", "2023-07-01"], 0), ([county, "--on", "yesterday"], 2),
      ([county, "--body", "nobody at all"], 2),
      ([county, "--group-by", "colour"], 2), (["nowhere.xml"], 2), ([county, "-o", "/nowhere/report.html"], 2),
      ([county, "-o", "report.pdf"], 2), (["Package.swift"], 2),
    ] as [([String], Int32)])
  func endsWithTheStatusThatSaysWhatItKnows(_ arguments: [String], _ status: Int32) throws {
    #expect(try Program.run(["report"] + arguments).status == status)
  }

  @Test func anUnknownNameHasItsNearNameInTheLanguageAskedFor() throws {
    let result = try Program.run(["report", Self.county, "--body", "emergencyx", "--language", "zh"])
    #expect(result.errors == "dutymap: 没有机构“emergencyx”；是否应为“emergency”？\n")
    #expect(result.output.isEmpty)
  }

  @Test func beginsWithAPlainSentenceAndWhatToDo() throws {
    let lines = try Program.run(["report", Self.county, "--language", "zh", "--rule", "overlap", "--rule", "gap"])
      .output.split(
        separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix(12) == [
        "职责边界冲突报告", "本报告只含：规则“overlap”“gap”", "",
        "17 个机构的 45 项职责事项之间，有 3 处职责边界冲突：2 处由两家以上同时承担，1 处",
        "无人承担。其中 1 处关系安全。",
        "", "下一步", "1. 从第 1 处冲突看起：最要紧的排在最前。请列名的单位会商，定下由谁承担。",
        "2. 在该处写明决定，由各方签字、注明日期；商定不了的，报机构编制部门裁定。",
        "3. 按决定修改各自的清单，改正清单自身的问题，再检查一次。", "",
        "── 需要会商的冲突（3） ─────────────────────────────────────────────────────────",
      ])
  }

  @Test(arguments: [60, 80, 132])
  func textKeepsTheWidthOfTheTerminal(_ width: Int) throws {
    let output = try Program.run(["report", Self.county, "--language", "zh"], environment: ["COLUMNS": "\(width)"])
      .output
    let tooWide = output.split(separator: "\n").filter { columns($0) > width }
    #expect(tooWide.isEmpty, "\(tooWide.prefix(3))")
    // The lines of the matrix are all as wide as its frame.
    let frames = output.split(separator: "\n").filter { "┌│├└".contains($0.prefix(1)) }
    var width = 0
    for line in frames {
      if line.hasPrefix("┌") { width = columns(line) }
      #expect(columns(line) == width, "\(line)")
    }
  }

  @Test(arguments: ["duty", "pair", "body", "field", "area"])
  func groupingKeepsEveryFinding(_ grouping: String) throws {
    #expect(try numbers(["--group-by", grouping]) == numbers([]))
  }

  /// The numbers of the sheets that the text has.
  private func numbers(_ arguments: [String]) throws -> Set<Int> {
    let output = try Program.run(["report", Self.county] + arguments).output
    let sheets = output.drop { $0 != "─" }
    return Set(sheets.split(separator: "\n").compactMap { Int($0.prefix { $0 != "." }) })
  }

  /// Two for an East Asian character.
  private func columns(_ line: some StringProtocol) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) }
  }
}
