import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// Changes of the bodies and areas of a register: each is one, however many rows name them.
enum RegisterChanges {
  /// - Parameter uses: How many assignments name a body.
  static func of(
    _ pair: (old: RowID<Register>, new: RowID<Register>), _ jurisdiction: Jurisdiction, _ revisions: Revisions,
    _ establishments: Establishments, uses: (Symbol) -> Int
  ) -> [Change] {
    let documents = revisions.documents
    var told = VocabularyChanges(documents)
    let (left, right) = (revisions.old.outline, revisions.new.outline)
    let old = (bodies: Set(left.bodies[pair.old]), areas: Set(left.areas[pair.old]))
    let new = (bodies: Set(right.bodies[pair.new]), areas: Set(right.areas[pair.new]))
    told.add(register(pair, documents), subject: "", old: [], new: [])
    let bodies = jurisdiction.bodies.within(old.bodies, new.bodies)
    told.tell(
      bodies, documents.bodies, .body, name: \.name, uses: uses, whole: establishments.whole,
      details: { body($0, $1, jurisdiction, documents) })
    told.tell(
      jurisdiction.areas.within(old.areas, new.areas), documents.areas, .area, name: \.name,
      details: { area($0, $1, jurisdiction, documents) })
    return told.changes
      + bodies.found.filter(\.isPair).sorted { $0.new[0] < $1.new[0] }.flatMap {
        establishments.changes($0.old[0], $0.new[0])
      }
  }

  /// What the register says of itself.
  private static func register(
    _ pair: (old: RowID<Register>, new: RowID<Register>), _ documents: Documents
  ) -> [Change] {
    let (old, new) = (documents.registers[pair.old], documents.registers[pair.new])
    func text(_ run: SymbolRun) -> String { documents.symbols[run].map { documents.text($0) }.joined(separator: " ") }
    let facts = [
      (ChangeKind(.register, .changed), Wording(zh: "所用规范", en: "norms"), text(old.norms), text(new.norms)),
      (
        ChangeKind(.validity, .changed), Wording(zh: "日期", en: "date"), old.date.map { "\($0)" } ?? "",
        new.date.map { "\($0)" } ?? ""
      ),
    ]
    return facts.filter { $0.2 != $0.3 }.map { kind, what, before, after in
      var change = Change.passing(
        kind, before, after,
        Wording(
          zh: "机构名录的\(what.zh)由“\(before)”改为“\(after)”",
          en: "the \(what.en) of the register changes from '\(before)' to '\(after)'"))
      change.subject = what.en
      (change.old, change.new) = ([Spot(old.place)], [Spot(new.place)])
      return change
    }
  }

  private static func body(
    _ old: Body, _ new: Body, _ jurisdiction: Jurisdiction, _ documents: Documents
  ) -> [Change] {
    var changes: [Change] = []
    let name = documents.text(new.name)
    let named = Change.Named(id: documents.text(new.id), name: name)
    func successors(_ body: Body, _ renames: Renames) -> [Symbol] {
      renames.applied(to: documents.symbols[body.successors])
    }
    let heirs = (successors(old, jurisdiction.bodyRenames), successors(new, Renames()))
    if old.abolished != new.abolished || Set(heirs.0) != Set(heirs.1) {
      func words(_ day: Day?, _ heirs: [Symbol]) -> Wording {
        let names = heirs.map { documents.text(jurisdiction.name(of: $0)) }
        guard let day else { return Wording(zh: "存续", en: "in being") }
        return Wording(
          zh: "\(day) 撤销" + (names.isEmpty ? "，无承接机构" : "，由\(Wording.joining(names).zh)承接"),
          en: "abolished after \(day), "
            + (names.isEmpty ? "without a successor" : "succeeded by \(Wording.joining(names).en)"))
      }
      let words = (words(old.abolished, heirs.0), words(new.abolished, heirs.1))
      var change = Change.passing(
        ChangeKind(.body, .abolished), words.0, words.1,
        Wording(
          zh: "机构“\(name)”由“\(words.0.zh)”变为“\(words.1.zh)”", en: "\(name) was \(words.0.en), and is now \(words.1.en)")
      )
      let gaining = heirs.1.map {
        Change.Named(id: documents.text($0), name: documents.text(jurisdiction.name(of: $0)))
      }
      if new.abolished != nil { (change.losing, change.gaining) = ([named], gaining) } else { change.gaining = [named] }
      changes.append(change)
    }
    let facts = (facts(old, jurisdiction.bodyRenames, documents), facts(new, Renames(), documents))
    for (before, after) in zip(facts.0, facts.1) where before.value != after.value {
      var change = Change.passing(
        ChangeKind(.body, .changed), before.value, after.value,
        Wording(
          zh: "机构“\(name)”的\(before.name.zh)由“\(before.value)”改为“\(after.value)”",
          en: "the \(before.name.en) of \(name) changes from '\(before.value)' to '\(after.value)'"))
      change.subject = "\(named.id) \(before.name.en)"
      changes.append(change)
    }
    return changes
  }

  private static func facts(
    _ body: Body, _ renames: Renames, _ documents: Documents
  ) -> [(name: Wording, value: String)] {
    [
      (Wording(zh: "类型", en: "kind"), body.kind?.rawValue ?? ""),
      (Wording(zh: "上级", en: "parent"), body.parent.map { documents.text(renames[$0]) } ?? ""),
      (Wording(zh: "成立日期", en: "day of establishment"), body.established.map { "\($0)" } ?? ""),
      (
        Wording(zh: "别称", en: "aliases"),
        documents.symbols[body.aliases].map { documents.text($0) }.sorted().joined(separator: "、")
      ),
    ]
  }

  private static func area(
    _ old: Area, _ new: Area, _ jurisdiction: Jurisdiction, _ documents: Documents
  ) -> [Change] {
    let parents = (old.parent.map { documents.areas[$0] }, new.parent.map { documents.areas[$0] })
    guard parents.0.map({ jurisdiction.areaRenames[$0.id] }) != parents.1?.id else { return [] }
    return [
      .moved(
        ChangeKind(.area, .moved), documents.text(new.name), parents.0.map { documents.text($0.name) },
        parents.1.map { documents.text($0.name) })
    ]
  }
}

extension Matching {
  /// What became of some rows, those of other documents left out.
  fileprivate func within(_ olds: Set<RowID<Row>>, _ news: Set<RowID<Row>>) -> Matching {
    filtered {
      $0.old.contains(where: olds.contains) || $0.new.contains(where: news.contains)
    } removed: {
      olds.contains($0)
    } added: {
      news.contains($0)
    }
  }
}
