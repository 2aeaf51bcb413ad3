import BoundaryModel

extension Decision {
  static func split(_ old: Symbol, into new: [Symbol], _ step: TemplateStep) -> Decision {
    let parts = Wording.joining(new.map(step.title))
    return Decision(
      .split, ids([old] + new, step),
      Wording(
        zh: "\(step.oldTitle(old))拆分为\(parts.zh)；原有内容各写一份，请各留该留的，再删去本注释",
        en:
          "\(step.oldTitle(old)) became \(parts.en); each has all that was written here: keep what belongs to each, then delete this comment"
      ))
  }

  static func merged(_ old: [Symbol], into new: Symbol, role: String, _ step: TemplateStep) -> Decision {
    let parts = Wording.joining(old.map(step.oldTitle))
    return Decision(
      .merged, ids(old + [new], step),
      Wording(
        zh: "\(parts.zh)合并为\(step.title(new))，原来“\(role)”的责任单位不同；请确定由谁承担，再删去本注释",
        en:
          "\(parts.en) became \(step.title(new)), and their holders of \(role) differ: decide who holds it, then delete this comment"
      ))
  }

  static func removed(_ old: Symbol, _ step: TemplateStep) -> Decision {
    Decision(
      .removed, ids([old], step),
      Wording(
        zh: "模板第 \(step.newRevision) 版取消了\(step.oldTitle(old))，此处改为本地事项；请确定保留还是删除，再删去本注释",
        en:
          "revision \(step.newRevision) of the template no longer has \(step.oldTitle(old)), which is a local duty here now: keep or delete it, then delete this comment"
      ))
  }

  /// - Parameters:
  ///   - kind: What it is.
  ///   - uses: How many rows name it.
  static func lost(_ subject: ChangeKind.Subject, _ id: Symbol, uses: Int = 1, _ step: TemplateStep) -> Decision {
    let kind = subject.wording
    let name = quoted(step.documents.text(id))
    let count = uses > 1 ? Wording(zh: "，本清单有 \(uses) 处用到", en: ", which \(uses) rows name") : Wording(zh: "", en: "")
    return Decision(
      .lost, "\(kind.en) \(step.documents.text(id))",
      Wording(
        zh: "模板第 \(step.newRevision) 版没有\(kind.zh)\(name.zh)\(count.zh)；请改写，再删去本注释",
        en:
          "revision \(step.newRevision) of the template has no \(kind.en) \(name.en)\(count.en): rewrite it, then delete this comment"
      ))
  }

  static func undivided(_ duty: Symbol, by dimension: Symbol, _ step: TemplateStep) -> Decision {
    let name = quoted(step.documents.text(dimension))
    return Decision(
      .lost, "dimension \(step.documents.text(dimension))",
      Wording(
        zh: "\(step.title(duty))不再按维度\(name.zh)划分；请改写，再删去本注释",
        en: "\(step.title(duty)) is no longer divided by \(name.en): rewrite it, then delete this comment"))
  }

  static func widened(_ old: Symbol, into new: Symbol, _ step: TemplateStep) -> Decision {
    let (before, after) = (quoted(step.documents.text(old)), quoted(step.documents.text(new)))
    return Decision(
      .widened, ids([old, new], step),
      Wording(
        zh: "类别\(before.zh)并入了范围更大的\(after.zh)；请确定新的范围，再删去本注释",
        en:
          "the category \(before.en) is part of the larger \(after.en) now: decide on the scope, then delete this comment"
      ))
  }

  static func unit(of dimension: Symbol, from old: Symbol, to new: Symbol, _ step: TemplateStep) -> Decision {
    let text = step.documents.text
    return Decision(
      .unit, text(dimension),
      Wording(
        zh: "维度“\(text(dimension))”的单位由“\(text(old))”改为“\(text(new))”；请换算，再删去本注释",
        en:
          "the unit of '\(text(dimension))' changed from '\(text(old))' to '\(text(new))': convert the amounts, then delete this comment"
      ))
  }

  static func taken(_ id: Symbol, _ step: TemplateStep) -> Decision {
    Decision(
      .taken, ids([id], step),
      Wording(
        zh: "模板第 \(step.newRevision) 版把这一编号给了\(step.title(id))；请确定是否同一事项，或者为本地事项另编，再删去本注释",
        en:
          "revision \(step.newRevision) of the template gives this id to \(step.title(id)): decide whether it is this duty, or give the local one another id, then delete this comment"
      ))
  }

  private static func ids(_ ids: [Symbol], _ step: TemplateStep) -> String {
    ids.map { step.documents.text($0) }.joined(separator: " ")
  }
}
