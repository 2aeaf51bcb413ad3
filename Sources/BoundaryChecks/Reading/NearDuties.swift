import BoundaryFindings
import BoundaryMap
import BoundaryModel
import DutyWords
import ScopeGeometry

/// Duties that are led by different bodies and may be one matter, as far as their words tell.
///
/// What stays apart: different stages, objects and areas, plans and rules of different names, one body twice, and whoever
/// only brings others together.
struct NearDuties {
  /// What speaks for an overlap.
  enum Evidence {
    /// The same words stand against each other.
    case sameName
    /// The same but for words that add nothing.
    case likeName
    /// A body leads here, and there it only helps.
    case leadsAndHelps(body: String, subject: String)
    /// The same, where one of the two is wider.
    case leadsAndHelpsInPart(body: String, subject: String)
    case oneSubject(String)

    var severity: Severity {
      switch self {
      case .sameName: .error
      case .likeName, .leadsAndHelps: .warning
      case .oneSubject, .leadsAndHelpsInPart: .note
      }
    }
  }

  struct Pair {
    let first: HeldDuty
    let others: [HeldDuty]
    let evidence: Evidence
  }

  let read: ReadMap
  private let map: DutyMap
  private let parts: [RowID<Duty>: [DutyName.Part]]
  private let subjects: [RowID<Duty>: Subject]

  /// What more duties than this are about is what the lists are about, and tells nothing.
  private static let mostDuties = 3

  /// More duties than this with one field, or under one key, are not looked at pair by pair.
  private static let mostNear = 12

  /// Where more pairs than this could be looked at, those of one list are.
  private static let mostPairs = 1_000_000

  init(_ read: ReadMap) {
    self.read = read
    map = read.map
    let parts = Dictionary(uniqueKeysWithValues: read.map.duties.map { ($0.duty, read.parts(of: $0)) })
    self.parts = parts
    subjects = Dictionary(
      uniqueKeysWithValues: read.map.duties.map { duty in
        (duty.duty, Subject(read.map.name(of: duty), parts[duty.duty] ?? [], read.grammar))
      })
  }

  /// The statements by which a duty is led, without those that only bring others together.
  func leads(of duty: HeldDuty) -> [Statement] { read.leads(of: duty) }

  // MARK: One name

  /// Equal names, whatever heading stands before them, with different leads.
  var ofOneName: [Pair] {
    map.likeDuties { read.nameKeys(of: $0) }.flatMap { _, duties in
      pairs(of: duties.prefix(Self.mostNear)).compactMap { first, second in
        guard isNotOfTemplate(first, second), areLedApart(first, second), !differInAct(first, second) else {
          return nil
        }
        let isSame = map.name(of: first) == map.name(of: second)
        return Pair(first: first, others: [second], evidence: isSame ? .sameName : .likeName)
      }
    }
  }

  /// Whether the leads' words say that each does something else with the one subject: 编制 and 批准.
  private func differInAct(_ first: HeldDuty, _ second: HeldDuty) -> Bool {
    let acts = [first, second].map { duty in
      Set(
        leads(of: duty).compactMap { lead in
          map.documents.assignments[lead.assignment].wording
            .flatMap { read.grammar.acts.particular(in: map.documents.text($0)) }
        })
    }
    return !acts[0].isEmpty && !acts[1].isEmpty && acts[0].isDisjoint(with: acts[1])
  }

  // MARK: Fields

  /// A whole field that a body leads, and a part of it, or the same in other words, in which it only helps; or that
  /// two bodies lead.
  var ledHereAndHelpedThere: [Pair] {
    map.likeDuties { Array(subject(of: $0).partFields).sorted() }.filter { $0.duties.count <= Self.mostNear }
      .flatMap { field, duties in
        duties.flatMap { whole in
          duties.compactMap { other -> Pair? in
            guard whole.duty != other.duty, subject(of: whole).fields.contains(field), isNotOfTemplate(whole, other)
            else {
              return nil
            }
            if let body = whoLeadsAndHelps(whole, other) {
              return Pair(first: whole, others: [other], evidence: .leadsAndHelps(body: body, subject: field))
            }
            guard subject(of: other).fields.contains(field), whole.duty < other.duty, areLedApart(whole, other) else {
              return nil
            }
            return Pair(first: whole, others: [other], evidence: .oneSubject(field))
          }
        }
      }
  }

  /// The body that leads one duty and helps another, which others lead.
  private func whoLeadsAndHelps(_ whole: HeldDuty, _ other: HeldDuty) -> String? {
    let leading = leads(of: whole).map(\.host)
    let there = read.rows(of: other).filter { map.functions[$0.role] == .lead }
    guard !there.isEmpty, !there.contains(where: { leading.contains($0.host) }) else { return nil }
    return map.statements(of: other).first { statement in
      map.functions[statement.role] == .support && leading.contains(statement.host)
        && leads(of: whole).contains { $0.host == statement.host && map.meet($0, statement) }
    }?.host.name(in: map.documents)
  }

  // MARK: Subjects

  /// One has the whole of what the other has something of, or both do the same with it.
  var aboutOneSubject: [Pair] {
    // Who only brings others together leads nothing, but shows what the lists are about.
    map.likeDuties { parts[$0.duty, default: []].map(\.subject).unrepeated }
      .filter { $0.duties.count <= Self.mostDuties }.flatMap { subject, duties -> [Pair] in
        let acts = duties.map { duty in
          Set(parts[duty.duty, default: []].filter { $0.subject == subject && !isCoordination($0) }.map(\.act))
        }
        return duties.indices.flatMap { first in
          duties.indices.dropFirst(first + 1).compactMap { second -> Pair? in
            guard let matter = common(acts[first], acts[second], of: subject),
              areHeldApart(duties[first], duties[second])
            else { return nil }
            return Pair(first: duties[first], others: [duties[second]], evidence: .oneSubject(matter))
          }
        }
      }
  }

  private func isCoordination(_ part: DutyName.Part) -> Bool {
    part.act.map { read.grammar.acts.areCoordination($0) } ?? false
  }

  /// What two duties both have of a subject: all of it, or what is done with it.
  ///
  /// A subject of two characters is too common to be told by itself, but not together with an act.
  private func common(_ first: Set<String?>, _ second: Set<String?>, of subject: String) -> String? {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    let name = subject.split(separator: ":").last.map(String.init) ?? subject
    if first.contains(nil) || second.contains(nil) { return name.count >= 3 ? name : nil }
    return first.intersection(second).compactMap(\.self).map { name + $0 }.filter { $0.count >= 4 }.min()
  }

  /// A matter in other words, with more around it, or a wider act and one that it takes in.
  var wholeAndPart: [Pair] {
    map.likeDuties { subject(of: $0).matters.flatMap(Subject.keys).unrepeated }
      .filter { $0.duties.count <= Self.mostNear }
      .flatMap { _, duties in
        pairs(of: duties[...]).compactMap { first, second in
          guard let matter = subject(of: first).common(with: subject(of: second), read.grammar),
            areHeldApart(first, second)
          else { return nil }
          if let body = whoLeadsAndHelps(first, second) {
            return Pair(first: first, others: [second], evidence: .leadsAndHelps(body: body, subject: matter))
          }
          if let body = whoLeadsAndHelps(second, first) {
            return Pair(first: second, others: [first], evidence: .leadsAndHelps(body: body, subject: matter))
          }
          return Pair(first: first, others: [second], evidence: .oneSubject(matter))
        }
      }
  }

  /// A body leads one of two duties, and only helps in the other, which is wider or narrower: 学校食堂食品安全 and
  /// 食品安全、药品安全.
  var ledInPart: [Pair] {
    map.likeDuties { subject(of: $0).matters.compactMap(Subject.tail).unrepeated }
      .filter { $0.duties.count <= Self.mostNear }
      .flatMap { _, duties in
        pairs(of: duties[...]).compactMap { first, second -> Pair? in
          guard let matter = subject(of: first).wider(with: subject(of: second), read.grammar),
            areHeldApart(first, second)
          else { return nil }
          for (one, other) in [(first, second), (second, first)] {
            if let body = whoLeadsAndHelps(one, other) {
              return Pair(first: one, others: [other], evidence: .leadsAndHelpsInPart(body: body, subject: matter))
            }
          }
          return nil
        }
      }
  }

  // MARK: Enforcement

  /// One has the power to enforce as such, the others that in something particular; or all breaches of a decision, and
  /// that of one article.
  var enforcing: [Pair] {
    map.likeDuties { duty in Enforcement(duty, read).map { [$0.isOfBreaches] } ?? [] }.flatMap { isOfBreaches, duties in
      let kinds = Dictionary(grouping: duties) { Enforcement($0, read) }
      let general = (kinds[.general] ?? []) + (kinds[.allBreaches] ?? [])
      let particular = (kinds[.particular] ?? []) + (kinds[.oneBreach] ?? [])
      let isMany = general.count * particular.count > Self.mostPairs
      let byList = Dictionary(grouping: particular) { map.documents.duties[$0.duty].list }
      return general.compactMap { whole -> Pair? in
        let near = isMany ? byList[map.documents.duties[whole.duty].list, default: []] : particular
        let apart = near.filter { areHeldApart(whole, $0) }
        let subject = isOfBreaches ? "违法行为的处罚" : "行政执法"
        return apart.isEmpty ? nil : Pair(first: whole, others: apart, evidence: .oneSubject(subject))
      }
    }
  }

  private enum Enforcement {
    case general, particular, allBreaches, oneBreach

    var isOfBreaches: Bool { self == .allBreaches || self == .oneBreach }

    /// nil for a duty that is about anything else; one whose division is stated leaves nothing open.
    init?(_ duty: HeldDuty, _ read: ReadMap) {
      let (map, grammar) = (read.map, read.grammar)
      let name = map.name(of: duty)
      if grammar.isBreachInGeneral(name) {
        self = .allBreaches
      } else if grammar.isBreachOfOneArticle(name) {
        self = .oneBreach
      } else if !["执法", "处罚", "查处", "强制"].contains(where: name.contains) {
        return nil
      } else if grammar.acts.isEnforcementInGeneral(name) {
        guard !map.isDivided(duty) else { return nil }
        self = .general
      } else {
        guard read.parts(of: duty).contains(where: { $0.act.map { grammar.acts.isEnforcement($0) } ?? false }) else {
          return nil
        }
        self = .particular
      }
    }
  }

  // MARK: Leads

  private func subject(of duty: HeldDuty) -> Subject { subjects[duty.duty] ?? read.subject(of: duty) }

  private func pairs(of duties: ArraySlice<HeldDuty>) -> [(HeldDuty, HeldDuty)] {
    duties.indices.flatMap { first in duties[(first + 1)...].map { (duties[first], $0) } }
  }

  /// Whether not both are of one template's making.
  private func isNotOfTemplate(_ first: HeldDuty, _ second: HeldDuty) -> Bool {
    [first, second].contains { $0.isDefault || map.documents.duties[$0.duty].isLocal }
  }

  /// Whether two duties, not both of one template's making nor one in other words, are led by different bodies in one
  /// place on one day.
  private func areHeldApart(_ first: HeldDuty, _ second: HeldDuty) -> Bool {
    isNotOfTemplate(first, second)
      && Set(read.nameKeys(of: first)).isDisjoint(with: read.nameKeys(of: second)) && areLedApart(first, second)
  }

  private func areLedApart(_ first: HeldDuty, _ second: HeldDuty) -> Bool { read.areLedApart(first, second) }
}
