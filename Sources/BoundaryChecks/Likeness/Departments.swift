/// The kinds of department of a local government, each with the names that it goes by.
///
/// Names are those in general use since the institutional reform of 2018 and those that published divisions of duties
/// use. A name with a star is from before: several such bodies may have been merged into the present one.
enum Departments {
  struct Match {
    /// The present name of its kind.
    let kind: String
    let isFormer: Bool
    /// What stands before it: 徐州市, 区, or nothing.
    let place: Substring
  }

  /// The kind of department that a name ends with; of several the longest.
  ///
  /// - Complexity: The same for a name of any length: only its end is looked at.
  static func match(_ name: String) -> Match? {
    var start = name.index(name.endIndex, offsetBy: -longest, limitedBy: name.startIndex) ?? name.startIndex
    while start < name.endIndex {
      if let (kind, isFormer) = kinds[name[start...]] {
        return Match(kind: kind, isFormer: isFormer, place: name[..<start])
      }
      start = name.index(after: start)
    }
    return nil
  }

  private static let kinds: [Substring: (kind: String, isFormer: Bool)] = {
    var kinds: [Substring: (kind: String, isFormer: Bool)] = [:]
    for line in names.split(separator: "\n") {
      let words = line.split(separator: " ")
      for word in words {
        kinds[word.hasSuffix("*") ? word.dropLast() : word] = (String(words[0]), word.hasSuffix("*"))
      }
    }
    return kinds
  }()

  /// The characters of the longest name.
  private static let longest = kinds.keys.map(\.count).max() ?? 0

  private static let names = """
    组织部 党委组织部 组织部门
    机构编制委员会办公室 党委机构编制委员会办公室 编办 编委办 机构编制部门
    政法委员会 党委政法委员会 政法委 政法部门 综治办*
    宣传部 党委宣传部 宣传部门
    信访局 信访部门 信访办*
    监察委员会 纪委监委 纪检监察机关
    发展和改革委员会 发展改革委 发改委 发改局 发展改革局 发展改革部门 计划委员会* 计委*
    工业和信息化局 工信局 经济和信息化局 经信局 工信部门 经济委员会* 经信委*
    科学技术局 科技局 科学技术委员会 科委 科技部门
    商务局 商务部门 商务主管部门 外经贸局*
    教育局 教体局 教育部门
    公安局 公安机关 公安部门
    民政局 民政部门
    司法局 司法行政部门
    财政局 财政部门
    人力资源和社会保障局 人社局 人力资源社会保障局 人力资源社会保障部门 人社部门 劳动局* 人事局*
    自然资源和规划局 自规局 自然资源局 自然资源部门 国土资源局* 规划局* 城乡规划主管部门*
    生态环境局 生态环境部门 环保部门* 环保局* 环境保护局* 环境保护部门* 环境保护主管部门*
    住房和城乡建设局 住建局 住房城乡建设局 住房城乡建设部门 住建部门 建设行政主管部门 建设局*
    城市管理局 城管局 城市管理部门 城管部门 城市管理行政执法局* 城管执法部门* 市容局*
    综合行政执法局 综合执法局 综合行政执法部门
    交通运输局 交通局 交通运输部门
    水利局 水务局 水利部门 水行政主管部门
    农业农村局 农业农村部门 农业局* 农业经济主管部门*
    文化和旅游局 文旅局 文广旅局 文化旅游部门 文化局* 旅游局*
    卫生健康委员会 卫生健康委 卫健委 卫健局 卫生健康部门 卫生局* 卫计委*
    应急管理局 应急局 应急管理部门 安监局* 安全生产监督管理局* 安全生产监督管理部门*
    市场监督管理局 市场监管局 市监局 市场监管部门 工商局* 工商行政管理局* 质监局* 质量技术监督局* 食药监局*
    统计局 统计部门
    医疗保障局 医保局 医保部门
    审计局 审计部门
    退役军人事务局 退役军人局
    行政审批局 审批局 行政审批服务局
    林业局 林草局 林业部门 林草部门
    地方金融监督管理局 金融局 金融办*
    国有资产监督管理委员会 国资委 国有资产管理部门
    税务局 税务部门 国税局* 地税局*
    消防救援大队 消防大队 消防救援机构 公安消防大队*
    海关 出入境检验检疫局* 商检局*
    海事局
    邮政管理局 邮政局 邮政管理部门
    气象局 气象部门
    """
}
