package import BoundaryModel

/// What stands in what: the rows of each document, and those of each row, as ranges.
package struct Outline: Sendable {
  package let roles: Children<Template, Role>
  package let dimensions: Children<Template, Dimension>
  package let categories: Children<Dimension, Category>
  package let parties: Children<Template, Party>
  package let localities: Children<Template, Locality>
  package let kinds: Children<Template, DutyKind>
  package let forms: Children<Template, DelegationForm>
  package let fields: Children<Template, Field>
  package let bodies: Children<Register, Body>
  package let areas: Children<Register, Area>
  package let bindings: Children<BoundaryList, Binding>
  package let exceptions: Children<Duty, DutyException>
  package let dutyRoles: Children<Duty, DutyRole>
  package let times: Children<Duty, DutyTime>
  package let assignments: Children<Duty, Assignment>
  /// Those in a row; those of a whole list stand beside its rows.
  package let expectations: Children<Duty, Expectation>
  /// Those of a list, wherever they stand in it.
  package let listExpectations: Children<BoundaryList, Expectation>
  package let remarks: Remarks
  private let templateDuties: Children<Template, Duty>
  private let listDuties: Children<BoundaryList, Duty>

  /// - Complexity: Linear in the rows.
  package init(_ documents: Documents) {
    roles = Children(documents.templates, documents.roles, of: \.template)
    dimensions = Children(documents.templates, documents.dimensions, of: \.template)
    categories = Children(documents.dimensions, documents.categories, of: \.dimension)
    parties = Children(documents.templates, documents.parties, of: \.template)
    localities = Children(documents.templates, documents.localities, of: \.template)
    kinds = Children(documents.templates, documents.kinds, of: \.template)
    forms = Children(documents.templates, documents.forms, of: \.template)
    fields = Children(documents.templates, documents.fields, of: \.template)
    bodies = Children(documents.registers, documents.bodies, of: \.register)
    areas = Children(documents.registers, documents.areas, of: \.register)
    bindings = Children(documents.lists, documents.bindings, of: \.list)
    exceptions = Children(documents.duties, documents.dutyExceptions, of: \.duty)
    times = Children(documents.duties, documents.dutyTimes, of: \.duty)
    dutyRoles = Children(documents.duties, documents.dutyRoles, of: \.duty)
    assignments = Children(documents.duties, documents.assignments, of: \.duty)
    expectations = Children(documents.duties, documents.expectations, of: \.duty)
    listExpectations = Children(documents.lists, documents.expectations, of: \.list)
    remarks = Remarks(documents)
    listDuties = Children(documents.lists, documents.duties, of: \.list)
    templateDuties = Children(documents.templates, documents.duties) { duty in
      if case .template(let template) = duty.owner { template } else { nil }
    }
  }

  /// The duties of a template, or the rows of a list.
  package func duties(of owner: DutyOwner) -> RowRange<Duty> {
    switch owner {
    case .template(let template): templateDuties[template]
    case .list(let list): listDuties[list]
    }
  }

  /// Everything in a row that narrows something: the duty, what is taken out of it, its assignments, and what is
  /// accepted of it.
  package func narrowings(in row: RowID<Duty>, _ documents: Documents) -> [Narrowing] {
    let ranges =
      [documents.duties[row].narrowings] + documents.dutyExceptions[exceptions[row]].map(\.narrowings)
      + documents.assignments[assignments[row]].map(\.narrowings)
      + documents.expectations[expectations[row]].map(\.narrowings)
    return ranges.flatMap { documents.narrowings[$0] }
  }

  /// What people call a document; nil when it does not say.
  package func title(of document: Remark.Owner, in documents: Documents) -> String? {
    remarks[document].lazy.map { documents.remarks[$0] }.first { remark in
      if case .title = remark.kind { true } else { false }
    }.map { documents.text($0.text) }
  }
}

extension Documents {
  /// What a list binds a party or a locality of its template to.
  ///
  /// - Parameter rows: The bindings of the list.
  func bindings(of target: Binding.Target, in rows: RowRange<Binding>) -> [Binding] {
    bindings[rows].filter { $0.target == target }
  }
}
