import BoundaryChecks
import BoundaryControl
import BoundaryFindings
import BoundaryMap
import BoundaryModel
import BoundaryXML
import Testing

/// Documents of a test, in which ①, ② … stand just before the tags, names or values where findings must be.
struct Marked {
  private var set = DocumentSet()
  private var places: [Character: (path: String, offset: Int)] = [:]

  /// The day on which the documents are checked.
  private static let day = Day(year: 2024, month: 1, day: 1)

  private static let marks = Set("①②③④⑤⑥⑦⑧⑨")

  init(_ documents: [String]) {
    for (number, document) in documents.enumerated() {
      var bytes: [UInt8] = []
      for character in document {
        if Self.marks.contains(character) {
          places[character] = ("\(number)", bytes.count)
        } else {
          bytes += Array(String(character).utf8)
        }
      }
      set.read(Source(bytes: bytes, name: "\(number)"))
    }
  }

  /// What a check of the documents finds, in the order of the documents: mark, rule, message in both languages.
  ///
  /// A finding where no mark is has `-` for one.
  func check() -> [Found] {
    var report = Report()
    let checked = Checker.check(DutyMap(set.documents))
    report.findings = set.findings + checked.findings
    report.findings.accept(
      expectationsOf: set.documents, on: Self.day, rules: RuleNames(Checker.rules, ofForm: DocumentSet.rules),
      isComplete: checked.undecided.isEmpty)
    let locations = set.locate(report.findings.map(\.spot))
    report.sortFindings(by: locations)
    return report.findings.map { finding in
      let location = locations[finding.spot]
      let mark = places.first { _, place in
        place.path == location?.path
          && set.position(of: place.offset, in: place.path) == location.map { [$0.line, $0.column] }
      }
      return Found(mark: mark?.key ?? "-", finding: finding)
    }
  }

  var undecided: [String] { Checker.check(DutyMap(set.documents)).undecided.map(\.en) }
}

extension DocumentSet {
  fileprivate func position(of offset: Int, in path: String) -> [Int]? {
    let file = documents.files.entries.first { $0.row.path == path }?.id
    let spot = file.map { Spot(Place(file: $0, offset: offset), .point) }
    return spot.flatMap { locate([$0])[$0] }.map { [$0.line, $0.column] }
  }
}

/// A finding of a test.
struct Found: CustomStringConvertible {
  let mark: Character
  let finding: Finding

  /// `① overlap`; of an accepted one `① overlap (reason)`.
  var description: String {
    "\(mark) \(finding.rule.name)" + (finding.acceptance.map { " (\($0.reason))" } ?? "")
  }
}

/// Checks documents against the marks and rules that must come out, and nothing else.
@discardableResult
func expect(
  _ documents: String..., find expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) -> [Finding] {
  let found = Marked(documents).check()
  #expect(found.map(\.description) == expected, sourceLocation: sourceLocation)
  return found.map(\.finding)
}

/// A register of two areas and four bodies.
let register = """
  <register xmlns="urn:dutymap:1" id="r">
    <area id="zone" name="开发区"><area id="core" name="核心区"/><area id="hosted" name="托管区"/></area>
    <body id="edz" kind="zone" name="管委会"/>
    <body id="east" kind="township" name="东城街道"/>
    <body id="west" kind="township" name="西河镇"/>
    <body id="emergency" kind="department" name="应急局"/>
    <body id="oldpark" kind="park" name="旧园区" abolished="2022-12-31" successor="edz"/>
  </register>
  """

/// A template with three roles, two dimensions and one duty over everything, which the zone leads by default.
let template = """
  <template xmlns="urn:dutymap:1" id="t" revision="1">
    <role id="lead" name="牵头" holders="one"/>
    <role id="support" name="配合" holders="any"/>
    <role id="watch" name="监督" holders="at-most-one"/>
    <categories id="stage" name="环节">
      <category id="approval" name="审批"/>
      <category id="after" name="批后"><category id="oversight" name="监管"/><category id="penalty" name="处罚"/></category>
    </categories>
    <range id="investment" name="投资额" unit="万元" from="0"/>
    <range id="staff" name="人数" unit="人" from="0" whole="true"/>
    <party id="zone" name="开发区" kind="zone"/>
    <party id="township" name="属地" kind="township"/>
    <field id="safety" name="安全">
      <duty id="S01" name="安全生产" over="area stage investment staff">
        <basis article="第九条">安全生产法</basis><assign party="zone" role="lead"/>
      </duty>
    </field>
  </template>
  """

/// `template` without its duty, which leaves all duties to the lists.
let openTemplate = template.replacing(/<duty.*<\/duty>/.dotMatchesNewlines(), with: "")

/// A list on `template` with the given content.
func list(_ content: String, attributes: String = "", id: String = "l") -> String {
  """
  <list xmlns="urn:dutymap:1" id="\(id)" template="t" revision="1" issuer="edz" \(attributes)>
  \(content)
  </list>
  """
}
