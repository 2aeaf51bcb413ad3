package import BoundaryModel

/// All documents of a run as one graph: who is stated to hold which duty within which scope.
///
/// References are resolved here, once; what cannot be resolved is kept for the rules to tell.
/// It does not change after it is made, and is a class only so that the many who look at it share
/// it for the price of one reference.
package final class DutyMap: Sendable {
  package let documents: Documents
  package let outline: Outline
  package let duties: [HeldDuty]
  /// What holds something, by duty, then by jurisdiction, then in the order of the documents.
  package let statements: Table<Statement>
  /// What holds nothing: the defaults of templates that lists fill in, rows whose duty, template or role is not
  /// known, and those that name nobody in particular.
  package let idleStatements: Table<Statement>
  package let holders: HolderTable
  package let brokenReferences: [BrokenReference]
  package let repeatedIDs: [RepeatedID]
  /// Lists that are not on the newest revision of their template that is there.
  package let otherRevisions: [OtherRevision]

  package let index: DocumentIndex
  /// The id of the area dimension as documents keep it; nil when none narrows it.
  package let areaSymbol: Symbol?
  package let areas: AreaTree
  package let territories: Territories
  package let categories: CategoryTrees
  /// The dimensions in which something comes again each year or every few years.
  let recurring: [RowID<Dimension>: RecurringParts]
  package let functions: Functions
  package let bases: Bases
  /// What is said to be known within a scope only.
  let limitedExpectations: [RowID<Expectation>]
  /// What has a note.
  package let noted: Set<Remark.Owner>
  package let statedTexts: [StatedText]
  /// The lists that each body issued.
  package let listsOfIssuer: [Holder: [RowID<BoundaryList>]]
  private let templateOfList: Column<BoundaryList, RowID<Template>?>
  private let rows: StatementLayout

  /// - Complexity: O(*n* log *n*) in the rows.
  package init(_ documents: Documents) {
    let index = DocumentIndex(documents)
    let outline = Outline(documents)
    let areas = AreaTree(documents)
    let territories = Territories(documents, index, areas)
    var references = ReferenceResolver(documents, index)
    let lists = ListResolver(documents, index, outline, &references)
    let found = FoundDuties(documents, index, lists, territories, &references)
    let resolver = StatementResolver(documents, index, outline, lists, found, &references)
    let rows = StatementLayout(resolver, found, documents, territories)

    self.documents = documents
    self.index = index
    self.outline = outline
    self.areas = areas
    self.territories = territories
    self.rows = rows
    duties = rows.duties
    statements = rows.statements
    idleStatements = rows.idle
    holders = resolver.holders
    brokenReferences = references.broken
    repeatedIDs = index.repeated
    otherRevisions = lists.otherRevisions
    templateOfList = lists.templates
    areaSymbol = documents.symbols.find(areaDimension)
    let categories = CategoryTrees(documents)
    self.categories = categories
    recurring = Dictionary(
      uniqueKeysWithValues: documents.dimensions.ids.compactMap { id in
        RecurringParts(categories[id], documents).map { (id, $0) }
      })
    functions = Functions(documents)
    bases = Bases(documents)
    limitedExpectations = documents.expectations.entries.filter { $0.row.isLimited && $0.row.isReadable }.map(\.id)
    noted = Set(documents.remarks.rows.filter { if case .note = $0.kind { true } else { false } }.map(\.owner))
    statedTexts = documents.statedTexts
    listsOfIssuer = Dictionary(grouping: documents.lists.ids) { index.holder(documents.lists[$0].issuer) }
  }

  // MARK: Duties

  /// The rows of lists that fill a duty in, by jurisdiction; the duty itself for a local addition or a template.
  package func appearances(of duty: HeldDuty) -> ArraySlice<RowID<Duty>> { rows.appearances[duty.appearances] }

  /// The lists that have a duty, in order.
  package func lists(of duty: HeldDuty) -> [RowID<BoundaryList>] {
    Set(appearances(of: duty).compactMap { documents.duties[$0].list }).sorted()
  }

  /// Whether the scope of all that is stated of a duty is known.
  package func isReadable(_ duty: HeldDuty) -> Bool {
    rows.hasExtent[duty.duty] && appearances(of: duty).allSatisfy { rows.isReadable[$0] && rows.hasExtent[$0] }
  }

  /// The roles of the template that a duty is of, in its order.
  package func roles(of duty: HeldDuty) -> [(id: RowID<Role>, role: Role)] {
    outline.roles[duty.template].map { ($0, documents.roles[$0]) }
  }

  /// The name of a duty as its template or list gives it.
  package func name(of duty: HeldDuty) -> String { documents.text(documents.duties[duty.duty].name) }

  package func id(of duty: HeldDuty) -> String { documents.text(documents.duties[duty.duty].id) }

  // MARK: Statements

  /// What holds something of a duty.
  package func statements(of duty: HeldDuty) -> ArraySlice<Statement> { statements[duty.statements] }

  /// What is stated of somebody who is not named: 有关部门. It holds nothing, but where it stands there is no gap.
  package func unnamedStatements(of duty: HeldDuty) -> [Statement] {
    appearances(of: duty).flatMap { unnamedStatements(of: $0) }
  }

  /// What holds something by a row of a list.
  package func statements(of row: RowID<Duty>) -> RowRange<Statement> { rows.held[row] }

  /// What a row states that holds nothing.
  func idleStatements(of row: RowID<Duty>) -> ArraySlice<Statement> { idleStatements[rows.idleOfRow[row]] }

  /// What a row of a list or a template states, whether it holds anything or not, in the order in which it stands.
  package func allStatements(of row: RowID<Duty>) -> [Statement] {
    let (held, idle) = (statements[rows.held[row]], idleStatements[rows.idleOfRow[row]])
    if idle.isEmpty { return Array(held) }
    return held.isEmpty
      ? Array(idle)
      : (held + idle).enumerated().sorted { left, right in
        (left.element.assignment, left.offset) < (right.element.assignment, right.offset)
      }.map(\.element)
  }

  /// The held duties by what holds them, with each statement.
  package var stated: some Sequence<(duty: HeldDuty, statement: Statement)> {
    duties.lazy.flatMap { duty in self.statements(of: duty).lazy.map { (duty: duty, statement: $0) } }
  }

  /// Who holds something by a statement, the host first.
  package func holders(of statement: Statement) -> JointHolders { holders[statement] }

  // MARK: Documents

  /// The body that issued a list.
  package func issuer(of list: RowID<BoundaryList>) -> Holder { index.holder(documents.lists[list].issuer) }

  /// The template that a list is on; nil when no revision of it is there.
  package func template(of list: RowID<BoundaryList>) -> RowID<Template>? { templateOfList[list] }

  /// The list that an assignment stands in.
  package func list(of assignment: RowID<Assignment>) -> RowID<BoundaryList>? {
    documents.duties[documents.assignments[assignment].duty].list
  }

  /// What a list binds a party or a locality of its template to.
  package func bindings(of target: Binding.Target, in list: RowID<BoundaryList>) -> [Binding] {
    documents.bindings(of: target, in: outline.bindings[list])
  }
}
