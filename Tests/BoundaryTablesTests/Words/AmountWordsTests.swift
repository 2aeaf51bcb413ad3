import Testing

@testable import BoundaryTables

@Suite struct AmountWordsTests {
  @Test(arguments: [
    ("投资额5000万元以下", "投资额 ≤5000 万元"),
    ("总投资1亿元以下（不含）", "投资额 <10000 万元"),
    ("不满3000万元", "? <3000 万元"),
    ("超过五千万元", "? >5000 万元"),
    ("投资额3000万元以上5000万元以下", "投资额 ≥3000 ≤5000 万元"),
    ("投资额3000万元（含）至5000万元", "投资额 ≥3000 <5000 万元 open"),
    ("3000-5000万元", "? ≥3000 ≤5000 万元 open"),
    ("建筑面积500㎡以上", "建筑面积 ≥500 平方米"),
    ("罚款3千元以下", "罚款额 ≤0.3 万元"),
    ("100万元（含100万元）以上", "? ≥100 万元"),
    ("[3000,5000)万元", "? ≥3000 <5000 万元"),
    ("大于50万元且小于等于500万元", "? >50 ≤500 万元"),
    ("建筑面积1万平方米（含）以上", "建筑面积 ≥10000 平方米"),
    ("装机容量5万千瓦以下", "装机容量 ≤50000 千瓦"),
    ("5千万元以上", "? ≥5000 万元"),
    ("investment below 5,000", "投资额 <5000 "),
    ("at least 20 people", "? ≥20 people"),
  ])
  func amountsInWords(text: String, expected: String) throws {
    let amount = try #require(AmountWords(text))
    let lower = amount.lower.map { ($0.includes ? "≥" : ">") + $0.amount + " " } ?? ""
    let upper = amount.upper.map { ($0.includes ? "≤" : "<") + $0.amount + " " } ?? ""
    let open = amount.isOpenAtAnEnd ? " open" : ""
    #expect("\(amount.dimension ?? "?") \(lower)\(upper)\(amount.unit)\(open)" == expected)
  }

  @Test(arguments: ["限额以下", "开发区内", "第3条", "5000万元", "一般企业", "按权限办理", ""])
  func noAmounts(text: String) {
    #expect(AmountWords(text) == nil)
  }
}
