import BoundaryFindings
import BoundaryModel

extension Decision {
  static func split(_ old: Symbol, into new: [Symbol], _ step: TemplateStep) -> Decision {
    let (whole, parts) = (step.oldTitle(old), step.titles(new))
    return Decision(
      .split, ids([old] + new, step),
      Wording(
        zh: "\(whole.zh)拆分为\(parts.zh)；原有内容已各写一份，请各留该留的",
        en: "\(whole.en) became \(parts.en); each has all that was written here: keep what belongs to each"))
  }

  static func merged(_ old: [Symbol], into new: Symbol, role: String, _ step: TemplateStep) -> Decision {
    let (parts, whole) = (step.oldTitles(old), step.title(new))
    return Decision(
      .merged, ids(old + [new], step),
      Wording(
        zh: "\(parts.zh)合并为\(whole.zh)，而“\(role)”的责任单位原来不同；请确定由谁承担",
        en: "\(parts.en) became \(whole.en), and their holders of \(role) differ: decide who holds it"))
  }

  static func removed(_ old: Symbol, _ step: TemplateStep) -> Decision {
    let title = step.oldTitle(old)
    return Decision(
      .removed, ids([old], step),
      Wording(
        zh: "模板第 \(step.newRevision) 版取消了\(title.zh)，此处改为本地事项；请确定保留还是删除",
        en:
          "revision \(step.newRevision) of the template has no \(title.en), which is a local duty here now: keep or delete it"
      ))
  }

  /// - Parameter uses: How often the list names it.
  static func lost(_ subject: ChangeKind.Subject, _ id: Symbol, uses: Int = 1, _ step: TemplateStep) -> Decision {
    let kind = subject.wording
    let name = BoundaryFindings.quoted(step.documents.text(id))
    let count = self.uses(uses)
    return Decision(
      .lost, "\(kind.en) \(step.documents.text(id))",
      Wording(
        zh: "模板第 \(step.newRevision) 版没有\(kind.zh)\(name.zh)\(count.zh)；请改写",
        en: "revision \(step.newRevision) of the template has no \(kind.en) \(name.en)\(count.en): rewrite it"))
  }

  /// - Parameter uses: How often the list names it.
  static func split(
    _ subject: ChangeKind.Subject, _ id: Symbol, into new: [Symbol], uses: Int = 1, _ step: TemplateStep
  ) -> Decision {
    let (kind, name, parts) = (subject.wording, BoundaryFindings.quoted(step.documents.text(id)), quoted(new, step))
    let count = self.uses(uses)
    return Decision(
      .split, "\(kind.en) \(ids([id] + new, step))",
      Wording(
        zh: "\(kind.zh)\(name.zh)拆分为\(parts.zh)\(count.zh)；请写明是哪一个",
        en: "the \(kind.en) \(name.en) became \(parts.en)\(count.en): say which is meant"))
  }

  static func merged(parties old: [Symbol], into new: Symbol, _ step: TemplateStep) -> Decision {
    let (parts, whole) = (quoted(old, step), BoundaryFindings.quoted(step.documents.text(new)))
    return Decision(
      .merged, "\(ChangeKind.Subject.party.wording.en) \(ids(old + [new], step))",
      Wording(
        zh: "参与方\(parts.zh)合并为\(whole.zh)，而本清单对应的机构不同；请改写",
        en: "the parties \(parts.en) became \(whole.en), and stand for different bodies here: rewrite it"))
  }

  static func undivided(_ duty: Symbol, by dimension: Symbol, _ step: TemplateStep) -> Decision {
    let (title, name) = (step.title(duty), BoundaryFindings.quoted(step.documents.text(dimension)))
    return Decision(
      .lost, "\(ChangeKind.Subject.dimension.wording.en) \(step.documents.text(dimension))",
      Wording(
        zh: "\(title.zh)不再按维度\(name.zh)划分；请改写",
        en: "\(title.en) is no longer divided by \(name.en): rewrite it"))
  }

  static func widened(_ old: Symbol, into new: Symbol, _ step: TemplateStep) -> Decision {
    let (before, after) = (
      BoundaryFindings.quoted(step.documents.text(old)), BoundaryFindings.quoted(step.documents.text(new))
    )
    return Decision(
      .widened, ids([old, new], step),
      Wording(
        zh: "类别\(before.zh)并入了范围更大的\(after.zh)；请确定新的范围",
        en: "the category \(before.en) is part of the larger \(after.en) now: decide on the scope"))
  }

  static func unit(of dimension: Symbol, from old: Symbol, to new: Symbol, _ step: TemplateStep) -> Decision {
    let (name, before, after) = (
      BoundaryFindings.quoted(step.documents.text(dimension)), unit(old, step), unit(new, step)
    )
    return Decision(
      .unit, ids([dimension], step),
      Wording(
        zh: "维度\(name.zh)的单位由\(before.zh)改为\(after.zh)；请换算",
        en: "the unit of \(name.en) changed from \(before.en) to \(after.en): convert the amounts"))
  }

  private static func unit(_ id: Symbol, _ step: TemplateStep) -> Wording {
    id == .empty ? Wording(zh: "无单位", en: "none") : BoundaryFindings.quoted(step.documents.text(id))
  }

  static func taken(_ id: Symbol, _ step: TemplateStep) -> Decision {
    let title = step.title(id)
    return Decision(
      .taken, ids([id], step),
      Wording(
        zh: "模板第 \(step.newRevision) 版把这一编号给了\(title.zh)；请确定是否同一事项，不是则为本地事项另编",
        en:
          "revision \(step.newRevision) of the template gives this id to \(title.en): decide whether it is this duty, else give this one another id"
      ))
  }

  private static func uses(_ count: Int) -> Wording {
    count > 1 ? Wording(zh: "，本清单有 \(count) 处用到", en: ", named \(count) times here") : Wording(zh: "", en: "")
  }

  private static func quoted(_ ids: [Symbol], _ step: TemplateStep) -> Wording {
    .joining(ids.map { BoundaryFindings.quoted(step.documents.text($0)) })
  }

  private static func ids(_ ids: [Symbol], _ step: TemplateStep) -> String {
    ids.map { step.documents.text($0) }.joined(separator: " ")
  }
}

extension ListUpdate.Note {
  static func newDuties(_ ids: [Symbol], _ step: TemplateStep) -> ListUpdate.Note {
    let titles = step.titles(ids)
    return ListUpdate.Note(
      .newDuty, duty: nil,
      Wording(
        zh: "模板第 \(step.newRevision) 版新增\(titles.zh)",
        en: "revision \(step.newRevision) of the template adds \(titles.en)"))
  }

  static func oldRevisionMissing(_ revision: String, _ step: TemplateStep) -> ListUpdate.Note {
    ListUpdate.Note(
      .oldRevisionMissing, duty: nil,
      Wording(
        zh: "没有找到模板第 \(revision) 版（可用 --from 指明）：只按 formerly 改写，没有比较默认分工",
        en:
          "revision \(revision) of the template was not found (name it with --from): only formerly was followed, defaults were not compared"
      ))
  }

  /// - Parameter rest: Duties that are part of it now, of which the list does not speak.
  static func widerDuty(_ id: Symbol, with rest: [Symbol], _ step: TemplateStep) -> ListUpdate.Note {
    let (title, titles) = (step.title(id), step.oldTitles(rest))
    return ListUpdate.Note(
      .widerDuty, duty: step.documents.text(id),
      Wording(
        zh: "\(title.zh)还包括原来的\(titles.zh)，清单没有写",
        en: "\(title.en) takes in \(titles.en) too, of which the list says nothing"))
  }

  /// - Parameters:
  ///   - gone: What the default was and is no longer.
  ///   - come: What it is and was not.
  static func defaultChanged(_ id: Symbol, gone: [Wording], come: [Wording], _ step: TemplateStep) -> ListUpdate.Note {
    let title = step.title(id)
    let parts = [
      gone.isEmpty ? nil : Wording(zh: "不再由\(listed(gone).zh)", en: "no longer \(listed(gone).en)"),
      come.isEmpty ? nil : Wording(zh: "现由\(listed(come).zh)", en: "now \(listed(come).en)"),
    ].compactMap(\.self)
    return ListUpdate.Note(
      .defaultChanged, duty: step.documents.text(id),
      Wording(
        zh: "模板第 \(step.newRevision) 版调整了\(title.zh)的默认分工：\(parts.map(\.zh).joined(separator: "；"))；清单仍按原来的默认填写",
        en:
          "revision \(step.newRevision) of the template changes the default of \(title.en): \(parts.map(\.en).joined(separator: "; ")); the list states the former default"
      ))
  }

  private static func listed(_ words: [Wording]) -> Wording {
    Wording(zh: words.map(\.zh).joined(separator: "、"), en: words.map(\.en).joined(separator: ", "))
  }
}
