import BoundaryModel

/// Turns elements, as they open and close, into rows.
struct DocumentBuilder {
  var documents: Documents

  private var register: RowID<Register>?
  private var areas: [Whole<Area>] = []
  private var body: RowID<Body>?
  private var aliases: [Symbol] = []
  private(set) var template: RowID<Template>?
  private var dimension: Whole<Dimension>?
  private var categories: [Whole<Category>] = []
  private(set) var field: RowID<Field>?
  private(set) var list: RowID<BoundaryList>?
  var duty: RowID<Duty>?
  var assignment: RowID<Assignment>?
  /// Those in elements that have not ended.
  var expectations: [RowID<Expectation>] = []
  /// What is being narrowed, the innermost last, with what was read of it.
  var narrowed: [(what: Narrowed, narrowings: [Narrowing])] = []
  private var remark: (kind: Remark.Kind, place: Place)?
  private var ledger = LedgerBuilder()
  private var norms = NormsBuilder()
  private var text: [UInt8] = []

  init(documents: Documents) {
    self.documents = documents
  }

  // MARK: Opening

  /// - Parameter parent: Where the element begins that it stands in; nil for the root.
  mutating func open(_ kind: ElementKind, _ values: AttributeValues, at place: Place, in parent: Place?) {
    switch kind {
    case .register:
      register = documents.registers.append(
        Register(id: symbol(values, .id), norms: run(values, .norms), date: values.day(.date), place: place))
    case .area, .body:
      if let register { openPart(of: register, kind, values, at: place) }
    case .template:
      template = documents.templates.append(
        Template(
          id: symbol(values, .id), revision: symbol(values, .revision), date: values.day(.date), place: place))
    case .role, .categories, .category, .range, .value, .party, .locality, .dutyKind, .delegationForm, .field:
      if let template { openPart(of: template, kind, values, at: place) }
    case .list: openList(values, at: place)
    case .bind: openBinding(values, at: place)
    case .total: openTotal(values, at: place)
    case .templateDuty, .listDuty: openDuty(values, at: place)
    case .templateAssign, .listAssign: openAssignment(values, at: place)
    case .expect: openExpectation(values, at: place, in: parent)
    case .within: openNarrowing(values, at: place)
    case .exception: openException(at: place)
    case .dutyRole: openDutyRole(values, at: place)
    case .time: openTime(values, at: place)
    case .alias, .basis, .task, .note, .source, .title: openText(kind, values, at: place)
    case .sign, .post, .mission, .entry, .entryCount, .bodyExpect:
      if let body { ledger.open(kind, values, of: body, at: place, in: &documents) }
    case .ranks, .rank:
      if let register { ledger.open(kind, values, of: register, at: place, in: &documents) }
    case .levels, .words: text.removeAll(keepingCapacity: true)
    case .norms, .bodyClass, .function, .ranking, .quantity, .ratio, .norm, .band, .limit, .change, .form, .require,
      .concurrent, .term, .initial, .uncovered, .single, .when, .raise, .lower, .freeze, .warn:
      norms.open(kind, values, at: place, in: &documents)
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
        id: id, name: name, parent: areas.last?.row, register: register, formerly: run(values, .formerly), place: place)
      areas.append(Whole(row: documents.areas.append(area), rest: optional(values, .rest)))
      return
    }
    body = documents.bodies.append(
      Body(
        id: id, name: name, kind: values.text(.kind).flatMap(Body.Kind.init), register: register,
        parent: optional(values, .parent), under: optional(values, .under), function: optional(values, .function),
        established: values.day(.established), abolished: values.day(.abolished),
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
        Role(
          id: id, name: name, holders: holders, function: values.text(.function).flatMap(Role.Function.init),
          template: template, formerly: formerly, place: place))
    case .categories:
      let row = Dimension(
        id: id, name: name, values: .categories, template: template, formerly: formerly, place: place)
      dimension = Whole(row: documents.dimensions.append(row), rest: optional(values, .rest))
    case .range:
      let unit = optional(values, .unit) ?? .empty
      let row = Dimension(
        id: id, name: name,
        values: .amounts(unit: unit, isWhole: values.isTrue(.whole), bounds: values.amountBounds),
        template: template, formerly: formerly, place: place)
      dimension = Whole(row: documents.dimensions.append(row), rest: nil)
    case .category, .value:
      guard let dimension else { return }
      let row = Category(
        id: id, name: name, parent: categories.last?.row, dimension: dimension.row, formerly: formerly,
        function: values.text(.function).flatMap(Category.Function.init), recurrence: values.recurrence(.recurs),
        place: place)
      categories.append(Whole(row: documents.categories.append(row), rest: optional(values, .rest)))
    case .party:
      let kind = values.text(.kind).flatMap(Body.Kind.init)
      _ = documents.parties.append(
        Party(id: id, name: name, kind: kind, template: template, formerly: formerly, place: place))
    case .locality:
      _ = documents.localities.append(
        Locality(id: id, name: name, template: template, formerly: formerly, place: place))
    case .dutyKind:
      _ = documents.kinds.append(DutyKind(id: id, name: name, template: template, formerly: formerly, place: place))
    case .delegationForm:
      _ = documents.forms.append(
        DelegationForm(id: id, name: name, template: template, formerly: formerly, place: place))
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
    guard let list, !values.isFlawed else { return }
    _ = documents.totals.append(
      Total(
        list: list, field: optional(values, .field), kind: optional(values, .kind), duties: values.count(.duties),
        delegated: values.count(.delegated), givers: values.count(.givers), isAbout: values.isTrue(.about),
        place: place))
  }

  private mutating func openText(_ kind: ElementKind, _ values: AttributeValues, at place: Place) {
    text.removeAll(keepingCapacity: true)
    switch kind {
    case .basis: remark = (.basis(article: optional(values, .article)), place)
    case .task: remark = (.task, place)
    case .note: remark = (.note, place)
    case .source: remark = (.source(isInferred: values.isTrue(.inferred)), place)
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
    case .area: if let whole = areas.popLast() { closeArea(whole) }
    case .category, .value: if let whole = categories.popLast() { closeCategory(whole) }
    case .categories, .range:
      if let dimension { close(dimension) }
      dimension = nil
    case .body:
      if let body { documents.bodies[body].aliases = documents.symbols.intern(run: aliases) }
      aliases.removeAll()
      body = nil
    case .field: field = nil
    case .templateDuty, .listDuty:
      closeNarrowed()
      duty = nil
    case .templateAssign, .listAssign:
      closeNarrowed()
      assignment = nil
    case .exception, .expect: closeNarrowed()
    case .alias: aliases.append(documents.symbols.intern(collapsingSpaces(text[...])))
    case .basis, .task, .note, .source, .title: closeRemark()
    case .entry: ledger.closeEntry(in: &documents)
    case .ranks: ledger.closeRanks()
    case .levels, .words, .norm, .band: norms.close(kind, text: collapsingSpaces(text[...]), in: &documents)
    default: break
    }
  }

  private mutating func closeRemark() {
    let owner =
      assignment.map(Remark.Owner.assignment) ?? duty.map(Remark.Owner.duty) ?? body.map(Remark.Owner.body)
      ?? field.map(Remark.Owner.field) ?? list.map(Remark.Owner.list) ?? template.map(Remark.Owner.template)
      ?? register.map(Remark.Owner.register) ?? norms.owner
    guard let owner, let remark else { return }
    let words = documents.symbols.intern(collapsingSpaces(text[...]))
    _ = documents.remarks.append(Remark(kind: remark.kind, owner: owner, text: words, place: remark.place))
  }

  // MARK: Values

  mutating func symbol(_ values: AttributeValues, _ attribute: Attribute) -> Symbol {
    optional(values, attribute) ?? .empty
  }

  mutating func optional(_ values: AttributeValues, _ attribute: Attribute) -> Symbol? {
    values.symbol(attribute, in: &documents.symbols)
  }

  mutating func run(_ values: AttributeValues, _ attribute: Attribute) -> SymbolRun {
    values.run(attribute, in: &documents.symbols)
  }
}
