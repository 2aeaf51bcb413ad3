package import BoundaryModel

/// What stands in each document, by its row: one pass over the tables.
package struct Contents: Sendable {
  package let roles: [RowID<Template>: [RowID<Role>]]
  package let dimensions: [RowID<Template>: [RowID<Dimension>]]
  package let categories: [RowID<Dimension>: [RowID<Category>]]
  package let parties: [RowID<Template>: [RowID<Party>]]
  package let localities: [RowID<Template>: [RowID<Locality>]]
  package let kinds: [RowID<Template>: [RowID<DutyKind>]]
  package let forms: [RowID<Template>: [RowID<DelegationForm>]]
  package let fields: [RowID<Template>: [RowID<Field>]]
  package let bodies: [RowID<Register>: [RowID<Body>]]
  package let areas: [RowID<Register>: [RowID<Area>]]
  package let bindings: [RowID<BoundaryList>: [RowID<Binding>]]
  package let duties: [DutyOwner: [RowID<Duty>]]
  package let assignments: [RowID<Duty>: [RowID<Assignment>]]
  package let exceptions: [RowID<Duty>: [RowID<DutyException>]]
  package let dutyRoles: [RowID<Duty>: [RowID<DutyRole>]]
  /// Those in a row; those of a whole list stand beside its rows.
  package let expectations: [RowID<Duty>: [RowID<Expectation>]]
  package let remarks: [Remark.Owner: [RowID<Remark>]]

  /// - Complexity: Linear in the rows.
  package init(_ documents: Documents) {
    roles = Dictionary(grouping: documents.roles.ids) { documents.roles[$0].template }
    dimensions = Dictionary(grouping: documents.dimensions.ids) { documents.dimensions[$0].template }
    categories = Dictionary(grouping: documents.categories.ids) { documents.categories[$0].dimension }
    parties = Dictionary(grouping: documents.parties.ids) { documents.parties[$0].template }
    localities = Dictionary(grouping: documents.localities.ids) { documents.localities[$0].template }
    kinds = Dictionary(grouping: documents.kinds.ids) { documents.kinds[$0].template }
    forms = Dictionary(grouping: documents.forms.ids) { documents.forms[$0].template }
    fields = Dictionary(grouping: documents.fields.ids) { documents.fields[$0].template }
    bodies = Dictionary(grouping: documents.bodies.ids) { documents.bodies[$0].register }
    areas = Dictionary(grouping: documents.areas.ids) { documents.areas[$0].register }
    bindings = Dictionary(grouping: documents.bindings.ids) { documents.bindings[$0].list }
    duties = Dictionary(grouping: documents.duties.ids) { documents.duties[$0].owner }
    assignments = Dictionary(grouping: documents.assignments.ids) { documents.assignments[$0].duty }
    exceptions = Dictionary(grouping: documents.dutyExceptions.ids) { documents.dutyExceptions[$0].duty }
    dutyRoles = Dictionary(grouping: documents.dutyRoles.ids) { documents.dutyRoles[$0].duty }
    var expectations: [RowID<Duty>: [RowID<Expectation>]] = [:]
    for (id, row) in documents.expectations.entries {
      if let duty = row.duty { expectations[duty, default: []].append(id) }
    }
    self.expectations = expectations
    remarks = Dictionary(grouping: documents.remarks.ids) { documents.remarks[$0].owner }
  }

  /// Everything in a row that narrows something: the duty, what is taken out of it, its assignments, and what is
  /// accepted of it.
  package func narrowings(in row: RowID<Duty>, _ documents: Documents) -> [Narrowing] {
    let duty = documents.duties[row]
    let ranges =
      [duty.narrowings] + exceptions[row, default: []].map { documents.dutyExceptions[$0].narrowings }
      + assignments[row, default: []].map { documents.assignments[$0].narrowings }
      + expectations[row, default: []].map { documents.expectations[$0].narrowings }
    return ranges.flatMap { documents.narrowings[$0] }
  }

  /// What people call a document; empty when it does not say.
  package func title(of document: Remark.Owner, in documents: Documents) -> String {
    let title = remarks[document]?.first { id in
      if case .title = documents.remarks[id].kind { true } else { false }
    }
    return title.map { documents.text(documents.remarks[$0].text) } ?? ""
  }
}
