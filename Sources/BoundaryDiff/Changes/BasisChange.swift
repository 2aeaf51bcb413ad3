import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// Changes of the laws and documents that a duty rests on, wherever in the duty they are named.
enum BasisChange {
  struct Basis: Hashable {
    let text: String
  }

  static func of(_ found: Correspondence<Duty>, _ sides: DutySides) -> [Change] {
    let (old, new) = (bases(of: found.old, sides.old), bases(of: found.new, sides.new))
    let (before, after) = (Set(old + shared(found.old, sides.old)), Set(new + shared(found.new, sides.new)))
    let gone = old.filter { !after.contains($0) }.map(\.text).joined(separator: "；")
    let come = new.filter { !before.contains($0) }.map(\.text).joined(separator: "；")
    guard !gone.isEmpty || !come.isEmpty else { return terms(found, sides) }
    let title = sides.new.named(found.new[0]).phrase
    return [change(of: title, gone: gone, come: come)] + terms(found, sides)
  }

  /// What whole lists rest on, as far as it changes what some of their duties rest on.
  static func ofLists(_ old: RowID<BoundaryList>, _ new: RowID<BoundaryList>, _ sides: DutySides) -> [Change] {
    let (before, after) = (bases(of: [.list(old)], sides.old), bases(of: [.list(new)], sides.new))
    let gone = before.filter { !after.contains($0) && !isOwn($0, ofAllIn: sides.new) }
    let come = after.filter { !before.contains($0) && !isOwn($0, ofAllIn: sides.old) }
    guard !gone.isEmpty || !come.isEmpty else { return [] }
    let list = Wording(zh: "清单", en: "the list")
    return [
      change(
        of: list, gone: gone.map(\.text).joined(separator: "；"), come: come.map(\.text).joined(separator: "；"))
    ]
  }

  /// Each once, in the order in which they are named.
  static func bases(of rows: [RowID<Duty>], _ side: DutySide) -> [Basis] {
    bases(of: rows.flatMap { row in [.duty(row)] + side.map.outline.assignments[row].map { .assignment($0) } }, side)
  }

  /// What rows rest on without saying so: what their lists and the template's duties do.
  private static func shared(_ rows: [RowID<Duty>], _ side: DutySide) -> [Basis] {
    let owners = rows.flatMap { row -> [Remark.Owner] in
      [side.map.documents.duties[row].list.map { .list($0) }, side.originalRow(row).map { .duty($0) }].compactMap(
        \.self)
    }
    return bases(of: owners.unrepeated, side)
  }

  private static func bases(of owners: [Remark.Owner], _ side: DutySide) -> [Basis] {
    let documents = side.map.documents
    return owners.flatMap { side.map.outline.remarks[$0] }.compactMap { id -> Basis? in
      let remark = documents.remarks[id]
      guard case .basis(let article) = remark.kind else { return nil }
      return Basis(text: documents.text(remark.text) + (article.map { documents.text($0) } ?? ""))
    }.unrepeated
  }

  /// Whether every duty of a list rests on something by itself, so that it is no matter whether the list says it too.
  private static func isOwn(_ basis: Basis, ofAllIn side: DutySide) -> Bool {
    !side.rows.isEmpty && side.rows.allSatisfy { bases(of: [$0], side).contains(basis) }
  }

  private static func change(of title: Wording, gone: String, come: String) -> Change {
    let message =
      switch (gone.isEmpty, come.isEmpty) {
      case (true, _): Wording(zh: "\(title.zh)增加依据：\(come)", en: "\(title.en) rests on \(come) too")
      case (_, true): Wording(zh: "\(title.zh)取消依据：\(gone)", en: "\(title.en) no longer rests on \(gone)")
      default:
        Wording(zh: "\(title.zh)的依据由 \(gone) 改为 \(come)", en: "\(title.en) rests on \(come) instead of \(gone)")
      }
    var change = Change(ChangeKind(.basis, .changed), message)
    if !gone.isEmpty { change.before = Wording(zh: gone, en: gone) }
    if !come.isEmpty { change.after = Wording(zh: come, en: come) }
    change.isText = true
    return change
  }

  // MARK: The terms of delegations

  private struct Terms: Hashable {
    let form: Wording?
    let isRetained: Bool
    let accepted: Day?
  }

  private struct Handed: Hashable {
    let role: Symbol
    let holder: HolderKey
  }

  /// Powers that stay handed over, in another form or taken over on another day.
  private static func terms(_ found: Correspondence<Duty>, _ sides: DutySides) -> [Change] {
    let old = terms(found.old, sides.old, sides)
    let new = terms(found.new, sides.new, sides)
    let changed = old.filter { key, value in new[key].map { $0 != value } ?? false }
    return changed.map { key, before in
      let after = new[key] ?? []
      let duty = sides.new.named(found.new[0])
      let holder = sides.names.wording(of: key.holder)
      let words = (wording(before), wording(after))
      var change = Change(
        ChangeKind(.delegation, .changed),
        Wording(
          zh: "\(duty.phrase.zh)中\(holder.zh)的赋权由\(words.0.zh)改为\(words.1.zh)",
          en: "the delegation to \(holder.en) of \(duty.phrase.en) is \(words.1.en) instead of \(words.0.en)"))
      change.role = sides.named(role: key.role)
      change.before = words.0
      change.after = words.1
      change.subject = sides.names.named(key.holder.host).id
      return change
    }.sorted { ($0.role?.id ?? "", $0.subject ?? "") < ($1.role?.id ?? "", $1.subject ?? "") }
  }

  private static func terms(_ rows: [RowID<Duty>], _ side: DutySide, _ sides: DutySides) -> [Handed: Set<Terms>] {
    var terms: [Handed: Set<Terms>] = [:]
    for statement in rows.flatMap({ side.stated.statements(of: $0) }) where statement.holder.delegator != nil {
      guard let delegation = sides.documents.assignments[statement.assignment].delegation else { continue }
      terms[Handed(role: statement.role, holder: statement.named), default: []].insert(
        Terms(
          form: delegation.form.map { sides.vocabulary.wording(ofForm: $0, sides.documents) },
          isRetained: delegation.isRetained, accepted: delegation.accepted))
    }
    return terms
  }

  private static func wording(_ terms: Set<Terms>) -> Wording {
    let told = terms.map { terms in
      let form = terms.form ?? Wording(zh: "未写形式", en: "of no stated form")
      let kept = terms.isRetained ? Wording(zh: "，保留权限", en: ", the power kept") : Wording(zh: "", en: "")
      let day =
        terms.accepted.map { Wording(zh: "\($0) 承接", en: "accepted \($0)") } ?? Wording(zh: "未写承接", en: "not accepted")
      return Wording(zh: "\(form.zh)（\(day.zh)\(kept.zh)）", en: "\(form.en), \(day.en)\(kept.en)")
    }.sorted { $0.en < $1.en }
    return Wording(zh: told.map(\.zh).joined(separator: "、"), en: told.map(\.en).joined(separator: "; "))
  }
}
