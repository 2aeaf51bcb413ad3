package import BoundaryModel

/// Two revisions of one or more documents, read into one set of tables, so that equal words of the
/// two are one symbol and a place says which side it is on.
package struct Revisions: Sendable {
  /// The documents of one side.
  package struct Side: Sendable {
    /// What is compared.
    package let files: Set<RowID<SourceFile>>
    /// What the compared documents refer to; a file may be the context of both sides.
    package let context: Set<RowID<SourceFile>>

    package init(files: Set<RowID<SourceFile>>, context: Set<RowID<SourceFile>>) {
      self.files = files
      self.context = context
    }

    func holds(_ place: Place) -> Bool { files.contains(place.file) }
    func knows(_ place: Place) -> Bool { files.contains(place.file) || context.contains(place.file) }
  }

  package let documents: Documents
  package let old: Side
  package let new: Side

  package init(_ documents: Documents, old: Side, new: Side) {
    self.documents = documents
    self.old = old
    self.new = new
  }
}

/// What stands in each document, by its row: one pass over the tables.
struct Contents: Sendable {
  let roles: [RowID<Template>: [RowID<Role>]]
  let dimensions: [RowID<Template>: [RowID<Dimension>]]
  let categories: [RowID<Dimension>: [RowID<Category>]]
  let parties: [RowID<Template>: [RowID<Party>]]
  let localities: [RowID<Template>: [RowID<Locality>]]
  let fields: [RowID<Template>: [RowID<Field>]]
  let bodies: [RowID<Register>: [RowID<Body>]]
  let areas: [RowID<Register>: [RowID<Area>]]
  let bindings: [RowID<BoundaryList>: [RowID<Binding>]]
  let duties: [DutyOwner: [RowID<Duty>]]
  let assignments: [RowID<Duty>: [RowID<Assignment>]]
  let remarks: [Remark.Owner: [RowID<Remark>]]

  /// - Complexity: Linear in the rows.
  init(_ documents: Documents) {
    roles = Dictionary(grouping: documents.roles.ids) { documents.roles[$0].template }
    dimensions = Dictionary(grouping: documents.dimensions.ids) { documents.dimensions[$0].template }
    categories = Dictionary(grouping: documents.categories.ids) { documents.categories[$0].dimension }
    parties = Dictionary(grouping: documents.parties.ids) { documents.parties[$0].template }
    localities = Dictionary(grouping: documents.localities.ids) { documents.localities[$0].template }
    fields = Dictionary(grouping: documents.fields.ids) { documents.fields[$0].template }
    bodies = Dictionary(grouping: documents.bodies.ids) { documents.bodies[$0].register }
    areas = Dictionary(grouping: documents.areas.ids) { documents.areas[$0].register }
    bindings = Dictionary(grouping: documents.bindings.ids) { documents.bindings[$0].list }
    duties = Dictionary(grouping: documents.duties.ids) { documents.duties[$0].owner }
    assignments = Dictionary(grouping: documents.assignments.ids) { documents.assignments[$0].duty }
    remarks = Dictionary(grouping: documents.remarks.ids) { documents.remarks[$0].owner }
  }

  /// What people call a document; empty when it does not say.
  func title(of document: Remark.Owner, in documents: Documents) -> String {
    let title = remarks[document]?.first { id in
      if case .title = documents.remarks[id].kind { true } else { false }
    }
    return title.map { documents.text(documents.remarks[$0].text) } ?? ""
  }
}
