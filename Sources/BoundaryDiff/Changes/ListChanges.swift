import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// Changes of a list beside its duties: what it follows, where and when it counts, and whom it binds.
struct ListChanges {
  private let frame: Frame
  private let names: PartyNames
  private let sideNames: SideNames
  private let documents: Documents

  init(_ frame: Frame, _ names: PartyNames) {
    self.frame = frame
    self.names = names
    documents = frame.documents
    sideNames = SideNames(names.vocabulary, frame.jurisdiction, isTemplate: false, frame.documents)
  }

  func changes(
    _ pair: (old: RowID<BoundaryList>, new: RowID<BoundaryList>), _ bindings: ListBindings
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
    let issuers = (sideNames.bodies[old.issuer], new.issuer)
    if issuers.0 != issuers.1 {
      compare(
        ChangeKind(.list, .changed), names.named(.body(issuers.0)).name, names.named(.body(issuers.1)).name,
        Wording(zh: "发布单位", en: "issuer"))
    }
    compare(
      ChangeKind(.validity, .changed), period(old.inForce), period(new.inForce), Wording(zh: "有效期", en: "validity"))
    let territories = (
      Set(sideNames.areas.applied(to: documents.symbols[old.territory])), Set(documents.symbols[new.territory])
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
    _ pair: (old: RowID<BoundaryList>, new: RowID<BoundaryList>), _ bindings: ListBindings
  ) -> [Change] {
    bindings.old.changedParties.map { party in
      let (before, after) = (bindings.old.bound(party), bindings.new.bound(party))
      let words = (wording(before), wording(after))
      let name = names.named(.party(party)).name
      var change = Change(
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
      change.uses = uses(of: party, in: pair.new)
      (change.old, change.new) = (spots(pair.old, .party(party)), spots(pair.new, .party(party)))
      return change
    }.sorted { ($0.subject ?? "") < ($1.subject ?? "") }
  }

  private func boundLocalities(_ pair: (old: RowID<BoundaryList>, new: RowID<BoundaryList>)) -> [Change] {
    func bound(_ list: RowID<BoundaryList>, _ renames: SideNames) -> [Symbol: Set<Symbol>] {
      var bound: [Symbol: Set<Symbol>] = [:]
      for id in frame.contents.bindings[list] ?? [] {
        guard case .locality(let locality) = documents.bindings[id].target else { continue }
        bound[names.vocabulary.localityRenames[locality], default: []].formUnion(
          renames.areas.applied(to: documents.symbols[documents.bindings[id].areas]))
      }
      return bound
    }
    let (old, new) = (bound(pair.old, sideNames), bound(pair.new, SideNames()))
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.map { locality in
      let words = (areas(old[locality] ?? []), areas(new[locality] ?? []))
      let name = documents.text(locality)
      var change = Change.passing(
        ChangeKind(.locality, .changed), words.0, words.1,
        Wording(
          zh: "地域“\(name)”由“\(words.0)”改为“\(words.1)”",
          en: "the locality \(name) is '\(words.1)' instead of '\(words.0)'"))
      change.subject = name
      (change.old, change.new) = (spots(pair.old, .locality(locality)), spots(pair.new, .locality(locality)))
      return change
    }.sorted { ($0.subject ?? "") < ($1.subject ?? "") }
  }

  private func wording(_ bound: [Bindings.Bound]) -> String {
    guard !bound.isEmpty else { return "—" }
    return bound.map { bound in
      let bodies = bound.bodies.map { names.named(.body($0)).name }.joined(separator: "、")
      return bound.areas.isEmpty ? bodies : "\(bodies)（\(areas(bound.areas))）"
    }.joined(separator: "；")
  }

  private func spots(_ list: RowID<BoundaryList>, _ target: Binding.Target) -> [Spot] {
    (frame.contents.bindings[list] ?? []).map { documents.bindings[$0] }.filter { $0.target == target }
      .map { Spot($0.place) }
  }

  private func uses(of party: Symbol, in list: RowID<BoundaryList>) -> Int {
    (frame.contents.duties[.list(list)] ?? []).flatMap { frame.contents.assignments[$0] ?? [] }.count { id in
      if case .parties(let run) = documents.assignments[id].holder {
        documents.symbols[run].contains(party)
      } else {
        false
      }
    }
  }
}
