import BoundaryModel
import ScopeGeometry

enum GapRule: DutyRule {
  static let rule = Rule(
    name: "gap", severity: .error,
    summary: Wording(
      zh: "应有单位担任的责任类型无人担任",
      en: "Nobody holds a role that somebody must hold"),
    why: Wording(
      zh: "没有写明由谁负责的部分，出了事没有人管，也无从追究。",
      en: "What nobody is named for, nobody does, and nobody answers for."),
    basis: Wording(
      zh: "各部门职责应当明确，权力下放而监管未跟上即为真空（《中华人民共和国安全生产法》第九条等）",
      en:
        "Duties are to be assigned expressly; a power moved down without supervision is a gap (Work Safety Law, art. 9, among others)"
    ),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"><within dimension="stage" is="approval oversight"/></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"><within dimension="stage" is="approval oversight"/></assign>
          <assign body="emergency" role="lead"><within dimension="stage" is="penalty"/></assign>
        </duty>
        """))

  /// More lists than this that have the duty too are not named.
  private static let otherPlaces = 10

  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    // A template may leave a duty wholly to the lists.
    guard !(coverage.duty.isDefault && coverage.duty.statements.isEmpty) else { return [] }
    return coverage.gaps.map { finding($0.region, $0.role, coverage, map) }
  }

  private static func finding(
    _ region: Coverage.Region, _ role: RowID<Role>, _ coverage: Coverage, _ map: DutyMap
  ) -> Finding {
    let documents = map.documents
    let places = coverage.duty.appearances.filter { row in
      guard let list = documents.duties[row].list else { return true }
      return region.boxes.contains { coverage.space.reaches($0, list) }
    }.map { documents.duties[$0].place }
    let message = Finding.gapMessage(
      role: documents.text(documents.roles[role].name), duty: map.title(of: coverage.duty),
      scope: region.scope.wording())
    var finding = Finding(rule, message, at: Spot(places.first ?? documents.duties[coverage.duty.duty].place))
    finding.describe(coverage.duty, role, region, in: map)
    finding.suggestions = suggestions(region, role, coverage, map)
    finding.related = places.dropFirst().prefix(otherPlaces).map { Finding.Related(Spot($0), Finding.alsoHere) }
    return finding
  }
}

extension GapRule {
  /// Whom the template names by default for what is missing.
  private static func suggestions(
    _ region: Coverage.Region, _ role: RowID<Role>, _ coverage: Coverage, _ map: DutyMap
  ) -> [Wording] {
    let documents = map.documents
    let roleName = documents.text(documents.roles[role].name)
    let index = map.index[coverage.duty.template]
    guard !coverage.duty.isDefault else { return [] }
    let parties = map.assignments[coverage.duty.duty].filter { id in
      let box = coverage.space.box(ofDefault: id)
      return index.roles[documents.assignments[id].role] == role
        && region.boxes.contains { !$0.intersection(box).isEmpty }
    }.flatMap { id -> [Symbol] in
      if case .parties(let run) = documents.assignments[id].holder {
        Array(documents.symbols[run].prefix(1))
      } else {
        []
      }
    }
    let names = parties.compactMap { index.parties[$0] }.map { documents.text(documents.parties[$0].name) }
    return names.unrepeated.map {
      Wording(zh: "模板默认由“\($0)”\(roleName)", en: "the template gives \(roleName) to '\($0)' by default")
    }
  }
}

extension Finding {
  fileprivate static func gapMessage(role: String, duty: Wording, scope: Wording) -> Wording {
    Wording(
      zh: "无人\(role)\(duty.zh)：\(scope.zh)",
      en: "nobody holds \(role) of \(duty.en): \(scope.en)")
  }

  fileprivate static let alsoHere = Wording(zh: "此清单也列有这一事项", en: "this list has the duty too")
}
