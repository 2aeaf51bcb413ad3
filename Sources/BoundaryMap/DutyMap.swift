package import BoundaryModel

/// All documents of a run as one graph: who is stated to hold which duty within which scope.
///
/// References are resolved here, once; what cannot be resolved is kept for the rules to tell.
/// It does not change after it is made, and is a class only so that the many who look at it share
/// it for the price of one reference.
package final class DutyMap: Sendable {
  package let documents: Documents
  package let duties: [HeldDuty]
  package let brokenReferences: [BrokenReference]
  package let repeatedIDs: [RepeatedID]
  /// Lists that are not on the newest revision of their template that is there.
  package let otherRevisions: [OtherRevision]

  package let index: DocumentIndex
  /// The template that each list is on, nil when no revision of it is there.
  package let templateOfList: [RowID<Template>?]
  /// The id of the area dimension as documents keep it; nil when none narrows it.
  package let areaSymbol: Symbol?
  package let areas: AreaTree
  package let territories: Territories
  package let categories: CategoryTrees
  package let bases: Bases
  /// What has a note.
  package let noted: Set<Remark.Owner>
  package let statedTexts: [StatedText]
  /// The lists that each body issued.
  package let listsOfIssuer: [Holder: [RowID<BoundaryList>]]
  package let assignments: RowAssignments
  /// What each list binds the parties and localities of its template to.
  package let bindings: [RowID<BoundaryList>: [Binding.Target: [Binding]]]
  /// The roles of each template, in its order.
  private let roles: [RowID<Template>: [(id: RowID<Role>, role: Role)]]

  /// - Complexity: Linear in the rows.
  package init(_ documents: Documents) {
    let index = DocumentIndex(documents)
    assignments = RowAssignments(documents)
    var builder = MapBuilder(documents, index, assignments)
    builder.build()
    self.documents = documents
    self.index = index
    duties = builder.duties
    brokenReferences = builder.references.broken
    repeatedIDs = index.repeated
    otherRevisions = builder.otherRevisions
    templateOfList = builder.templateOfList
    areaSymbol = documents.symbols.find(areaDimension)
    let areas = AreaTree(documents)
    self.areas = areas
    territories = Territories(documents, index, areas)
    categories = CategoryTrees(documents)
    bases = Bases(documents)
    noted = Set(documents.remarks.rows.filter { if case .note = $0.kind { true } else { false } }.map(\.owner))
    statedTexts = documents.statedTexts
    listsOfIssuer = Dictionary(grouping: documents.lists.ids) { index.holder(documents.lists[$0].issuer) }
    bindings = builder.bindings
    roles = Dictionary(grouping: documents.roles.entries.map { (id: $0.id, role: $0.row) }, by: \.role.template)
  }

  /// The roles of the template that a duty is of, in its order.
  package func roles(of duty: HeldDuty) -> [(id: RowID<Role>, role: Role)] { roles[duty.template, default: []] }

  /// The body that issued a list.
  package func issuer(of list: RowID<BoundaryList>) -> Holder { index.holder(documents.lists[list].issuer) }

  package func template(of list: RowID<BoundaryList>) -> RowID<Template>? { templateOfList[Int(list.index)] }

  /// The name of a duty as its template or list gives it.
  package func name(of duty: HeldDuty) -> String { documents.text(documents.duties[duty.duty].name) }

  package func id(of duty: HeldDuty) -> String { documents.text(documents.duties[duty.duty].id) }

  /// The list that an assignment stands in.
  package func list(of assignment: RowID<Assignment>) -> RowID<BoundaryList>? {
    documents.duties[documents.assignments[assignment].duty].list
  }

  /// The held duties by the assignments that state them, with each statement.
  package var statements: some Sequence<(duty: HeldDuty, statement: Statement)> {
    duties.lazy.flatMap { duty in duty.statements.lazy.map { (duty: duty, statement: $0) } }
  }
}
