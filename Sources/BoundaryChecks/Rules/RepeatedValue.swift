import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum RepeatedValueRule: MapRule {
  static let rule = Rule(
    name: "repeated-value", kind: .document, severity: .warning,
    title: Wording(zh: "重复写值", en: "repeated value"),
    summary: Wording(
      zh: "一处范围里同一个值写了两次，或者既写了整体又写了其中的一部分",
      en: "A scope names one value twice, or names a part beside the whole that it lies in"),
    why: Wording(
      zh: "多写的一个不起作用，多半本来要写的是另一个；另一个就成了空白。",
      en: "The second says nothing; mostly another was meant, which then is a gap."),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"><within dimension="stage" is="oversight oversight"/></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"><within dimension="stage" is="oversight penalty"/></assign>
        </duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    var named = documents.lists.rows.map { Named(run: $0.territory, place: $0.place, attribute: "territory") }
    for row in documents.bindings.rows {
      named.append(Named(run: row.areas, place: row.place, attribute: "area"))
      named.append(Named(run: row.bodies, place: row.place, attribute: "body"))
    }
    for row in documents.assignments.rows {
      switch row.holder {
      case .parties(let run): named.append(Named(run: run, place: row.place, attribute: "party"))
      case .bodies(let run): named.append(Named(run: run, place: row.place, attribute: "body"))
      case .unnamed: continue
      }
    }
    for row in documents.duties.rows { named.append(Named(run: row.over, place: row.place, attribute: "over")) }
    let plain = named.flatMap { twice($0, documents) }
    let scopes = map.narrowings.flatMap { narrowing, template -> [Finding] in
      let runs: [Named] =
        switch narrowing.values {
        case .codes(let run): [Named(run: run, place: narrowing.place, attribute: "is")]
        case .allBut(let excepted, let run):
          [
            Named(run: run, place: narrowing.place, attribute: "is"),
            Named(run: excepted, place: narrowing.place, attribute: "except"),
          ]
        case .amounts: []
        }
      return runs.flatMap { twice($0, documents) + within($0, narrowing.dimension, template, map) }
    }
    return (plain + scopes).sorted { $0.spot.place < $1.spot.place }
  }

  /// Names in one attribute.
  private struct Named {
    let run: SymbolRun
    let place: Place
    let attribute: String

    /// One of them; of one that is there twice, the attribute's value.
    func spot(_ name: String, isOnce: Bool) -> Spot {
      Spot(place, isOnce ? .word(name, inAttribute: attribute) : .attributeValue(attribute))
    }
  }

  private static func twice(_ named: Named, _ documents: Documents) -> [Finding] {
    let codes = documents.symbols[named.run]
    guard codes.count > 1 else { return [] }
    var seen: Set<Symbol> = []
    return codes.filter { !seen.insert($0).inserted }.unrepeated.map { code in
      let name = documents.text(code)
      var finding = Finding(
        rule,
        Wording(
          zh: "“\(name)”在这里写了不止一次；多半有一个应是别的",
          en: "'\(name)' stands here more than once; most likely one was to be another"),
        at: named.spot(name, isOnce: false))
      finding.subject = name
      return finding
    }
  }

  /// Parts that are named beside what they lie in.
  private static func within(
    _ named: Named, _ dimension: Symbol, _ template: RowID<Template>?, _ map: DutyMap
  ) -> [Finding] {
    let documents = map.documents
    let codes = documents.symbols[named.run].unrepeated
    guard codes.count > 1 else { return [] }
    let all = Set(codes)
    return codes.compactMap { code -> Finding? in
      guard
        let (part, whole) = documents.text(dimension) == areaDimension
          ? map.area(code, in: all) : map.category(code, of: dimension, template, in: all)
      else { return nil }
      let name = documents.text(code)
      var finding = Finding(
        rule,
        Wording(
          zh: "“\(part)”（\(name)）已经在同时写到的“\(whole)”之内",
          en: "\(part) (\(name)) lies within \(whole), which is named beside it"),
        at: named.spot(name, isOnce: true))
      finding.subject = name
      return finding
    }
  }
}

extension DutyMap {
  /// An area and the nearest of some areas that it lies in, by their names.
  fileprivate func area(_ code: Symbol, in others: Set<Symbol>) -> (part: String, whole: String)? {
    guard let area = index.areas[code] else { return nil }
    let around = sequence(first: area) { self.documents.areas[$0].parent }.dropFirst()
    return around.first { others.contains(documents.areas[$0].id) }.map {
      (documents.text(documents.areas[area].name), documents.text(documents.areas[$0].name))
    }
  }

  fileprivate func category(
    _ code: Symbol, of dimension: Symbol, _ template: RowID<Template>?, in others: Set<Symbol>
  ) -> (part: String, whole: String)? {
    guard let template, let row = index[template].dimensions[dimension],
      let category = index[template].categories[row]?[code]
    else { return nil }
    let around = sequence(first: category) { self.documents.categories[$0].parent }.dropFirst()
    return around.first { others.contains(documents.categories[$0].id) }.map {
      (documents.text(documents.categories[category].name), documents.text(documents.categories[$0].name))
    }
  }
}
