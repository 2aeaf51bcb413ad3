import BoundaryChecks
import BoundaryControl
import BoundaryFindings
import BoundaryMap
import BoundaryModel
import BoundaryXML
import Foundation
import Testing

/// Small sets of documents with a known right answer, in `Cases/`; where each comes from is said there.
@Suite struct CaseTests {
  /// Everything that is told of each: rule, bodies, message. What is not here must not be told.
  private static let answers: [(folder: String, told: [String])] = [
    (
      "accept-one-region",
      [
        "gap [] 无人牵头“道路绿化养护”（e）：三园内",
        "gap accepted [] 无人牵头“绿化养护”（d）：企业自管园内",
        "gap accepted [] 无人牵头“道路绿化养护”（e）：企业自管园内",
      ]
    ),
    ("all-except", []),
    ("amount-not-yet-known", []),
    (
      "area-in-two-parents",
      [
        "duplicate-id [] “河滩地”（strip）已经在“四区”之内，一个区域只能在另一个区域之内"
      ]
    ),
    (
      "area-with-one-child",
      [
        "gap [] 无人牵头“治安”（d）：大城其余内",
        "overlap [a b] 甲局和乙局都牵头“消防”（e）：老城内",
      ]
    ),
    ("catch-all-row", []),
    (
      "category-with-one-child",
      [
        "gap [] 无人牵头“日常检查”（d）：其他企业"
      ]
    ),
    ("duty-narrowed", []),
    (
      "empty-in-whole-numbers",
      [
        "empty-scope [] 这一维度只取整数，两端之间没有整数，范围内一无所有",
        "overlap [a c] 甲局和丙局都牵头“项目核准”（d）：投资额 100 万元以上 499 万元以下",
        "overlap [b c] 乙局和丙局都牵头“项目核准”（d）：投资额 500 万元以上 900 万元以下",
      ]
    ),
    ("equal-acceptance", []),
    (
      "gap-in-fewest-boxes",
      [
        "gap [] 无人牵头“节能监察”（d）：产能 160 吨以下；或者产能 163 吨以上 8087 吨以下；或者产能 9001 吨以上；或者冶金、纺织，产能恰为 8088 吨；或者纺织，产能 8089 吨以上 9000 吨以下",
        "overlap [b c] 乙局和丙局都牵头“节能监察”（d）：化工，产能恰为 8089 吨",
      ]
    ),
    ("higher-grade-counts", []),
    ("item-repealed", []),
    ("kept-unless-delegated", []),
    (
      "list-classes-and-totals",
      [
        "count-mismatch [] 类别“配合履职”写明共 2 项，实际有 1 项"
      ]
    ),
    (
      "many-findings-of-one-cause",
      [
        "delegator-without-power [] 本清单写县住建局赋出 60 项，而没有一份清单写它承担其中任何一项"
      ]
    ),
    (
      "mirror-lacks-one-township",
      [
        "mirror-mismatch [west-gov zj] 此处写西镇政府配合“燃气安全监管”（P12），牵头的县住建局自己的清单没有写到西镇政府"
      ]
    ),
    (
      "named-twice-in-is",
      [
        "gap [] 无人牵头“户外作业防护”（d）：秋",
        "overlap [a b] 甲局和乙局都牵头“户外作业防护”（d）：夏，气温超过 20 度不满 22 度",
        "repeated-value [] “spring”在这里写了不止一次；多半有一个应是别的",
      ]
    ),
    (
      "nothing-to-do-cells",
      [
        "gap [] 无人牵头“无证无照经营查处”（wz）：法律未定查处部门"
      ]
    ),
    (
      "outside-the-range",
      [
        "empty-scope [] 投资额不满 0 万元不在模板规定的取值范围（投资额 0 万元以上）之内，范围内一无所有"
      ]
    ),
    ("parallel-competence", []),
    (
      "penalty-items",
      [
        "shared-subject [sc zf] “对未取得施工许可证擅自施工的行政处罚”（330200005）由县市场监管局牵头，“对建设单位未取得施工许可证开工的行政处罚”（330200029）由县综合执法局牵头，都涉及“未取得施工许可证施工行政处罚”，可能重叠"
      ]
    ),
    (
      "recurring-time",
      [
        "gap [] 无人牵头“水闸调度”（gate）：非汛期，2025-01-01 至 2025-09-30",
        "overlap [c1 c2] 甲县政府和乙县政府都牵头“水闸调度”（gate）：汛期，2025-10-01 起",
      ]
    ),
    ("role-of-some-duties", []),
    (
      "roles-by-function",
      [
        "conflicting-roles [x] 甲局既主责又配合“危化品检查”（e）：全部范围",
        "gap [] 无人主责“烟花爆竹检查”（d）：全部范围",
        "joint-lead [x zf] 甲局和县执法局共同主责“矿山检查”（g），按首位为主办，主办为甲局",
      ]
    ),
    (
      "row-within-row",
      [
        "contained-assignment [a] 甲局牵头“项目核准”（d）的这一条完全在另一条之内，没有增加什么",
        "repeated-value [] “核心区”（core）已经在同时写到的“开发区”之内",
      ]
    ),
    (
      "same-code-other-words",
      [
        "contested [east-gov zf] 县执法局和东镇政府的清单都写由自己牵头“对擅自占用城市道路的行政处罚”（A1）：东镇内"
      ]
    ),
    (
      "same-code-two-lists",
      [
        "contested [east-gov zf] 县执法局和东镇政府的清单都写由自己牵头“对擅自占用城市道路的行政处罚”（A1）：东镇内"
      ]
    ),
    (
      "same-item-twice",
      [
        "duplicate-id [] 标识“330217005000”已经用过，标识不能重复"
      ]
    ),
    (
      "shared-without-host",
      [
        "gap [] 无人负责“主机”（host）：SaaS"
      ]
    ),
    (
      "stages-in-other-words",
      [
        "approval-without-oversight [] 县人民政府审批“Gas supply”（e），同一范围内却无人牵头监管：inspection",
        "approval-without-oversight [] 县人民政府审批“燃气经营”（d），同一范围内却无人牵头监管：事中事后监管",
      ]
    ),
  ]

  private static let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  @Test(arguments: answers)
  func whatIsToldIsTheRightAnswer(_ folder: String, _ told: [String]) throws {
    let files = try Self.documents(in: folder)
    #expect(try Self.check(files) == told, "\(folder)")
    // Nor do rules and bodies depend on the order in which the documents are read.
    let other = try Self.check(files.reversed())
    #expect(other.map(Self.matter).sorted() == told.map(Self.matter).sorted(), "\(folder), read in the other order")
  }

  private static func matter(_ told: String) -> String { String(told.prefix { $0 != "]" }) }

  @Test func everyCaseHasItsAnswer() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.cases.path).filter { !$0.hasSuffix(".md") }
    #expect(Set(folders) == Set(Self.answers.map(\.folder)))
  }

  private static func documents(in folder: String) throws -> [URL] {
    let place = cases.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: place.path).sorted().map { place.appending(path: $0) }
  }

  private static func check(_ files: [URL]) throws -> [String] {
    var set = DocumentSet()
    for file in files { set.read(Source(path: file.path)) }
    let checked = Checker.check(DutyMap(set.documents))
    #expect(checked.undecided.isEmpty)
    var findings = set.findings + checked.findings
    findings.accept(
      expectationsOf: set.documents, on: Day(year: 2024, month: 1, day: 1), rules: RuleNames(Checker.rules, ofForm: []),
      isComplete: true)
    return findings.map { finding in
      let acceptance = finding.acceptance == nil ? "" : " accepted"
      return
        "\(finding.rule.name)\(acceptance) [\(finding.bodies.sorted().joined(separator: " "))] \(finding.message.zh)"
    }.sorted()
  }
}
