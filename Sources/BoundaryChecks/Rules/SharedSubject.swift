import BoundaryFindings
import BoundaryMap
import BoundaryModel
import ScopeGeometry

enum SharedSubjectRule: MapRule {
  static let rule = Rule(
    name: "shared-subject", kind: .document, severity: .note,
    title: Wording(zh: "对象相同", en: "shared subject"),
    summary: Wording(
      zh: "牵头单位不同的两项事项涉及同一个对象，可能重叠",
      en: "Two duties with different leads are about one subject, and may overlap"),
    why: Wording(
      zh: "一家管、一家建，名称不同，查重叠查不到，到了现场却是同一条路、同一块地。",
      en: "One manages and one builds: the names differ, but on the ground it is the same road and the same land."),
    basis: Wording(
      zh: "一件事情原则上由一个部门负责；几个部门都涉及的，划清各自的环节和范围",
      en: "One matter, one owner; where several take part, each one's stage and scope is drawn"),
    example: Rule.Example(
      fails:
        """
        <duty id="L01" name="基础设施管理" field="safety">
          <basis>市政管理条例</basis><assign body="emergency" role="lead"/>
        </duty>
        <duty id="L02" name="区内基础设施建设" field="safety">
          <basis>市政管理条例</basis><assign body="edz" role="lead"/>
        </duty>
        """,
      mended:
        """
        <duty id="L01" name="基础设施养护" field="safety">
          <basis>市政管理条例</basis><assign body="emergency" role="lead"/>
        </duty>
        <duty id="L02" name="区内基础设施建设" field="safety">
          <basis>市政管理条例</basis><assign body="edz" role="lead"/>
        </duty>
        """))

  /// What more duties than this are about is what the lists are about, and tells nothing.
  private static let mostDuties = 3

  /// Where more pairs than this could be looked at, those of one list are.
  private static let mostPairs = 1_000_000

  /// More duties than this are not named.
  private static let otherPlaces = 10

  /// - Complexity: O(*n* log *n*) in the duties.
  static func check(_ map: DutyMap) -> [Finding] {
    (aboutOneSubject(map) + enforcing(map)).sorted { $0.spot.place < $1.spot.place }
  }

  /// One has the whole of what the other has something of, or both do the same with it.
  private static func aboutOneSubject(_ map: DutyMap) -> [Finding] {
    let parts = Dictionary(uniqueKeysWithValues: map.duties.map { ($0.duty, map.parts(of: $0)) })
    var told: Set<[RowID<Duty>]> = []
    // Who only brings others together leads nothing, but shows what the lists are about.
    return map.likeDuties { parts[$0.duty, default: []].map(\.subject).unrepeated }
      .filter { $0.duties.count <= mostDuties }.flatMap { subject, duties -> [Finding] in
        let acts = duties.map { duty in
          Set(parts[duty.duty, default: []].filter { $0.subject == subject && !$0.isCoordination }.map(\.act))
        }
        return duties.indices.flatMap { first in
          duties.indices.dropFirst(first + 1).compactMap { second -> Finding? in
            guard let matter = common(acts[first], acts[second], of: subject),
              map.areHeldApart(duties[first], duties[second]),
              told.insert([duties[first].duty, duties[second].duty]).inserted
            else { return nil }
            return finding(duties[first], [duties[second]], about: matter, map)
          }
        }
      }
  }

  /// What two duties both have of a subject: all of it, or what is done with it.
  ///
  /// A subject of two characters is too common to be told by itself, but not together with an act.
  private static func common(_ first: Set<String?>, _ second: Set<String?>, of subject: String) -> String? {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    let name = subject.split(separator: ":").last.map(String.init) ?? subject
    if first.contains(nil) || second.contains(nil) { return name.count >= 3 ? name : nil }
    return first.intersection(second).compactMap(\.self).map { name + $0 }.filter { $0.count >= 4 }.min()
  }

  /// One has the power to enforce as such, the others that in something particular.
  private static func enforcing(_ map: DutyMap) -> [Finding] {
    map.likeDuties { duty in Enforcement(duty, map).map { _ in [true] } ?? [] }.flatMap { _, duties -> [Finding] in
      let kinds = Dictionary(grouping: duties) { Enforcement($0, map) }
      let (general, particular) = (kinds[.general] ?? [], kinds[.particular] ?? [])
      let isMany = general.count * particular.count > mostPairs
      let byList = Dictionary(grouping: particular) { map.documents.duties[$0.duty].list }
      return general.compactMap { whole in
        let near = isMany ? byList[map.documents.duties[whole.duty].list, default: []] : particular
        let apart = near.filter { map.areHeldApart(whole, $0) }
        return apart.isEmpty ? nil : finding(whole, apart, about: "行政执法", map)
      }
    }
  }

  private enum Enforcement {
    case general, particular

    /// nil for a duty that is about anything else; one whose division is stated leaves nothing open.
    init?(_ duty: HeldDuty, _ map: DutyMap) {
      let name = map.name(of: duty)
      guard ["执法", "处罚", "查处", "强制"].contains(where: name.contains) else { return nil }
      if Acts.isEnforcementInGeneral(name) {
        guard !map.isDivided(duty) else { return nil }
        self = .general
      } else {
        let isParticular = map.parts(of: duty).contains { part in
          part.act.map { Acts.enforcement.contains(Array($0.unicodeScalars)[...]) } ?? false
        }
        guard isParticular else { return nil }
        self = .particular
      }
    }
  }

  private static func finding(
    _ duty: HeldDuty, _ others: [HeldDuty], about subject: String, _ map: DutyMap
  ) -> Finding {
    let documents = map.documents
    let titles = [duty, others[0]].map { map.title(of: $0) }
    let names = [duty, others[0]].map { map.names(map.leads(of: $0).map(\.host).unrepeated) }
    let more =
      others.count > 1
      ? Wording(zh: "（另有 \(others.count - 1) 项）", en: " (and \(others.count - 1) more)") : Wording(zh: "", en: "")
    var finding = Finding(
      rule,
      Wording(
        zh: "\(titles[0].zh)由\(names[0].zh)牵头，\(titles[1].zh)由\(names[1].zh)牵头\(more.zh)，都涉及“\(subject)”，可能重叠",
        en:
          "\(titles[0].en), held by \(names[0].en), and \(titles[1].en), held by \(names[1].en)\(more.en), are about '\(subject)': a possible overlap"
      ),
      at: Spot(documents.duties[duty.duty].place, .attributeValue("name")))
    finding.describe(duty, map.roles(for: .lead, of: duty).first, in: map)
    finding.bodies = ([duty] + others).flatMap { map.leads(of: $0) }.map { $0.host.id(in: documents) }.unrepeated
    finding.subject = others.map { documents.text(documents.duties[$0.duty].id) }.sorted().joined(separator: " ")
    finding.related = others.prefix(otherPlaces).map { other in
      let (title, names) = (map.title(of: other), map.names(map.leads(of: other).map(\.host).unrepeated))
      return Finding.Related(
        Spot(documents.duties[other.duty].place),
        Wording(zh: "\(title.zh)由\(names.zh)牵头", en: "\(title.en) is held by \(names.en)"))
    }
    finding.suggestions = [
      Wording(
        zh: "用动词（如建设、管理、养护）或者范围划清各自负责的部分；是一件事的，只留一家牵头",
        en: "tell them apart by verb (build, manage, maintain) or by scope; if they are one, name one lead")
    ]
    return finding
  }
}

extension DutyMap {
  /// What a duty is about. One that names only a subject does with it what its leads' words say.
  fileprivate func parts(of duty: HeldDuty) -> [DutyName.Part] {
    let parts = DutyName(name(of: duty)).parts
    guard parts.allSatisfy({ $0.act == nil }) else { return parts }
    let acts = leads(of: duty).map { lead in
      documents.assignments[lead.assignment].wording.flatMap { Acts.particular(in: documents.text($0)) }
    }
    guard !acts.contains(nil) else { return parts }
    return parts.flatMap { part in acts.map { DutyName.Part(subject: part.subject, act: $0) } }
  }

  /// The statements by which a duty is led, without those that only bring others together.
  fileprivate func leads(of duty: HeldDuty) -> [Statement] {
    statements(of: duty).filter { statement in
      let wording = documents.assignments[statement.assignment].wording
      return functions[statement.role] == .lead && !(wording.map { Acts.areCoordination(documents.text($0)) } ?? false)
    }
  }

  fileprivate func isDivided(_ duty: HeldDuty) -> Bool {
    documents.symbols[documents.duties[duty.duty].over].contains { documents.text($0) != areaDimension }
  }

  /// Whether two duties, not both of one template's making nor one in other words, are led by different bodies in one
  /// place on one day.
  fileprivate func areHeldApart(_ first: HeldDuty, _ second: HeldDuty) -> Bool {
    guard [first, second].contains(where: { $0.isDefault || documents.duties[$0.duty].isLocal }),
      SameWords(name(of: first)) != SameWords(name(of: second)) || SameWords(name(of: first)) == nil
    else { return false }
    let (one, other) = (leads(of: first), leads(of: second))
    let taken = Set(one.flatMap(holdersAndGiver).map(withWhole).joined())
    guard other.flatMap(holdersAndGiver).allSatisfy({ taken.isDisjoint(with: withWhole($0)) }) else { return false }
    return one.contains { a in
      other.contains { b in
        !period(of: a).intersection(period(of: b)).isEmpty && !reach(of: a).isDisjoint(with: reach(of: b))
      }
    }
  }

  private func holdersAndGiver(of statement: Statement) -> [Holder] {
    holders(of: statement) + [statement.delegator].compactMap(\.self)
  }

  /// A body and the zone or park that it is part of.
  private func withWhole(_ holder: Holder) -> [Holder] {
    guard let id = holder.body, let parent = documents.bodies[id].parent.flatMap({ index.bodies[$0] }) else {
      return [holder]
    }
    return [holder, .body(parent)]
  }
}
