import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// Changes of a template beside its duties.
enum TemplateChanges {
  static func of(_ pair: (old: Template, new: Template), _ vocabulary: Vocabulary, _ documents: Documents) -> [Change] {
    var told = VocabularyChanges(documents)
    told.add(revision(pair, documents), subject: "", old: [pair.old.place], new: [pair.new.place])
    told.tell(vocabulary.roles, documents.roles, .role, name: \.name, details: { role($0, $1, documents) })
    told.tell(
      vocabulary.dimensions, documents.dimensions, .dimension, name: \.name, details: { dimension($0, $1, documents) })
    for pair in vocabulary.dimensionPairs where pair.old != nil && pair.new != nil {
      told.tell(
        pair.categories, documents.categories, .category, name: \.name,
        details: { category($0, $1, pair.renames, documents) })
    }
    told.tell(vocabulary.parties, documents.parties, .party, name: \.name, details: party)
    told.tell(vocabulary.localities, documents.localities, .locality, name: \.name)
    told.tell(vocabulary.kinds, documents.kinds, .kind, name: \.name)
    told.tell(vocabulary.forms, documents.forms, .form, name: \.name)
    told.tell(vocabulary.fields, documents.fields, .field, name: \.name)
    return told.changes
  }

  private static func revision(_ pair: (old: Template, new: Template), _ documents: Documents) -> [Change] {
    var changes: [Change] = []
    let names = (documents.text(pair.old.id), documents.text(pair.new.id))
    if names.0 != names.1 {
      changes.append(
        .passing(
          ChangeKind(.template, .renumbered), names.0, names.1,
          Wording(zh: "模板编号由 \(names.0) 改为 \(names.1)", en: "the template's id changes from \(names.0) to \(names.1)")))
    }
    let words = (wording(pair.old, documents), wording(pair.new, documents))
    if words.0 != words.1 {
      changes.append(
        .passing(
          ChangeKind(.validity, .changed), words.0, words.1,
          Wording(zh: "模板由\(words.0.zh)改为\(words.1.zh)", en: "the template goes from \(words.0.en) to \(words.1.en)")))
    }
    return changes
  }

  private static func wording(_ template: Template, _ documents: Documents) -> Wording {
    let revision = documents.text(template.revision)
    let date = template.date.map { "\($0)" }
    return Wording(
      zh: "第 \(revision) 版" + (date.map { "（\($0)）" } ?? ""),
      en: "revision \(revision)" + (date.map { " (\($0))" } ?? ""))
  }

  private static func role(_ old: Role, _ new: Role, _ documents: Documents) -> [Change] {
    func words(_ role: Role) -> String {
      (role.function ?? Role.Function(id: documents.text(role.id), name: documents.text(role.name)))?.rawValue ?? ""
    }
    let functions = purpose(
      .role, documents.text(new.name), words(old), words(new), Wording(zh: "责任类型", en: "the role"))
    guard old.holders != new.holders else { return functions }
    return functions + [
      .passing(
        ChangeKind(.role, .changed), old.holders.rawValue, new.holders.rawValue,
        Wording(
          zh: "责任类型同一处可由几个单位承担（holders）由 \(old.holders.rawValue) 改为 \(new.holders.rawValue)",
          en:
            "how many may hold the role at one point (holders) changes from \(old.holders.rawValue) to \(new.holders.rawValue)"
        ))
    ]
  }

  /// What a role or a stage is for, where that changes.
  private static func purpose(
    _ subject: ChangeKind.Subject, _ name: String, _ before: String, _ after: String, _ what: Wording
  ) -> [Change] {
    guard before != after else { return [] }
    return [
      .passing(
        ChangeKind(subject, .changed), before, after,
        Wording(
          zh: "\(what.zh)“\(name)”的作用（function）由“\(before)”改为“\(after)”",
          en: "what \(what.en) \(name) is for (function) changes from '\(before)' to '\(after)'"))
    ]
  }

  private static func dimension(_ old: Dimension, _ new: Dimension, _ documents: Documents) -> [Change] {
    let words = (range(old, documents), range(new, documents))
    guard words.0 != words.1 else { return [] }
    let name = documents.text(new.name)
    return [
      .passing(
        ChangeKind(.dimension, .changed), words.0, words.1,
        Wording(
          zh: "划分维度“\(name)”由\(words.0.zh)改为\(words.1.zh)",
          en: "the dimension \(name) changes from \(words.0.en) to \(words.1.en)"))
    ]
  }

  private static func range(_ dimension: Dimension, _ documents: Documents) -> Wording {
    guard case .amounts(let unit, let isWhole, let bounds) = dimension.values else {
      return Wording(zh: "类别", en: "categories")
    }
    let values = Scope.Values.amounts(name: "", unit: documents.text(unit), bounds).wording
    let isOpen = bounds == Bounds()
    return Wording(
      zh: "数值（\(documents.text(unit))）" + (isOpen ? "" : values.zh) + (isWhole ? "，只取整数" : ""),
      en: "amounts (\(documents.text(unit)))" + (isOpen ? "" : values.en) + (isWhole ? ", whole numbers only" : ""))
  }

  private static func category(
    _ old: Category, _ new: Category, _ renames: Renames, _ documents: Documents
  ) -> [Change] {
    func words(_ row: Category) -> String {
      (row.function ?? Category.Function(id: documents.text(row.id), name: documents.text(row.name)))?.rawValue ?? ""
    }
    // What a stage is for changes with its name, which is told, unless the template says it.
    let isStated = old.function != nil || new.function != nil
    let own =
      (isStated
        ? purpose(.category, documents.text(new.name), words(old), words(new), Wording(zh: "类别", en: "the category"))
        : [])
      + recurrence(old, new, documents)
    let parents = (old.parent.map { documents.categories[$0] }, new.parent.map { documents.categories[$0] })
    guard parents.0.map({ renames[$0.id] }) != parents.1?.id else { return own }
    return own + [
      .moved(
        ChangeKind(.category, .moved), documents.text(new.name), parents.0.map { documents.text($0.name) },
        parents.1.map { documents.text($0.name) })
    ]
  }

  /// When a part of the year comes again, where that changes.
  private static func recurrence(_ old: Category, _ new: Category, _ documents: Documents) -> [Change] {
    guard old.recurrence != new.recurrence else { return [] }
    let (before, after) = (old.recurrence.map(\.description) ?? "", new.recurrence.map(\.description) ?? "")
    let name = documents.text(new.name)
    return [
      .passing(
        ChangeKind(.category, .changed), before, after,
        Wording(
          zh: "类别“\(name)”每年或者每几年的时段（recurs）由“\(before)”改为“\(after)”",
          en: "when the category \(name) comes again (recurs) changes from '\(before)' to '\(after)'"))
    ]
  }

  private static func party(_ old: Party, _ new: Party) -> [Change] {
    guard old.kind != new.kind else { return [] }
    let kinds = (old.kind?.rawValue ?? "", new.kind?.rawValue ?? "")
    return [
      .passing(
        ChangeKind(.party, .changed), kinds.0, kinds.1,
        Wording(zh: "参与方的机构类型由 \(kinds.0) 改为 \(kinds.1)", en: "the party's kind changes from \(kinds.0) to \(kinds.1)"))
    ]
  }
}
