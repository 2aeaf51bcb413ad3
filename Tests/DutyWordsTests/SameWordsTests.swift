import DutyWords
import Testing

@Suite struct SameWordsTests {
  @Test(arguments: [
    ("安全生产监督管理", "安全生产监管工作"), ("对企业安全生产进行监督检查", "生产经营单位安全生产检查"), ("犬只收容、捕捉", "犬只捕捉和收容"),
    ("垃圾分类", "垃圾分类管理"), ("辖区内环境保护监督管理", "环境保护日常监管"), ("违法建设查处", "对违建的查处"),
  ])
  func otherWordsForTheSame(_ first: String, _ second: String) {
    #expect(SameWords(first, .standard) == SameWords(second, .standard))
  }

  @Test(arguments: [
    ("省级行政管理权力清单", "市级行政管理权力清单"), ("国有土地上房屋征收", "集体土地上房屋征收"), ("安全生产监管", "安全生产执法"),
    ("涉及安全生产事项的审查批准、行政处罚", "本行业涉及安全生产事项的审查批准、行政处罚"), ("一般管理区内流浪犬捕捉", "重点管理区内流浪犬捕捉"),
    ("未依法取得许可的处罚", "依法取得许可的处罚"),
  ])
  func oneWordCanMakeItAnother(_ first: String, _ second: String) {
    #expect(SameWords(first, .standard) != SameWords(second, .standard))
  }
}
