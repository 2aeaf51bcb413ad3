import BoundaryFindings
import BoundaryModel
import Testing

@testable import BoundaryChecks

@Suite struct SharedSubjectTests {

  private func duty(_ name: String, by body: String, _ attributes: String = "", in area: String? = nil) -> String {
    let scope = area.map { "<within dimension=\"area\" is=\"\($0)\"/>" } ?? ""
    return """
      <duty id="\(body).\(name.unicodeScalars.reduce(0) { $0 &* 31 &+ Int($1.value) })" name="\(name)" field="safety">
        <basis>条例</basis><assign body="\(body)" role="lead" \(attributes)>\(scope)</assign>
      </duty>
      """
  }

  private func found(_ duties: String...) -> [String] {
    Marked([register, openTemplate, list(duties.joined())]).check().filter { $0.finding.rule.name == "shared-subject" }
      .map(\.finding.message.zh)
  }

  @Test(arguments: [
    ("基础设施", "本开发区内的基础设施建设", "基础设施"), ("基础设施管理", "基础设施养护", "基础设施"), ("土地房产", "土地房产经营", "土地房产"),
    ("犬只收容、处置", "犬只收容、救助、领养制度", "犬只收容"), ("法律、法规和规章设定的行政执法权", "城市管理相对集中行政处罚权", "行政执法"),
    ("本开发区内的基础设施建设、土地房产经营，协助投资者兴办企业", "土地房产管理", "土地房产"),
  ])
  func theWholeAndAPartOrTheSameActAreTold(_ first: String, _ second: String, _ subject: String) {
    for (one, other) in [(first, second), (second, first)] {
      let messages = found(duty(one, by: "edz"), duty(other, by: "east"))
      #expect(messages.count == 1 && messages[0].contains("都涉及“\(subject)”，可能重叠"), "\(messages)")
    }
  }

  @Test(arguments: [
    // Other acts, other subjects, decided and carried out, brought together only, too common a word.
    ("秸秆露天禁烧的监督管理", "秸秆露天禁烧的行政处罚"), ("社会管理", "社会事务"), ("国有土地上房屋征收决定", "国有土地上房屋征收和补偿的具体工作"),
    ("征收集体所有土地房屋补偿管理", "国有土地上房屋征收决定"), ("基础设施", "协调基础设施"), ("犬只收容、处置", "犬只免疫监管"),
    ("重点管理区内流浪犬捕捉", "一般管理区内的流浪犬捕捉等养犬管理"), ("平台经济:快递行业安全监管", "平台经济:网约车安全监管"), ("教育管理", "教育督导"),
    ("涉及安全生产事项的审查批准、行政处罚", "本行业涉及安全生产事项的审查批准、行政处罚"), ("安全生产", "应急管理"),
  ])
  func whatIsDividedIsNot(_ first: String, _ second: String) {
    #expect(found(duty(first, by: "edz"), duty(second, by: "east")).isEmpty)
  }

  @Test func oneBodyPlaceOrDayKeepsThemApart() {
    #expect(found(duty("基础设施", by: "edz"), duty("基础设施建设", by: "edz")).isEmpty)
    #expect(found(duty("基础设施", by: "edz", in: "core"), duty("基础设施建设", by: "east", in: "hosted")).isEmpty)
    #expect(
      found(
        duty("基础设施", by: "edz", #"to="2023-06-30""#), duty("基础设施建设", by: "east", #"from="2023-07-01""#)
      ).isEmpty)
    #expect(found(duty("基础设施", by: "edz"), duty("基础设施建设", by: "east", #"wording="督促协调""#)).isEmpty)
    #expect(
      found(duty("基础设施", by: "edz"), duty("基础设施建设", by: "east", #"delegated-by="edz" accepted="2023-06-01""#)).isEmpty)
  }

  /// What many duties are about is what the list is about.
  @Test func aSubjectOfManyDutiesTellsNothing() {
    #expect(
      found(
        duty("河道岸线", by: "edz"), duty("河道岸线巡查", by: "east"), duty("河道岸线监管", by: "west"),
        duty("河道岸线执法", by: "emergency")
      ).isEmpty)
  }

  /// A wider matter and a narrower one are told only where a body leads the one and helps in the other.
  @Test func leadingAPartAndHelpingInTheWholeAreTold() {
    func rows(_ whole: String, helper: String) -> String {
      duty("学校食堂食品安全", by: "east")
        + """
        <duty id="L02" name="\(whole)" field="safety"><basis>条例</basis><assign body="edz" role="lead"/>
          <assign body="\(helper)" role="support"/></duty>
        """
    }
    let messages = found(rows("食品安全、药品安全", helper: "east"))
    #expect(messages.count == 1 && messages[0].contains("却只配合") && messages[0].contains("可能重叠"), "\(messages)")
    #expect(found(rows("食品安全、药品安全", helper: "west")).isEmpty)
    #expect(found(rows("药品安全", helper: "east")).isEmpty)
  }
}
