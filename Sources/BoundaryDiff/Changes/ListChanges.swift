import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// Changes of a list beside its duties: what it follows, where and when it counts, and whom it binds.
struct ListChanges {
  private let frame: Frame
  private let names: HolderNames
  private let sideNames: SideNames
  private let documents: Documents

  init(_ frame: Frame, _ names: HolderNames, _ sideNames: SideNames) {
    self.frame = frame
    self.names = names
    self.sideNames = sideNames
    documents = frame.documents
  }

  func changes(
    _ pair: (old: RowID<BoundaryList>, new: RowID<BoundaryList>), _ bindings: (old: PartyBindings, new: PartyBindings)
  ) -> [Change] {
    let (old, new) = (documents.lists[pair.old], documents.lists[pair.new])
    var told = VocabularyChanges(documents)
    told.add(head(old, new), subject: "", old: [old.place], new: [new.place])
    told.add(boundParties(pair, bindings), subject: "", old: [old.place], new: [new.place])
    told.add(boundLocalities(pair), subject: "", old: [old.place], new: [new.place])
    return told.changes
  }

  // MARK: The head of the list

  private func head(_ old: BoundaryList, _ new: BoundaryList) -> [Change] {
    var changes: [Change] = []
    func compare(
      _ kind: ChangeKind, _ before: String, _ after: String, _ what: Wording, losing: [Change.Named] = [],
      gaining: [Change.Named] = []
    ) {
      guard before != after else { return }
      var change = Change.passing(
        kind, before, after,
        Wording(
          zh: "清单的\(what.zh)由“\(before)”改为“\(after)”",
          en: "the \(what.en) of the list changes from '\(before)' to '\(after)'"))
      change.subject = what.en
      change.losing = losing
      change.gaining = gaining
      changes.append(change)
    }
    func text(_ symbol: Symbol) -> String { documents.text(symbol) }
    compare(ChangeKind(.list, .renumbered), text(old.id), text(new.id), Wording(zh: "编号", en: "id"))
    compare(
      ChangeKind(.list, .changed), "\(text(old.template)) \(text(old.revision))",
      "\(text(new.template)) \(text(new.revision))", Wording(zh: "模板和版本", en: "template and revision"))
    let newNames = sideNames.onNewSide
    let issuers = (sideNames.bodies[old.issuer], newNames.bodies[new.issuer])
    if issuers.0 != issuers.1 {
      compare(
        ChangeKind(.list, .changed), names.named(.body(issuers.0)).name, names.named(.body(issuers.1)).name,
        Wording(zh: "发布单位", en: "issuer"))
    }
    compare(
      ChangeKind(.validity, .changed), period(old.inForce), period(new.inForce), Wording(zh: "有效期", en: "validity"))
    let territories = (
      Set(sideNames.areas.applied(to: documents.symbols[old.territory])),
      Set(newNames.areas.applied(to: documents.symbols[new.territory]))
    )
    if territories.0 != territories.1 {
      compare(
        ChangeKind(.territory, .changed), areas(territories.0), areas(territories.1),
        Wording(zh: "适用区域", en: "territory"))
    }
    return changes
  }

  private func period(_ bounds: Bounds<Day>) -> String {
    guard bounds != Bounds() else { return "" }
    return "\(bounds.firstDay.map { "\($0)" } ?? "…")–\(bounds.lastDay.map { "\($0)" } ?? "…")"
  }

  private func areas(_ codes: Set<Symbol>) -> String {
    let forest = frame.jurisdiction.forest.adding(Array(codes))
    return forest.codes(covering: forest.positions(of: codes), in: documents).map(\.name).joined(separator: "、")
  }

  // MARK: Bindings

  private func boundParties(
    _ pair: (old: RowID<BoundaryList>, new: RowID<BoundaryList>), _ bindings: (old: PartyBindings, new: PartyBindings)
  ) -> [Change] {
    bindings.old.changed.map { party in
      let (before, after) = (bindings.old[party], bindings.new[party])
      let uses = (
        uses(of: party, in: pair.old, frame.revisions.old, sideNames),
        uses(of: party, in: pair.new, frame.revisions.new, sideNames.onNewSide)
      )
      let spots = (
        spots(pair.old, .party(party), frame.revisions.old, sideNames),
        spots(pair.new, .party(party), frame.revisions.new, sideNames.onNewSide)
      )
      let words = (wording(before), wording(after))
      let name = names.named(.party(party)).name
      // A binding that not both sides need changes nothing by itself: what their rows say is compared.
      var change =
        uses.0 == 0 || uses.1 == 0
        ? Change(
          ChangeKind(.order, .changed),
          Wording(
            zh: "参与方“\(name)”的对应机构由\(words.0)改为\(words.1)，没有一行因此改变",
            en: "the party \(name) is bound to \(words.1) instead of \(words.0), which changes no row"))
        : Change(
          ChangeKind(.binding, .changed),
          Wording(
            zh: "参与方“\(name)”由\(words.0)改为\(words.1)，涉及该参与方的各行随之改变",
            en: "the party \(name) is \(words.1) instead of \(words.0), in every row that names it"))
      if !before.isEmpty { change.before = Wording(zh: words.0, en: words.0) }
      if !after.isEmpty { change.after = Wording(zh: words.1, en: words.1) }
      let bodies = (Set(before.flatMap(\.bodies)), Set(after.flatMap(\.bodies)))
      change.losing = bodies.0.subtracting(bodies.1).map { names.named(.body($0)) }.sorted()
      change.gaining = bodies.1.subtracting(bodies.0).map { names.named(.body($0)) }.sorted()
      change.subject = documents.text(party)
      change.uses = uses.1
      (change.old, change.new) = spots
      return change
    }.sorted { ($0.subject ?? "") < ($1.subject ?? "") }
  }

  private func boundLocalities(_ pair: (old: RowID<BoundaryList>, new: RowID<BoundaryList>)) -> [Change] {
    func bound(_ list: RowID<BoundaryList>, _ map: DutyMap, _ names: SideNames) -> [Symbol: Set<Symbol>] {
      var bound: [Symbol: Set<Symbol>] = [:]
      for row in documents.bindings[map.outline.bindings[list]] {
        guard case .locality(let locality) = names.target(row.target) else { continue }
        bound[locality, default: []].formUnion(names.areas.applied(to: documents.symbols[row.areas]))
      }
      return bound
    }
    let (old, new) = (
      bound(pair.old, frame.revisions.old, sideNames), bound(pair.new, frame.revisions.new, sideNames.onNewSide)
    )
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.map { locality in
      let words = (areas(old[locality] ?? []), areas(new[locality] ?? []))
      let name = documents.text(locality)
      var change = Change.passing(
        ChangeKind(.locality, .changed), words.0, words.1,
        Wording(
          zh: "地域“\(name)”由“\(words.0)”改为“\(words.1)”",
          en: "the locality \(name) is '\(words.1)' instead of '\(words.0)'"))
      change.subject = name
      (change.old, change.new) = (
        spots(pair.old, .locality(locality), frame.revisions.old, sideNames),
        spots(pair.new, .locality(locality), frame.revisions.new, sideNames.onNewSide)
      )
      return change
    }.sorted { ($0.subject ?? "") < ($1.subject ?? "") }
  }

  private func wording(_ bound: [PartyBindings.Bound]) -> String {
    guard !bound.isEmpty else { return "—" }
    return bound.map { bound in
      let bodies = bound.bodies.map { names.named(.body($0)).name }.joined(separator: "、")
      return bound.areas.isEmpty ? bodies : "\(bodies)（\(areas(bound.areas))）"
    }.joined(separator: "；")
  }

  /// Where a list binds a party or a locality, by the id that the new side uses.
  private func spots(
    _ list: RowID<BoundaryList>, _ target: Binding.Target, _ map: DutyMap, _ names: SideNames
  ) -> [Spot] {
    documents.bindings[map.outline.bindings[list]].filter { names.target($0.target) == target }.map { Spot($0.place) }
  }

  private func uses(of party: Symbol, in list: RowID<BoundaryList>, _ map: DutyMap, _ names: SideNames) -> Int {
    map.outline.duties(of: .list(list)).flatMap { map.outline.assignments[$0] }.count { id in
      if case .parties(let run) = documents.assignments[id].holder {
        names.parties.applied(to: documents.symbols[run]).contains(party)
      } else {
        false
      }
    }
  }
}
