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

  let index: DocumentIndex
  /// The template that each list is on, nil when no revision of it is there.
  let templateOfList: [RowID<Template>?]
  /// The id of the area dimension as documents keep it; nil when none narrows it.
  let areaSymbol: Symbol?
  let areas: AreaTree
  let territories: Territories
  let categories: CategoryTrees
  let bases: Bases
  /// What has a note.
  let noted: Set<Remark.Owner>
  let statedTexts: [StatedText]
  /// The lists that each body issued.
  let listsOfIssuer: [Holder: [RowID<BoundaryList>]]
  let assignments: RowAssignments
  /// What each list binds the parties and localities of its template to.
  let bindings: [RowID<BoundaryList>: [Binding.Target: [Binding]]]
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
  func roles(of duty: HeldDuty) -> [(id: RowID<Role>, role: Role)] { roles[duty.template, default: []] }

  /// How much there is of what was given.
  package var summary: Report.Summary {
    var summary = Report.Summary()
    summary.duties = duties.count
    summary.assignments = documents.assignments.rows.count { !documents.contextFiles.contains($0.place.file) }
    return summary
  }

  /// The body that issued a list.
  func issuer(of list: RowID<BoundaryList>) -> Holder { index.holder(documents.lists[list].issuer) }

  func template(of list: RowID<BoundaryList>) -> RowID<Template>? { templateOfList[Int(list.index)] }

  /// The name of a duty as its template or list gives it.
  package func name(of duty: HeldDuty) -> String { documents.text(documents.duties[duty.duty].name) }

  package func id(of duty: HeldDuty) -> String { documents.text(documents.duties[duty.duty].id) }

  /// The name of a duty with its id, as messages give it.
  package func title(of duty: HeldDuty) -> Wording {
    let id = documents.text(documents.duties[duty.duty].id)
    return Wording(zh: "“\(name(of: duty))”（\(id)）", en: "\(name(of: duty)) (\(id))")
  }
}
