import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// The lists that are on the old revision of a template, and what the new one asks of their rows.
struct Followers {
  /// The lists that are looked at.
  private let map: DutyMap
  private let templates: (old: RowID<Template>, new: RowID<Template>)
  private let changes: [String: [Change]]
  /// What the old revision has and the new one does not, by the old ids.
  private let gone: Gone

  private struct Gone {
    let roles: Set<Symbol>
    let parties: Set<Symbol>
    let dimensions: Set<Symbol>
    let categories: Set<Symbol>
    let fields: Set<Symbol>
  }

  init(
    _ map: DutyMap, _ templates: (old: RowID<Template>, new: RowID<Template>), _ vocabulary: Vocabulary,
    _ changes: [Change]
  ) {
    let documents = map.documents
    self.map = map
    self.templates = templates
    let id = documents.text(documents.templates[templates.new].id)
    var byDuty: [String: [Change]] = [:]
    for change in changes where change.document == id && change.kind.layer == .meaning {
      for duty in change.oldDuties { byDuty[duty, default: []].append(change) }
    }
    self.changes = byDuty
    func gone<Row: Identified>(_ matching: Matching<Row>, _ table: Table<Row>) -> Set<Symbol> {
      let renamed = matching.found.flatMap { found in
        found.old.map { table[$0].id }.filter { old in !found.new.contains { table[$0].id == old } }
      }
      return Set(renamed + matching.removed.map { table[$0].id })
    }
    self.gone = Gone(
      roles: gone(vocabulary.roles, documents.roles), parties: gone(vocabulary.parties, documents.parties),
      dimensions: gone(vocabulary.dimensions, documents.dimensions),
      categories: Set(vocabulary.dimensionPairs.flatMap { gone($0.categories, documents.categories) }),
      fields: gone(vocabulary.fields, documents.fields))
  }

  func lists() -> [Comparison.Follower] {
    let documents = map.documents
    let (old, new) = (documents.templates[templates.old], documents.templates[templates.new])
    guard old.revision != new.revision else { return [] }
    return documents.lists.entries.filter { _, row in
      row.template == old.id && row.revision == old.revision
    }.map { id, row in
      Comparison.Follower(
        list: Change.Named(id: documents.text(row.id), name: map.outline.title(of: .list(id), in: documents) ?? ""),
        template: documents.text(old.id),
        revision: documents.text(row.revision), spot: Spot(row.place, .attributeValue("revision")),
        rows: map.outline.duties(of: .list(id)).compactMap(row(of:)))
    }
  }

  private func row(of id: RowID<Duty>) -> Comparison.Follower.Row? {
    let documents = map.documents
    let duty = documents.duties[id]
    let changes = duty.isReference ? changes[documents.text(duty.id)] ?? [] : []
    let names = namesGone(id)
    guard !changes.isEmpty || !names.isEmpty else { return nil }
    let isForced = !names.isEmpty || changes.contains { $0.kind.endsReference }
    let reasons =
      names.map { Wording(zh: "新版没有“\($0)”", en: "the new revision has no '\($0)'") } + changes.map(\.message)
    let named = changes.first?.duty?.name ?? documents.text(duty.name)
    return Comparison.Follower.Row(
      duty: Change.Named(id: documents.text(duty.id), name: named), spot: Spot(duty.place), isForced: isForced,
      reason: Wording(
        zh: reasons.map(\.zh).joined(separator: "；"), en: reasons.map(\.en).joined(separator: "; ")))
  }

  /// What a row names that the new revision does not have.
  private func namesGone(_ id: RowID<Duty>) -> [String] {
    let documents = map.documents
    let duty = documents.duties[id]
    var names = duty.isLocal ? ([duty.field].compactMap(\.self)).filter(gone.fields.contains) : []
    names += documents.symbols[duty.over].filter(gone.dimensions.contains)
    for row in documents.assignments[map.outline.assignments[id]] {
      if gone.roles.contains(row.role) { names.append(row.role) }
      if case .parties(let run) = row.holder { names += documents.symbols[run].filter(gone.parties.contains) }
      for narrowing in documents.narrowings[row.narrowings] {
        if gone.dimensions.contains(narrowing.dimension) { names.append(narrowing.dimension) }
        names += narrowing.values.codes(in: documents).filter(gone.categories.contains)
      }
    }
    return names.unrepeated.map { documents.text($0) }
  }
}

extension ChangeKind {
  /// Whether the old id of a duty no longer leads to it.
  fileprivate var endsReference: Bool {
    guard subject == .duty else { return false }
    return [.removed, .renumbered, .merged, .split, .regrouped].contains(action)
  }
}
