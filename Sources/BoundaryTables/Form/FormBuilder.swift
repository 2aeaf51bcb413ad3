import BoundaryFindings
import BoundaryModel

/// What a list, or the template that it would be on, comes to as a form.
struct FormBuilder {
  private let documents: Documents
  /// nil where only the rows of the list are wanted.
  private let template: RowID<Template>?
  private let list: RowID<BoundaryList>?
  private let language: Language
  private var words: FormWords
  private let remarks: [Remark.Owner: [Remark]]
  private var content: FormContent

  init(
    _ documents: Documents, template: RowID<Template>, list: RowID<BoundaryList>?, language: Language, base: [UInt8],
    file: String
  ) {
    self.documents = documents
    self.template = template
    self.list = list
    self.language = language
    words = FormWords(documents, template: template, language: language)
    remarks = Dictionary(grouping: documents.remarks.rows, by: \.owner)
    let row = documents.templates[template]
    content = FormContent(
      kind: list == nil ? .template : .list, template: documents.text(row.id), revision: documents.text(row.revision),
      file: file, base: base, words: FormWords())
  }

  /// The rows of a list alone, with the names that a form has already.
  init(_ documents: Documents, list: RowID<BoundaryList>, language: Language, words: FormWords) {
    self.documents = documents
    self.list = list
    self.language = language
    self.words = words
    template = nil
    remarks = Dictionary(grouping: documents.remarks.rows, by: \.owner)
    let row = documents.lists[list]
    content = FormContent(
      kind: .list, template: documents.text(row.template), revision: documents.text(row.revision), file: "", base: [],
      words: words)
  }

  /// - Complexity: O(*n*) in the rows of the list and its template.
  mutating func build() -> FormContent {
    buildList()
    var filled: Set<Symbol> = []
    let assignments = Dictionary(grouping: documents.assignments.entries.map { $0 }) { $0.row.duty }
    if let list {
      var seen: [String: Int] = [:]
      for (id, duty) in documents.duties.entries where duty.owner == .list(list) {
        if duty.isReference { filled.insert(duty.id) }
        let name = documents.text(duty.id)
        seen[name, default: 0] += 1
        // Of two with one id, which is a fault, each keeps its own rows.
        add(id, duty, key: seen[name] == 1 ? name : "\(name)~\(seen[name] ?? 0)", assignments[id] ?? [])
      }
    }
    if let template {
      for (id, duty) in documents.duties.entries where duty.owner == .template(template) && !filled.contains(duty.id) {
        addEmpty(duty, assignments[id] ?? [])
      }
    }
    content.words = words
    return content
  }

  // MARK: The list

  private mutating func buildList() {
    var record = FormRecord(key: "list")
    record[.template] = content.template
    record[.revision] = content.revision
    if let list {
      let row = documents.lists[list]
      record[.listID] = documents.text(row.id)
      record[.title] = texts(.list(list)) { $0 == .title }
      record[.issuer] = words.shown(documents.text(row.issuer), detail: "body", in: .body)
      record[.territory] = names(row.territory, in: .value(areaDimension))
      setDays(row.inForce, &record)
    }
    content.list = record
    let bindings = documents.bindings.rows.filter { $0.list == list }
    for binding in bindings {
      guard case .party(let party) = binding.target else { continue }
      let shown = words.shown(documents.text(party), detail: "party", in: .holder)
      let bodies = documents.symbols[binding.bodies].map {
        words.shown(documents.text($0), detail: "body", in: .holder)
      }
      .map { words.originals[$0] ?? $0 }.joined(separator: language == .zh ? "、" : ", ")
      let isOnly = bindings.count { $0.target == binding.target } == 1
      let areas = binding.areas.isEmpty || isOnly ? "" : names(binding.areas, in: .value(areaDimension))
      let name = areas.isEmpty ? bodies : language == .zh ? "\(bodies)（\(areas)）" : "\(bodies) (\(areas))"
      content.bound[shown] = content.bound[shown].map { "\($0)\(language == .zh ? "、" : ", ")\(name)" } ?? name
    }
  }

  // MARK: Duties

  private mutating func add(
    _ id: RowID<Duty>, _ duty: Duty, key: String, _ assignments: [(id: RowID<Assignment>, row: Assignment)]
  ) {
    var record = FormRecord(key: key)
    let model = duty.isReference ? modelDuty(duty.id) : nil
    record[.duty] = documents.text(duty.id)
    let named = model.map { documents.duties[$0] } ?? duty
    record[.name] = documents.text(named.name)
    if let field = named.field { record[.field] = words.shown(documents.text(field), in: .field) }
    if let code = duty.code { record[.code] = documents.text(code) }
    if let kind = duty.kind { record[.kind] = words.shown(documents.text(kind), in: .kind) }
    if let item = duty.item { record[.item] = documents.text(item) }
    record[.scope] = scope(duty.narrowings)
    setDays(duty.inForce, &record)
    setRemarks(.duty(id), &record)
    content.duties.append(record)
    if duty.isReference { content.referenced.insert(key) }
    let models = model.map { hints($0) } ?? []
    for (number, (id, row)) in assignments.enumerated() {
      var row = self.record(of: row, id, duty: record)
      row.key = "\(key)#\(number + 1)"
      if number == 0 { row[.model] = models.joined(separator: "\n") }
      content.assignments.append(row)
    }
    if assignments.isEmpty {
      var row = FormRecord(key: "+\(key)#1")
      row[.duty] = record[.duty]
      row[.name] = record[.name]
      row[.model] = models.joined(separator: "\n")
      content.assignments.append(row)
    }
  }

  /// A duty of the template that the list does not have: rows for what the template has of it.
  private mutating func addEmpty(_ duty: Duty, _ assignments: [(id: RowID<Assignment>, row: Assignment)]) {
    let id = documents.text(duty.id)
    var record = FormRecord(key: "+\(id)")
    record[.duty] = id
    record[.name] = documents.text(duty.name)
    if let field = duty.field { record[.field] = words.shown(documents.text(field), in: .field) }
    content.duties.append(record)
    let hints = assignments.map { hint($0.row) }
    for number in 0..<max(1, assignments.count) {
      var row = FormRecord(key: "+\(id)#\(number + 1)")
      row[.duty] = id
      row[.name] = record[.name]
      row[.model] = hints.indices.contains(number) ? hints[number] : ""
      content.assignments.append(row)
    }
  }

  private func modelDuty(_ id: Symbol) -> RowID<Duty>? {
    guard let template else { return nil }
    return documents.duties.ids.first {
      documents.duties[$0].owner == .template(template) && documents.duties[$0].id == id
    }
  }

  private mutating func hints(_ duty: RowID<Duty>) -> [String] {
    documents.assignments.rows.filter { $0.duty == duty }.map { hint($0) }
  }

  /// What the template has, in a line.
  private mutating func hint(_ row: Assignment) -> String {
    let scope = scope(row.narrowings)
    return "\(words.shown(documents.text(row.role), in: .role))：\(holder(row.holder))"
      + (scope.isEmpty ? "" : "（\(scope)）")
  }

  // MARK: Assignments

  private mutating func record(of row: Assignment, _ id: RowID<Assignment>, duty: FormRecord) -> FormRecord {
    var record = FormRecord()
    record[.duty] = duty[.duty]
    record[.name] = duty[.name]
    record[.role] = words.shown(documents.text(row.role), in: .role)
    record[.holder] = holder(row.holder)
    record[.scope] = scope(row.narrowings)
    let yes = words.shown("true", in: .yes)
    if row.isOtherwise { record[.otherwise] = yes }
    if row.isShared { record[.shared] = yes }
    setDays(row.inForce, &record)
    if let delegation = row.delegation {
      record[.delegator] = words.shown(documents.text(delegation.delegator), detail: "body", in: .body)
      if let form = delegation.form { record[.form] = words.shown(documents.text(form), in: .form) }
      if let day = delegation.accepted { record[.accepted] = "\(day)" }
      if delegation.isRetained { record[.retained] = yes }
    }
    if let wording = row.wording { record[.wording] = documents.text(wording) }
    if let item = row.item { record[.item] = documents.text(item) }
    setRemarks(.assignment(id), &record)
    return record
  }

  private mutating func holder(_ holder: Assignment.Holder) -> String {
    switch holder {
    case .parties(let run): names(run, detail: "party", in: .holder)
    case .bodies(let run): names(run, detail: "body", in: .holder)
    case .unnamed(let symbol): "“\(documents.text(symbol))”"
    }
  }

  private mutating func names(_ run: SymbolRun, detail: String = "", in space: FormWords.Space) -> String {
    documents.symbols[run].map { words.shown(documents.text($0), detail: detail, in: space) }
      .joined(separator: language == .zh ? "、" : ", ")
  }

  private mutating func scope(_ narrowings: Range<Int>) -> String {
    ScopeText(language: language).text(documents.narrowings[narrowings], documents, &words)
  }

  // MARK: What both have

  private func setDays(_ days: Bounds<Day>, _ record: inout FormRecord) {
    if let day = days.firstDay { record[.from] = "\(day)" }
    if let day = days.lastDay { record[.to] = "\(day)" }
  }

  private func setRemarks(_ owner: Remark.Owner, _ record: inout FormRecord) {
    record[.task] = texts(owner) { $0 == .task }
    record[.note] = texts(owner) { $0 == .note }
    record[.basis] = texts(owner) { if case .basis = $0 { true } else { false } }
  }

  /// Remarks of a kind, each on a line; the article of a basis behind a bar.
  private func texts(_ owner: Remark.Owner, _ isWanted: (Remark.Kind) -> Bool) -> String {
    (remarks[owner] ?? []).filter { isWanted($0.kind) }.map { remark in
      let text = documents.text(remark.text)
      if case .basis(let article?) = remark.kind { return "\(text)｜\(documents.text(article))" }
      return text
    }.joined(separator: "\n")
  }
}

extension FormWords {
  /// The names of a template and of all bodies and areas that are known.
  init(_ documents: Documents, template: RowID<Template>, language: Language) {
    self.init()
    let text = { (symbol: Symbol) in documents.text(symbol) }
    insert(Entry(id: "true", shown: language == .zh ? "是" : "yes", detail: ""), to: .yes)
    for role in documents.roles.rows where role.template == template { add(text(role.id), text(role.name), to: .role) }
    for party in documents.parties.rows where party.template == template {
      add(text(party.id), text(party.name), detail: "party", to: .holder)
    }
    for body in documents.bodies.rows {
      add(text(body.id), text(body.name), detail: "body", to: .holder)
      add(text(body.id), text(body.name), detail: "body", to: .body)
    }
    for field in documents.fields.rows where field.template == template {
      add(text(field.id), text(field.name), to: .field)
    }
    for kind in documents.kinds.rows where kind.template == template { add(text(kind.id), text(kind.name), to: .kind) }
    let known = [
      "authorisation": ("授权", "authorisation"), "entrustment": ("委托", "entrustment"), "posting": ("派驻", "posting"),
    ]
    for form in Delegation.Form.allCases {
      let names = known[form.rawValue] ?? (form.rawValue, form.rawValue)
      add(form.rawValue, language == .zh ? names.0 : names.1, to: .form)
    }
    for form in documents.forms.rows where form.template == template { add(text(form.id), text(form.name), to: .form) }
    add(areaDimension, language == .zh ? "区域" : "area", to: .dimension)
    for area in documents.areas.rows { add(text(area.id), text(area.name), to: .value(areaDimension)) }
    for locality in documents.localities.rows where locality.template == template {
      add(text(locality.id), text(locality.name), to: .value(areaDimension))
    }
    for (id, dimension) in documents.dimensions.entries where dimension.template == template {
      let detail = if case .amounts(let unit, _, _) = dimension.values { "#" + text(unit) } else { "" }
      add(text(dimension.id), text(dimension.name), detail: detail, to: .dimension)
      for category in documents.categories.rows where category.dimension == id {
        add(text(category.id), text(category.name), to: .value(text(dimension.id)))
      }
    }
  }
}
