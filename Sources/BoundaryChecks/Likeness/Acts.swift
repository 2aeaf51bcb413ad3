/// The verbs by which duties are divided: what is done with a subject.
enum Acts {
  /// All that a name may end or begin with. What published divisions use: approving, overseeing, enforcing, deciding
  /// and doing.
  static let all = Words(
    """
    审批 核准 备案 许可 审查 审核 审查批准 批准 登记 准养登记 验收 认定 受理 办理
    监管 监督 监督管理 监督检查 日常监管 日常检查 日常监督管理 检查 巡查 日常巡查 执法巡查 督促检查 稽查 抽查 监测 观测
    执法 行政执法 处罚 行政处罚 查处 立案查处 强制 行政强制
    决定 编制 制定 制订 修改 修订 划定 确定 公布 发布 调整 实施 组织实施 具体工作
    建设 经营 运营 运行 养护 管护 维护 维修 维修养护 开发 供应 保洁 清扫 清运 收运 处置 处理 治理 整治 防治 修复 保护
    改造 拆除 征收 补偿 安置 收容 救助 领养 捕捉 捕杀 救援 调处 化解 统计 调查 普查 报送 汇总 发放 储备 出让 流转
    管理 日常管理 协调 统筹 督促 指导 推进 推动 促进 引导 协助 配合 参与 考核 评价
    """)

  /// Whoever manages a subject may mean all that is done with it.
  static let general = Words("管理 日常管理")

  /// Who does only this leads nothing, but brings others together.
  static let coordination = Words("协调 统筹 督促 指导 检查 监督 综合 推进 推动 促进 引导 协助 配合 参与 支持 服务 考核 评价 、 ， ； ; 和 及")

  static let enforcement = Words("执法 行政执法 处罚 行政处罚 查处 立案查处 强制 行政强制 执法巡查")

  /// What stands around the one word 执法 where a power to enforce is meant in general.
  static let aroundEnforcement = Words(
    "法律 法规 规章 设定 规定 行使 行政 综合 依法 工作 权 的 、 和 与 区内 区域内 辖区内 新区 开发区 园区 本区 内")

  /// Whether words say no more than that others are brought together.
  static func areCoordination(_ words: String) -> Bool {
    let text = Array(words.unicodeScalars)[...]
    return !text.isEmpty && coordination.removed(from: text).isEmpty
  }

  /// Whether a name is that of the power to enforce as such: 行政执法权, 综合行政执法.
  static func isEnforcementInGeneral(_ name: String) -> Bool {
    aroundEnforcement.removed(from: Array(name.unicodeScalars)[...]).elementsEqual("执法".unicodeScalars)
  }

  /// The act that words name; nil where they name none, or all that is done.
  static func particular(in words: String) -> String? {
    var rest = Array(words.unicodeScalars)[...]
    var found: Words.Text?
    while !rest.isEmpty {
      let word = all.prefix(of: rest)
      if let word {
        if general.contains(word) { return nil }
        if !coordination.contains(word), !doing.contains(word) { found = found ?? word }
      }
      rest = rest.dropFirst(word?.count ?? 1)
    }
    return found?.string
  }

  private static let doing = Words("实施 组织实施 具体工作")
}
