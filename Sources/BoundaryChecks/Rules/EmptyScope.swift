import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum EmptyScopeRule: MapRule {
  static let rule = Rule(
    name: "empty-scope", kind: .document, severity: .error,
    title: Wording(zh: "范围为空", en: "empty scope"),
    summary: Wording(
      zh: "范围或者期限内一无所有",
      en: "A range or period that has nothing in it"),
    why: Wording(
      zh: "这样写的分工什么也没有分到，多半是两端写反了，或者数额写错了。",
      en: "Such an assignment assigns nothing; mostly the ends are swapped, or an amount is wrong."),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"><within dimension="investment" from="5000" below="3000"/></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"><within dimension="investment" from="3000" below="5000"/></assign>
        </duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    let ends =
      documents.lists.rows.filter { $0.inForce.isEmpty }.map(\.place)
      + documents.duties.rows.filter { $0.inForce.isEmpty }.map(\.place)
      + documents.assignments.rows.filter { $0.inForce.isEmpty }.map(\.place)
      + documents.expectations.rows.filter { $0.inForce.isEmpty }.map(\.place)
      + documents.dimensions.rows.filter { dimension in
        if case .amounts(_, _, let bounds) = dimension.values { bounds.isEmpty } else { false }
      }.map(\.place)
    let narrowings = map.narrowings.compactMap { narrowing, template in
      map.emptiness(of: narrowing, in: template).map { finding($0, on: narrowing, map) }
    }
    let told = ends.map { Finding(rule, Wording.swappedEnds, at: Spot($0)) } + narrowings
    return told.sorted { $0.spot.place < $1.spot.place }
  }

  private static func finding(_ emptiness: Emptiness, on narrowing: Narrowing, _ map: DutyMap) -> Finding {
    let documents = map.documents
    switch emptiness {
    case .swappedEnds: return Finding(rule, .swappedEnds, at: Spot(narrowing.place))
    case .nothingLeft:
      return Finding(
        rule,
        Wording(zh: "写到的都已除外，范围内一无所有", en: "all that is named is taken out again, so that nothing is left"),
        at: Spot(narrowing.place, .attributeValue("except")))
    case .noWholeNumber:
      return Finding(
        rule,
        Wording(
          zh: "这一维度只取整数，两端之间没有整数，范围内一无所有",
          en: "the dimension has whole numbers only, and none lies between the ends, so that nothing is in it"),
        at: Spot(narrowing.place))
    case .outside(let dimension):
      let row = documents.dimensions[dimension]
      guard case .amounts(let unit, _, let bounds) = row.values, case .amounts(let said) = narrowing.values else {
        preconditionFailure("only amounts lie outside a range of amounts")
      }
      func words(_ bounds: Bounds<Decimal>) -> Wording {
        Scope.Values.amounts(name: documents.text(row.name), unit: documents.text(unit), bounds).wording
      }
      let (own, whole) = (words(said), words(bounds))
      var finding = Finding(
        rule,
        Wording(
          zh: "\(own.zh)不在模板规定的取值范围（\(whole.zh)）之内，范围内一无所有",
          en: "\(own.en) lies outside the range that the template gives (\(whole.en)), so that nothing is in it"),
        at: Spot(narrowing.place))
      finding.related = [
        Finding.Related(Spot(row.place), Wording(zh: "取值范围在这里规定", en: "the range is given here"))
      ]
      return finding
    }
  }
}

extension Wording {
  fileprivate static let swappedEnds = Wording(
    zh: "下限高于上限，范围内一无所有；请核对两端",
    en: "the lower end is above the upper one, so that nothing is in it; check both ends")
}

extension DutyMap {
  /// What narrows anything, each with the template by which it is read, if that is known.
  var narrowings: [(narrowing: Narrowing, template: RowID<Template>?)] {
    let ranges =
      documents.duties.entries.map { ($0.row.narrowings, template(ofRow: $0.id)) }
      + documents.dutyExceptions.rows.map { ($0.narrowings, template(ofRow: $0.duty)) }
      + documents.assignments.rows.map { ($0.narrowings, template(ofRow: $0.duty)) }
      + documents.expectations.rows.map { ($0.narrowings, template(of: $0.list)) }
    return ranges.flatMap { range, template in documents.narrowings[range].map { ($0, template) } }
  }
}
