import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct ScopeWordingTests {
  @Test(
    arguments: [
      ("from 5000", nil, "投资额 5000 万元以上", "投资额 from 5000 万元"),
      ("above 5000", nil, "投资额超过 5000 万元", "投资额 above 5000 万元"),
      (nil, "to 5000", "投资额 5000 万元以下", "投资额 up to 5000 万元"), (nil, "below 5000", "投资额不满 5000 万元", "投资额 below 5000 万元"),
      ("from 3000", "below 5000", "投资额 3000 万元以上不满 5000 万元", "投资额 from 3000 万元 below 5000 万元"),
      ("above 3000", "to 5000", "投资额超过 3000 万元 5000 万元以下", "投资额 above 3000 万元 up to 5000 万元"),
      ("from 800", "to 800", "投资额恰为 800 万元", "投资额 exactly 800 万元"),
    ] as [(String?, String?, String, String)])
  func amountsReadAsALawWritesThem(_ lower: String?, _ upper: String?, _ zh: String, _ en: String) {
    func value(_ text: String) -> Decimal { Decimal(String(text.split(separator: " ")[1]))! }
    let bounds = Bounds<Decimal>(
      lower: lower.map { $0.hasPrefix("from") ? .from(value($0)) : .above(value($0)) },
      upper: upper.map { $0.hasPrefix("to") ? .to(value($0)) : .below(value($0)) })
    let wording = Scope.Values.amounts(name: "投资额", unit: "万元", bounds).wording
    #expect(wording.zh == zh)
    #expect(wording.en == en)
  }

  @Test(
    arguments: [
      ("2023-05-01", nil, "2023-05-01 起", "from 2023-05-01 on"),
      (nil, "2023-12-31", "2023-12-31 为止", "until 2023-12-31"),
      ("2023-05-01", "2023-05-31", "2023-05-01 至 2023-05-31", "from 2023-05-01 to 2023-05-31"),
      ("2023-05-01", "2023-05-01", "2023-05-01 当日", "on 2023-05-01"),
    ] as [(String?, String?, String, String)])
  func daysAreIncludedOnBothSides(_ first: String?, _ last: String?, _ zh: String, _ en: String) {
    let bounds = Bounds<Day>(
      lower: first.flatMap { Day($0) }.map { .from($0) }, upper: last.flatMap { Day($0) }.map { .to($0) })
    #expect(Scope.Values.dates(bounds).wording == Wording(zh: zh, en: en))
  }

  @Test func manyBoxesAreCounted() {
    let box = Scope.Box(parts: [
      Scope.Part(dimension: "area", values: .areas([.init(id: "a", name: "甲"), .init(id: "b", name: "乙")]))
    ])
    #expect(Scope(boxes: [box]).wording() == Wording(zh: "甲、乙内", en: "in 甲, 乙"))
    #expect(Scope(boxes: [Scope.Box()]).wording() == Wording(zh: "全部范围", en: "everywhere"))
    let many = Scope(boxes: Array(repeating: box, count: 5)).wording(limit: 2)
    #expect(many == Wording(zh: "甲、乙内；或者甲、乙内；另有 3 块", en: "in 甲, 乙; or in 甲, 乙; and 3 more"))
  }
}

@Suite struct NearNameTests {
  @Test(
    arguments: [
      ("emergancy", "emergency"), ("suport", "support"), ("S1", "S01"), ("S0l", "S01"),
      ("laed", "lead"),
      ("xyz", nil), ("", nil), ("a", nil),
    ] as [(String, String?)])
  func isTheOneThatWasMeantOrNone(_ name: String, _ near: String?) {
    #expect(nearName(to: name, among: ["emergency", "support", "S01", "lead", "应急管理局", "东城街道"]) == near)
  }
}

@Suite struct SymbolTableTests {
  @Test func keepsEveryStringOnce() {
    var table = SymbolTable()
    let words = (0..<5000).map { "词\($0 % 2500)" } + [""]
    let symbols = words.map { table.intern($0) }
    #expect(symbols.map { table[$0] } == words)
    #expect(Set(symbols).count == 2501)
    #expect(table.find("词7") == symbols[7])
    #expect(table.find("没有") == nil)
    #expect(symbols.last == .empty)
    let run = table.intern(run: [symbols[3], symbols[1]])
    #expect(table[run].map { table[$0] } == ["词3", "词1"])
  }
}
