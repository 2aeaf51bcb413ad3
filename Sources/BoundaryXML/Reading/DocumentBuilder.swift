import BoundaryModel

/// Turns elements, as they open and close, into rows.
struct DocumentBuilder {
  private(set) var documents: Documents

  private var register: RowID<Register>?
  private var areas: [RowID<Area>] = []
  private var body: RowID<Body>?
  private var aliases: [Symbol] = []
  private var template: RowID<Template>?
  private var dimension: RowID<Dimension>?
  private var categories: [RowID<Category>] = []
  private var field: RowID<Field>?
  private var list: RowID<BoundaryList>?
  private var duty: RowID<Duty>?
  private var assignment: RowID<Assignment>?
  /// Those in elements that have not ended.
  private var expectations: [RowID<Expectation>] = []
  private var remark: (kind: Remark.Kind, place: Place)?
  private var text: [UInt8] = []

  init(documents: Documents) {
    self.documents = documents
  }

  // MARK: Opening

  /// - Parameter parent: Where the element begins that it stands in; nil for the root.
  mutating func open(_ kind: ElementKind, _ values: AttributeValues, at place: Place, in parent: Place?) {
    switch kind {
    case .register:
      register = documents.registers.append(Register(id: symbol(values, .id), place: place))
    case .area, .body:
      if let register { openPart(of: register, kind, values, at: place) }
    case .template:
      template = documents.templates.append(
        Template(
          id: symbol(values, .id), revision: symbol(values, .revision), date: values.day(.date), place: place))
    case .role, .categories, .category, .range, .party, .locality, .field:
      if let template { openPart(of: template, kind, values, at: place) }
    case .list: openList(values, at: place)
    case .bind: openBinding(values, at: place)
    case .total: openTotal(values, at: place)
    case .templateDuty, .listDuty: openDuty(values, at: place)
    case .templateAssign, .listAssign: openAssignment(values, at: place)
    case .expect: openExpectation(values, at: place, in: parent)
    case .within: openNarrowing(values, at: place)
    case .alias, .basis, .task, .note, .source, .title: openText(kind, values, at: place)
    }
  }

  /// Marks the assignment that is open, if one is, as not wholly readable.
  mutating func markFlawed() {
    if let assignment { documents.assignments[assignment].isReadable = false }
  }

  private mutating func openPart(
    of register: RowID<Register>, _ kind: ElementKind, _ values: AttributeValues, at place: Place
  ) {
    let id = symbol(values, .id)
    let name = symbol(values, .name)
    if kind == .area {
      let area = Area(
        id: id, name: name, parent: areas.last, register: register, formerly: run(values, .formerly), place: place)
      areas.append(documents.areas.append(area))
      return
    }
    body = documents.bodies.append(
      Body(
        id: id, name: name, kind: values.text(.kind).flatMap(Body.Kind.init), register: register,
        parent: optional(values, .parent), established: values.day(.established), abolished: values.day(.abolished),
        successors: run(values, .successor), formerly: run(values, .formerly), aliases: .empty, place: place))
  }

  private mutating func openPart(
    of template: RowID<Template>, _ kind: ElementKind, _ values: AttributeValues, at place: Place
  ) {
    let id = symbol(values, .id)
    let name = symbol(values, .name)
    let formerly = run(values, .formerly)
    switch kind {
    case .role:
      let holders = values.text(.holders).flatMap(Role.Holders.init) ?? .any
      _ = documents.roles.append(
        Role(id: id, name: name, holders: holders, template: template, formerly: formerly, place: place))
    case .categories:
      dimension = documents.dimensions.append(
        Dimension(id: id, name: name, values: .categories, template: template, formerly: formerly, place: place))
    case .range:
      let unit = optional(values, .unit) ?? .empty
      _ = documents.dimensions.append(
        Dimension(
          id: id, name: name,
          values: .amounts(unit: unit, isWhole: values.text(.whole) == "true", bounds: values.amountBounds),
          template: template, formerly: formerly, place: place))
    case .category:
      guard let dimension else { return }
      categories.append(
        documents.categories.append(
          Category(
            id: id, name: name, parent: categories.last, dimension: dimension, formerly: formerly,
            place: place)))
    case .party:
      let kind = values.text(.kind).flatMap(Body.Kind.init)
      _ = documents.parties.append(
        Party(id: id, name: name, kind: kind, template: template, formerly: formerly, place: place))
    case .locality:
      _ = documents.localities.append(
        Locality(id: id, name: name, template: template, formerly: formerly, place: place))
    default:
      field = documents.fields.append(
        Field(id: id, name: name, template: template, formerly: formerly, place: place))
    }
  }

  private mutating func openList(_ values: AttributeValues, at place: Place) {
    list = documents.lists.append(
      BoundaryList(
        id: symbol(values, .id), template: symbol(values, .template), revision: symbol(values, .revision),
        issuer: symbol(values, .issuer), territory: run(values, .territory), inForce: values.dayBounds, place: place))
  }

  private mutating func openBinding(_ values: AttributeValues, at place: Place) {
    guard let list else { return }
    let party = optional(values, .party).map(Binding.Target.party)
    guard let target = party ?? optional(values, .locality).map(Binding.Target.locality) else { return }
    _ = documents.bindings.append(
      Binding(
        list: list, target: target, bodies: run(values, .body), areas: run(values, .area), place: place))
  }

  /// One whose number could not be read, which was told, declares nothing.
  private mutating func openTotal(_ values: AttributeValues, at place: Place) {
    guard let list, !values.isFlawed, let duties = values.count(.duties) else { return }
    _ = documents.totals.append(Total(list: list, field: optional(values, .field), duties: duties, place: place))
  }

  private mutating func openDuty(_ values: AttributeValues, at place: Place) {
    guard let owner = list.map(DutyOwner.list) ?? template.map(DutyOwner.template) else { return }
    let reference = optional(values, .ref)
    // One that cannot be referred to, which was told, holds nothing.
    guard let id = reference ?? optional(values, .id) else { return }
    let field = optional(values, .field) ?? self.field.map { documents.fields[$0].id }
    duty = documents.duties.append(
      Duty(
        id: id, name: symbol(values, .name), owner: owner,
        isReference: reference != nil, field: field, over: run(values, .over), formerly: run(values, .formerly),
        item: optional(values, .item), place: place))
  }

  private mutating func openAssignment(_ values: AttributeValues, at place: Place) {
    guard let duty else { return }
    let holder: Assignment.Holder =
      if let words = optional(values, .unnamed) {
        .unnamed(words)
      } else if case let parties = run(values, .party), !parties.isEmpty {
        .parties(parties)
      } else {
        .bodies(run(values, .body))
      }
    let delegation = optional(values, .delegatedBy).map {
      Delegation(
        delegator: $0, form: values.text(.form).flatMap(Delegation.Form.init), accepted: values.day(.accepted))
    }
    let next = documents.narrowings.count
    assignment = documents.assignments.append(
      Assignment(
        duty: duty, holder: holder, role: symbol(values, .role), wording: optional(values, .wording),
        inForce: values.dayBounds, delegation: delegation, item: optional(values, .item), narrowings: next..<next,
        isReadable: !values.isFlawed, place: place))
  }

  private mutating func openNarrowing(_ values: AttributeValues, at place: Place) {
    if values.isFlawed { return markFlawed() }
    let codes = run(values, .isOneOf)
    documents.narrowings.append(
      Narrowing(
        dimension: symbol(values, .dimension),
        values: codes.isEmpty ? .amounts(values.amountBounds) : .codes(codes), place: place))
  }

  private mutating func openExpectation(_ values: AttributeValues, at place: Place, in parent: Place?) {
    // One that says less than it must, which was told, accepts nothing.
    guard let list, let parent, !values.isFlawed else { return }
    expectations.append(
      documents.expectations.append(
        Expectation(
          list: list, duty: duty, rule: symbol(values, .rule), reason: symbol(values, .reason),
          by: optional(values, .by), until: values.day(.until), in: parent, place: place)))
  }

  private mutating func openText(_ kind: ElementKind, _ values: AttributeValues, at place: Place) {
    text.removeAll(keepingCapacity: true)
    switch kind {
    case .basis: remark = (.basis(article: optional(values, .article)), place)
    case .task: remark = (.task, place)
    case .note: remark = (.note, place)
    case .source: remark = (.source(isInferred: values.text(.inferred) == "true"), place)
    case .title: remark = (.title, place)
    default: remark = nil
    }
  }

  // MARK: Closing

  mutating func append(text bytes: ArraySlice<UInt8>) {
    text += bytes
  }

  /// - Parameters:
  ///   - start: Where the element began.
  ///   - end: Where its end tag ends.
  mutating func close(_ kind: ElementKind, from start: Place, to end: Place) {
    while let last = expectations.last, documents.expectations[last].start == start {
      documents.expectations[last].end = end
      expectations.removeLast()
    }
    switch kind {
    case .area: areas.removeLast()
    case .category: _ = categories.popLast()
    case .categories: dimension = nil
    case .body:
      if let body { documents.bodies[body].aliases = documents.symbols.intern(run: aliases) }
      aliases.removeAll()
      body = nil
    case .field: field = nil
    case .templateDuty, .listDuty: duty = nil
    case .templateAssign, .listAssign:
      if let assignment {
        let first = documents.assignments[assignment].narrowings.lowerBound
        documents.assignments[assignment].narrowings = first..<documents.narrowings.count
      }
      assignment = nil
    case .alias: aliases.append(documents.symbols.intern(collapsingSpaces(text[...])))
    case .basis, .task, .note, .source, .title: closeRemark()
    default: break
    }
  }

  private mutating func closeRemark() {
    let owner =
      assignment.map(Remark.Owner.assignment) ?? duty.map(Remark.Owner.duty) ?? body.map(Remark.Owner.body)
      ?? field.map(Remark.Owner.field) ?? list.map(Remark.Owner.list) ?? template.map(Remark.Owner.template)
      ?? register.map(Remark.Owner.register)
    guard let owner, let remark else { return }
    let words = documents.symbols.intern(collapsingSpaces(text[...]))
    _ = documents.remarks.append(Remark(kind: remark.kind, owner: owner, text: words, place: remark.place))
  }

  // MARK: Values

  private mutating func symbol(_ values: AttributeValues, _ attribute: Attribute) -> Symbol {
    optional(values, attribute) ?? .empty
  }

  private mutating func optional(_ values: AttributeValues, _ attribute: Attribute) -> Symbol? {
    values.symbol(attribute, in: &documents.symbols)
  }

  private mutating func run(_ values: AttributeValues, _ attribute: Attribute) -> SymbolRun {
    values.run(attribute, in: &documents.symbols)
  }
}
