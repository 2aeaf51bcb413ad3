import BoundaryFindings
import BoundaryMap
import BoundaryModel
import ScopeGeometry

enum DepartsFromTemplateRule: DutyRule {
  static let rule = Rule(
    name: "departs-from-template", kind: .document, severity: .note,
    title: Wording(zh: "偏离模板", en: "departs from the template"),
    summary: Wording(
      zh: "清单写的牵头单位与模板默认的不同", en: "Somebody else holds a role than the template gives it to by default"),
    why: Wording(
      zh: "各地可以不同，但应当是有意的：照抄旧文、写错一格也会这样。",
      en: "Places may differ, but on purpose: an old text copied or a wrong line looks just the same."),
    basis: Wording(
      zh: "模板规定一般做法，各地结合实际调整的，应当说明理由",
      en: "A template says what is usual; who departs from it says why"),
    example: Rule.Example(
      fails:
        """
        <template xmlns="urn:dutymap:1" id="safety" revision="1">
          <role id="lead" name="牵头" holders="one"/>
          <party id="zone" name="开发区" kind="zone"/><party id="township" name="属地" kind="township"/>
          <field id="safety" name="安全">
            <duty id="S01" name="安全生产"><basis>安全生产法</basis><assign party="zone" role="lead"/></duty>
          </field>
        </template>
        """,
      """
      <list xmlns="urn:dutymap:1" id="edz-2023" template="safety" revision="1" issuer="edz">
        <bind party="zone" body="edz"/><bind party="township" body="east"/>
        <duty ref="S01"><assign party="township" role="lead"/></duty>
      </list>
      """,
      mended:
        """
        <template xmlns="urn:dutymap:1" id="safety" revision="1">
          <role id="lead" name="牵头" holders="one"/>
          <party id="zone" name="开发区" kind="zone"/><party id="township" name="属地" kind="township"/>
          <field id="safety" name="安全">
            <duty id="S01" name="安全生产"><basis>安全生产法</basis><assign party="zone" role="lead"/></duty>
          </field>
        </template>
        """,
      """
      <list xmlns="urn:dutymap:1" id="edz-2023" template="safety" revision="1" issuer="edz">
        <bind party="zone" body="edz"/><bind party="township" body="east"/>
        <duty ref="S01"><assign party="zone" role="lead"/></duty>
      </list>
      """))

  /// More statements than this are not named.
  private static let toldStatements = 10

  /// Where nobody or several hold the role, that is told; here it is one, and another than by default. A row with a
  /// note says why, and is not told.
  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    Defaults(coverage, map).parties.flatMap { party in
      party.boxes.flatMap { holder, boxes in
        departures(from: holder, boxes, party.role, coverage)
      }.merged(in: coverage).compactMap { finding($0, party, coverage, map) }
    }
  }

  /// Where others hold a role, and who has it by default does not.
  private static func departures(
    from holder: Holder, _ boxes: [Box], _ role: RowID<Role>, _ coverage: Coverage
  ) -> [(holders: [Holder], boxes: [Box])] {
    let placed = coverage.placed.filter { $0.statement.role == role }
    let others = placed.filter { $0.statement.host != holder && $0.statement.delegator != holder }
      .filter { placed in boxes.contains { !$0.isDisjoint(with: placed.box) } }
    guard !others.isEmpty else { return [] }
    let own = placed.filter { $0.statement.host == holder || $0.statement.delegator == holder }
    let hosts = others.map(\.statement.host).unrepeated
    let (byDefault, held) = (hosts.count, hosts.count + 1)
    let arrangement = Arrangement(
      universe: coverage.space.universe,
      boxes: boxes.map { LabelledBox(label: byDefault, box: $0) } + own.map { LabelledBox(label: held, box: $0.box) }
        + others.map { LabelledBox(label: hosts.firstIndex(of: $0.statement.host) ?? 0, box: $0.box) },
      extents: coverage.space.extents)
    return arrangement.regions(of: Set(0...byDefault), atLeast: 2, without: [held]).regions
      .filter { $0.labels.contains(byDefault) }.map { region in
        (region.labels.filter { $0 != byDefault }.map { hosts[$0] }, region.boxes)
      }
  }

  private static func finding(
    _ region: Coverage.Region, _ party: Defaults.Party, _ coverage: Coverage, _ map: DutyMap
  ) -> Finding? {
    let documents = map.documents
    let statements = coverage.statements(of: region.holders, in: [party.role], meeting: region.boxes)
    let rows = statements.map { documents.assignments[$0.assignment].duty }
    guard !rows.contains(where: map.hasNote), !statements.contains(where: { map.hasNote($0.assignment) }) else {
      return nil
    }
    let names = map.names(party.boxes.filter { $0.boxes.meet(region.boxes) }.map(\.holder))
    let others = map.names(hosts(of: statements))
    let name = documents.text(documents.parties[party.party].name)
    let roleName = documents.text(documents.roles[party.role].name)
    let title = map.title(of: coverage.duty)
    let scope = region.scope.wording()
    var finding = Finding(
      rule,
      Wording(
        zh: "模板默认由“\(name)”（\(names.zh)）\(roleName)\(title.zh)，清单写由\(others.zh)\(roleName)：\(scope.zh)",
        en:
          "\(others.en) holds \(roleName) of \(title.en), which the template gives to '\(name)' (\(names.en)) by default: \(scope.en)"
      ),
      at: map.spot(of: statements.first, or: coverage.duty))
    finding.describe(coverage.duty, party.role, region, in: map)
    finding.subject = documents.text(documents.parties[party.party].id)
    finding.related = statements.dropFirst().prefix(toldStatements).map { map.note($0, coverage) }
    finding.suggestions = [
      Wording(
        zh: "有意调整的，写明理由（note）；不是的，改由\(names.zh)\(roleName)",
        en: "if it is meant, say why (note); if not, let \(names.en) hold it")
    ]
    return finding
  }
}

extension [(holders: [Holder], boxes: [Box])] {
  /// The regions of the same holders as one, in which boxes that differ in their areas only are one box.
  fileprivate func merged(in coverage: Coverage) -> [Coverage.Region] {
    map(\.holders).unrepeated.map { holders in
      let boxes = filter { $0.holders == holders }.flatMap(\.boxes)
      let others = boxes.map { [IntervalSet]($0.sides.dropFirst()) }
      let merged = others.unrepeated.map { sides in
        let areas = boxes.indices.filter { others[$0] == sides }.flatMap { boxes[$0].sides[0].intervals }
        return Box(sides: [IntervalSet(areas)] + sides)
      }
      return Coverage.Region(holders: holders, boxes: merged, scope: coverage.space.scope(merged))
    }
  }
}

extension [Box] {
  fileprivate func meet(_ other: [Box]) -> Bool { contains { box in other.contains { !box.isDisjoint(with: $0) } } }
}

/// Who holds a duty by default, in the bodies and areas that the lists bind the template's parties and places to.
private struct Defaults {
  /// A party in a role that must be held, with the boxes of the bodies that it is.
  struct Party {
    let party: RowID<BoundaryModel.Party>
    let role: RowID<Role>
    var boxes: [(holder: Holder, boxes: [Box])] = []
  }

  private(set) var parties: [Party] = []

  init(_ coverage: Coverage, _ map: DutyMap) {
    let (duty, documents) = (coverage.duty, map.documents)
    guard !duty.isDefault, !documents.duties[duty.duty].isLocal else { return }
    let index = map.index[duty.template]
    let lists = map.lists(of: duty).filter { map.template(of: $0) == duty.template }
    for assignment in map.outline.assignments[duty.duty] {
      guard let role = index.roles[documents.assignments[assignment].role], map.holders(of: role, in: duty) != .any,
        let party = documents.parties(of: assignment).first.flatMap({ index.parties[$0] })
      else { continue }
      for list in lists {
        for binding in map.bindings(of: .party(documents.parties[party].id), in: list) {
          guard let host = documents.symbols[binding.bodies].first,
            let reach = map.reach(ofDefault: assignment, in: list, bound: binding),
            let box = coverage.space.box(ofDefault: assignment, in: list, areas: reach), !box.isEmpty
          else { continue }
          add(box, of: map.index.holder(host), party, role)
        }
      }
    }
  }

  private mutating func add(
    _ box: Box, of holder: Holder, _ party: RowID<BoundaryModel.Party>, _ role: RowID<Role>
  ) {
    let place = parties.firstIndex { $0.party == party && $0.role == role } ?? parties.count
    if place == parties.count { parties.append(Party(party: party, role: role)) }
    let number = parties[place].boxes.firstIndex { $0.holder == holder } ?? parties[place].boxes.count
    if number == parties[place].boxes.count { parties[place].boxes.append((holder, [])) }
    parties[place].boxes[number].boxes.append(box)
  }
}

extension DutyMap {
  /// The areas that a list binds the localities of a default to; nil where it does not say them all.
  fileprivate func reach(
    ofDefault assignment: RowID<Assignment>, in list: RowID<BoundaryList>, bound binding: Binding
  ) -> IntervalSet? {
    let everywhere = IntervalSet(areas.axis.extent)
    let own = binding.areas.isEmpty ? everywhere : spans(binding.areas)
    let narrowed = self.narrowedAreas(of: assignment)
    guard !narrowed.isEmpty else { return own }
    var isKnown = true
    let bound = narrowed.map { values in
      values.positions(of: everywhere, in: documents) { codes in
        codes.map { code in
          guard let areas = self.areas(boundTo: code, in: list) else {
            isKnown = false
            return .empty
          }
          return areas
        }.reduce(.empty) { $0.union($1) }
      }
    }
    return isKnown ? own.intersection(bound.reduce(.empty) { $0.union($1) }) : nil
  }

  fileprivate func hasNote(_ row: RowID<Duty>) -> Bool { noted.contains(.duty(row)) }

  fileprivate func hasNote(_ assignment: RowID<Assignment>) -> Bool { noted.contains(.assignment(assignment)) }
}
