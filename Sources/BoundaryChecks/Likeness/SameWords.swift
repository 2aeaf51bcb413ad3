/// What is left of a name when nothing is left that another wording of the same matter could have otherwise.
///
/// The share of characters or of their pairs that two names have in common does not tell what is meant: 省级权力清单 and
/// 市级权力清单 have nearly all in common and are two things. So the words that add nothing are taken out, those for which
/// there are several are made one, and of the rest all characters must be the same, in whatever order.
struct SameWords: Hashable, Sendable {
  private let characters: [Unicode.Scalar]

  /// nil for a name too short to tell.
  ///
  /// - Complexity: O(*n* log *n*) in the length of the name.
  init?(_ name: String) {
    let scalars = Self.empty.removed(from: Self.synonyms.replaced(in: Array(name.unicodeScalars)[...])[...])
    let rest = Self.endings.trimmingEnd(of: scalars[...])
    guard rest.count >= 3 else { return nil }
    characters = rest.sorted { $0.value < $1.value }
  }

  /// Several words for one thing.
  private static let synonyms = Words(
    [
      "监督管理": "监管", "监督检查": "检查", "审查批准": "审批", "生产经营单位": "企业", "市场主体": "企业", "生态环境保护": "环保",
      "环境保护": "环保", "乡镇（街道）": "镇街", "乡镇(街道)": "镇街", "违法建设": "违建", "违章建筑": "违建", "行政执法": "执法",
      "综合治理": "综治", "犬只": "犬", "养犬": "犬",
    ])

  private static let empty = Words(
    """
    的 和 与 及 及其 以及 、 ， ； ： 。 · , ; : “ ” 《 》 （ ） ( ) 对 进行 开展 做好 有关 相关 日常 辖区内 辖区 区域内 区内 本辖区 本区域 本行政区域内
    本行政区域 各项 依法
    """)

  private static let endings = Words("工作 管理 管理工作 事项 事务 职责")
}
