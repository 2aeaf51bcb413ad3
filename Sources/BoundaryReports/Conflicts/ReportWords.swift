import BoundaryFindings
import BoundaryModel

/// The headings and labels of a report, the same in every format.
enum ReportWords {
  static let title = Wording(zh: "职责边界冲突报告", en: "Report on conflicts of duty")
  static let summary = Wording(zh: "概况", en: "Summary")
  static let next = Wording(zh: "下一步", en: "What to do next")
  static let limits = Wording(zh: "本报告只含：", en: "This report is limited to: ")
  static let conflicts = Wording(zh: "需要会商的冲突", en: "Conflicts to settle")
  static let faults = Wording(zh: "清单自身的问题", en: "Faults of single documents")
  static let accepted = Wording(zh: "已接受的", en: "Accepted")
  static let undecided = Wording(zh: "未判定", en: "Undecided")
  static let picture = Wording(zh: "全景", en: "The picture")
  static let matrix = Wording(zh: "职责矩阵", en: "Duties and bodies")
  static let pairs = Wording(zh: "哪两家之间冲突多", en: "Conflicts between two bodies")
  static let load = Wording(zh: "各机构承担情况", en: "What each body carries")
  static let coverage = Wording(zh: "各领域情况", en: "The fields")
  static let delegations = Wording(zh: "赋权与冲突关系", en: "Delegations and conflicts")

  static let duty = Wording(zh: "职责事项", en: "duty")
  static let body = Wording(zh: "机构", en: "body")
  static let bodies = Wording(zh: "涉及机构", en: "bodies")
  static let field = Wording(zh: "领域", en: "field")
  static let scope = Wording(zh: "范围", en: "scope")
  static let extent = Wording(zh: "影响", en: "extent")
  static let stated = Wording(zh: "各清单的写法", en: "what the documents say")
  static let wording = Wording(zh: "原文", en: "wording")
  static let place = Wording(zh: "位置", en: "place")
  static let basis = Wording(zh: "依据", en: "basis")
  static let why = Wording(zh: "为何是问题", en: "why it matters")
  static let rule = Wording(zh: "规则", en: "rule")
  static let published = Wording(zh: "规则依据", en: "published rule")
  static let ways = Wording(zh: "处理办法", en: "ways out")
  static let decision = Wording(zh: "决定", en: "decision")
  static let signed = Wording(zh: "签字", en: "signed")
  static let date = Wording(zh: "日期", en: "date")
  static let safety = Wording(zh: "安全", en: "safety")
  static let nobody = Wording(zh: "无人", en: "nobody")
  static let conflictCount = Wording(zh: "冲突", en: "conflicts")
  static let others = Wording(zh: "其他问题", en: "other findings")
  static let duties = Wording(zh: "事项", en: "duties")
  static let gap = Wording(zh: "无人承担", en: "nobody")
  static let overlap = Wording(zh: "多家承担", en: "several")
  static let withoutScope = Wording(zh: "未写范围", en: "without a scope")
  static let role = Wording(zh: "责任类型", en: "role")
  static let task = Wording(zh: "具体任务", en: "task")
  static let document = Wording(zh: "清单", en: "document")
  static let assignments = Wording(zh: "分工", en: "Assignments")
  static let giver = Wording(zh: "赋权机构", en: "from")
  /// After the name of a giver that keeps the power.
  static let retained = Wording(zh: "（保留权限）", en: " (keeps the power)")
  /// The scope of a row that holds whatever no other row holds.
  static let otherwise = Wording(zh: "其余", en: "what others do not hold")
  static let taker = Wording(zh: "承接机构", en: "to")

  /// How many bodies a picture had no room for.
  static func hidden(_ number: Int) -> Wording {
    Wording(
      zh: "另有 \(number) 个机构未列入此图，只列冲突最多的；可用 --body 或 --area 缩小范围。",
      en: "\(number) more bodies are not shown, only those with the most conflicts; narrow it with --body or --area.")
  }
}
