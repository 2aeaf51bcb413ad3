import BoundaryFindings
import BoundaryModel

/// What the page says beside what every format says.
enum HTMLWords {
  static let several = Wording(zh: "多家同担", en: "held by several")
  static let roles = Wording(zh: "责任类型不相配", en: "roles that do not fit")
  static let safety = Wording(zh: "关系安全", en: "touch on safety")
  static let severity = Wording(zh: "严重程度", en: "severity")
  static let area = Wording(zh: "区域", en: "area")
  static let noField = Wording(zh: "未写明领域", en: "without a field")
  static let notAccepted = Wording(zh: "未写承接日期", en: "no day given")
  static let conflictsAbout = Wording(
    zh: "每一处都要列名的单位共同定下来：写明决定，签字，注明日期。最要紧的在前：先看严重程度，同等严重的先看安全，再看影响到哪里，最后按领域的次序。",
    en:
      "Each is for the bodies that it names to settle together: write down the decision, sign and date it. The most pressing come first: by severity, then safety, then how far they reach, then by field."
  )
  static let faultsAbout = Wording(
    zh: "这些问题不是由谁承担之争，由编制该清单的单位改正。",
    en: "These are no dispute about who holds what; whoever keeps the document mends them.")
  static let acceptedAbout = Wording(
    zh: "这些问题是知道的，有人说明了理由，暂且保留。", en: "These are known and may stay, for the reason that is given.")

  static func conflicts(_ number: Int) -> Wording {
    Wording(zh: "\(number) 处冲突", en: counted(number, "conflict"))
  }

  /// By the names that templates use.
  static let all: [String: Wording] = [
    "title": ReportWords.title, "next": ReportWords.next,
    "left": Wording(zh: "（", en: " ("), "right": Wording(zh: "）", en: ")"),
    "skip": Wording(zh: "跳到冲突", en: "Skip to the conflicts"), "contents": Wording(zh: "目录", en: "Contents"),
    "filter": Wording(zh: "筛选", en: "Filter"), "search": Wording(zh: "搜索", en: "Search"),
    "searchHint": Wording(zh: "机构、事项、原文、文件名……", en: "body, duty, wording, file …"), "all": Wording(zh: "全部", en: "all"),
    "reset": Wording(zh: "清除筛选", en: "Show all"),
    "shown": Wording(zh: "显示 {n} 项，共 {m} 项", en: "Showing {n} of {m}"),
    "chosen": Wording(zh: "（图中所点的冲突）", en: " (those behind the number that you chose)"),
    "bodies": ReportWords.bodies, "stated": ReportWords.stated,
    "document": Wording(zh: "清单和位置", en: "document and place"),
    "holding": Wording(zh: "分工和原文", en: "who, and in which words"), "scope": ReportWords.scope,
    "basis": ReportWords.basis,
    "why": ReportWords.why, "published": ReportWords.published, "ways": ReportWords.ways,
    "source": Wording(zh: "清单原文所在行", en: "Lines of the documents"), "signOff": Wording(zh: "会签", en: "Sign-off"),
    "decision": ReportWords.decision, "signed": ReportWords.signed, "date": ReportWords.date, "duty": ReportWords.duty,
    "body": ReportWords.body, "field": ReportWords.field, "duties": ReportWords.duties,
    "conflictCount": ReportWords.conflictCount,
    "others": ReportWords.others, "withoutScope": ReportWords.withoutScope, "overlap": ReportWords.overlap,
    "gap": ReportWords.gap,
    "giver": ReportWords.giver, "taker": ReportWords.taker, "form": Wording(zh: "方式", en: "form"),
    "takenOver": Wording(zh: "承接日期", en: "accepted on"), "undecided": ReportWords.undecided,
    "accepted": Wording(zh: "已接受", en: "accepted"),
    "matrix": ReportWords.matrix, "pairs": ReportWords.pairs, "load": ReportWords.load,
    "coverage": ReportWords.coverage,
    "delegations": ReportWords.delegations,
    "matrixAbout": Wording(
      zh: "一行一项职责事项，一列一个机构。红色的格子有冲突，点开即到；事项名称后的红色叹号表示有一部分无人承担。",
      en:
        "A row is a duty, a column a body. A red cell has a conflict: follow it. A red mark after a duty says that nobody holds part of it."
    ),
    "pairsAbout": Wording(
      zh: "数字是两家之间的冲突数，颜色越深越多。", en: "The number of conflicts between two bodies; the darker, the more."),
    "loadAbout": Wording(
      zh: "每个机构担任各类责任的事项数，以及所涉冲突和其他问题。",
      en: "How many duties each body holds in each role, with its conflicts and other findings."),
    "coverageAbout": Wording(
      zh: "各领域有多少项事项：有一部分或者全部由多家承担的，无人承担的；没有写范围的，只能看有几家承担，看不出各管到哪里。",
      en:
        "How many duties of each field several bodies or nobody hold, in part or whole. Of those without a scope it can be told only how many hold them, not where each one's part ends."
    ),
    "graphAbout": Wording(
      zh: "箭头：谁把权力赋予谁；红线：两家之间有冲突。数字为事项数或冲突数。",
      en:
        "Arrows: who handed powers to whom. Red lines: conflicts between two bodies. The numbers count duties or conflicts."
    ),
    "madeBy": Wording(zh: "由 dutymap 生成，版本", en: "Made by dutymap"),
  ]
}
