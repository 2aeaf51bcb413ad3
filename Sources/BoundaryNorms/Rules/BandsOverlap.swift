import BoundaryFindings
import BoundaryModel

enum BandsOverlapRule: LedgerRule {
  static let rule = Rule(
    name: "bands-overlap", kind: .document, severity: .note,
    title: Wording(
      zh: "档次可能一给一减",
      en: "bands that give and take at once"),
    summary: Wording(
      zh: "一个增加、一个减少或冻结的两档可能同时成立",
      en: "A band that gives and one that takes can both hold"),
    why: Wording(
      zh: "同一机构同时够得上两档，办的人只能自己选。",
      en: "Where a body meets both, whoever handles it has to choose."),
    basis: Wording(
      zh: "名次、连续年数和任务各为一维，两档的范围相交即为可能同时成立；allocate 遇到时列为待定",
      en:
        "Ranks of each year and missions are axes; bands whose regions meet can both hold, and allocate leaves such a body undecided"
    ),
    example: Rule.Example(
      fails:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <ranking id="region" name="区域考核"/><quantity id="leaders" name="领导职数" unit="名"/>
          <norm id="N1"><words>领导职数不超过7名</words><limit quantity="leaders" to="7"/></norm>
          <band id="B1" name="重点任务"><words>执行“标准+X”</words>
            <when mission="city"/><raise quantity="leaders" by="1" within="N1"/></band>
          <band id="B2" name="冻结"><words>连续居于最后2位的，冻结使用</words>
            <when ranking="region" last="2" years="2"/><freeze what="use"/></band>
        </norms>
        """,
      mended:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <ranking id="region" name="区域考核"/><quantity id="leaders" name="领导职数" unit="名"/>
          <norm id="N1"><words>领导职数不超过7名</words><limit quantity="leaders" to="7"/></norm>
          <band id="B1" name="进位"><words>进位达5名以上</words>
            <when ranking="region" rise="5"/><raise quantity="leaders" by="1" within="N1"/></band>
          <band id="B2" name="冻结"><words>连续居于最后2位的，冻结使用</words>
            <when ranking="region" last="2" years="2"/><freeze what="use"/></band>
        </norms>
        """))

  static func check(_ establishment: Establishment) -> [Finding] {
    var told: Set<[Place]> = []
    return establishment.books.flatMap { book in
      let bands = book.bands.filter(\.isReadable)
      let taking = bands.filter(\.takes)
      return bands.filter { $0.gives && !$0.takes }.flatMap { giving in
        taking.compactMap { other in
          BandSpace(giving, other, establishment.documents).region.map { (bands: [giving, other], region: $0) }
        }
      }
    }.filter { told.insert($0.bands.map(\.place)).inserted }.map { finding($0.bands, $0.region, establishment) }
  }

  private static func finding(_ bands: [Band], _ region: Wording, _ establishment: Establishment) -> Finding {
    let documents = establishment.documents
    let names = bands.map { (id: documents.text($0.id), name: documents.text($0.name)) }
    var finding = Finding(
      rule,
      Wording(
        zh:
          "\(names[0].id)“\(names[0].name)”与 \(names[1].id)“\(names[1].name)”可能同时成立，一给一减：\(region.zh)",
        en:
          "\(names[0].id) '\(names[0].name)' and \(names[1].id) '\(names[1].name)' can both hold, one gives and one takes: \(region.en)"
      ), at: Spot(bands[1].place))
    finding.norms = names.map(\.id)
    finding.subject = names.map(\.id).joined(separator: " ")
    finding.related = bands.map { band in
      let words = documents.text(band.words)
      return Finding.Related(
        Spot(band.place),
        Wording(zh: "\(documents.text(band.id))：“\(words)”", en: "\(documents.text(band.id)): “\(words)”"))
    }
    return finding
  }
}
