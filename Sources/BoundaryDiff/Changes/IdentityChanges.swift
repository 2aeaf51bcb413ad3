import BoundaryFindings
import BoundaryModel

/// Changes of what a duty is: its number, its name, its field, what divides it, and what it became of.
enum IdentityChanges {
  static func of(_ found: Correspondence<Duty>, _ sides: DutySides) -> [Change] {
    guard found.isPair else { return [regrouped(found, sides)] }
    let (old, new) = (sides.old.named(found.old[0]), sides.new.named(found.new[0]))
    let (before, after) = (sides.old.original(found.old[0]), sides.new.original(found.new[0]))
    var changes: [Change] = []
    let title = new.phrase
    if old.id != new.id {
      changes.append(
        change(
          .renumbered, old.id, new.id,
          Wording(
            zh: "事项“\(new.name)”编号由 \(old.id) 改为 \(new.id)", en: "\(new.name) is renumbered from \(old.id) to \(new.id)"
          )))
    }
    // What a row of a list fills in has its name, field and dimensions from the template, where they are told.
    changes += ExtentChanges(found, sides).changes
    let isReference = [found.old[0], found.new[0]].allSatisfy { sides.documents.duties[$0].isReference }
    if isReference { return told(changes, found) }
    if old.name != new.name {
      var renamed = change(
        .renamed, old.name, new.name,
        Wording(
          zh: "事项 \(new.id) 由“\(old.name)”更名为“\(new.name)”", en: "\(new.id) is renamed from \(old.name) to \(new.name)")
      )
      renamed.isText = true
      changes.append(renamed)
    }
    let documents = sides.documents
    let fields = (before.field.map { sides.vocabulary.fieldRenames[$0] }, after.field)
    if fields.0 != fields.1 {
      let names = (name(ofField: fields.0, sides), name(ofField: fields.1, sides))
      changes.append(
        change(
          .moved, names.0, names.1,
          Wording(
            zh: "事项\(title.zh)由领域“\(names.0)”调整到“\(names.1)”",
            en: "\(title.en) moves from the field \(names.0) to \(names.1)")))
    }
    let overs = (
      Set(sides.vocabulary.dimensionRenames.applied(to: documents.symbols[before.over])),
      Set(documents.symbols[after.over])
    )
    if overs.0 != overs.1 {
      let names = (dimensions(before.over, sides), dimensions(after.over, sides))
      var divided = change(
        .changed, names.0, names.1,
        Wording(
          zh: "事项\(title.zh)的划分维度由“\(names.0)”改为“\(names.1)”",
          en:
            "\(title.en) is divided by \(names.1.isEmpty ? "nothing" : names.1) instead of \(names.0.isEmpty ? "nothing" : names.0)"
        ),
        subject: .division)
      divided.subject = names.1
      changes.append(divided)
    }
    return told(changes, found)
  }

  private static func told(_ changes: [Change], _ found: Correspondence<Duty>) -> [Change] {
    changes.map { change in
      var change = change
      change.evidence = found.evidence.wording
      return change
    }
  }

  private static func change(
    _ action: ChangeKind.Action, _ before: String, _ after: String, _ message: Wording,
    subject: ChangeKind.Subject = .duty
  ) -> Change {
    var change = Change(ChangeKind(subject, action), message)
    change.before = Wording(zh: before, en: before)
    change.after = Wording(zh: after, en: after)
    return change
  }

  private static func regrouped(_ found: Correspondence<Duty>, _ sides: DutySides) -> Change {
    let old = Wording.joining(found.old.map { sides.old.named($0).phrase })
    let new = Wording.joining(found.new.map { sides.new.named($0).phrase })
    let action: ChangeKind.Action = found.new.count == 1 ? .merged : found.old.count == 1 ? .split : .regrouped
    let message =
      switch action {
      case .merged: Wording(zh: "\(old.zh)合并为\(new.zh)", en: "\(old.en) are merged into \(new.en)")
      case .split: Wording(zh: "\(old.zh)拆分为\(new.zh)", en: "\(old.en) is split into \(new.en)")
      default: Wording(zh: "\(old.zh)重组为\(new.zh)", en: "\(old.en) are regrouped into \(new.en)")
      }
    var change = Change(ChangeKind(.duty, action), message)
    change.before = old
    change.after = new
    return change
  }

  private static func name(ofField id: Symbol?, _ sides: DutySides) -> String {
    id.map { sides.documents.text(sides.vocabulary.name(ofField: $0)) } ?? ""
  }

  private static func dimensions(_ run: SymbolRun, _ sides: DutySides) -> String {
    let documents = sides.documents
    let names = Dictionary(
      sides.vocabulary.dimensionPairs.flatMap { [$0.new, $0.old].compactMap(\.self) }
        .map { (documents.dimensions[$0].id, documents.dimensions[$0].name) }
    ) { first, _ in first }
    return documents.symbols[run].map { documents.text(names[$0] ?? $0) }.sorted().joined(separator: " ")
  }
}
