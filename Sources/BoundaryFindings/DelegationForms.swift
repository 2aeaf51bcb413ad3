package import BoundaryModel

extension Documents {
  /// What a form of delegation is called: the forms that are known, then those that a template names; an id that
  /// neither has stands as it is.
  package func wording(ofForm id: Symbol, in template: RowID<Template>?) -> Wording {
    if let known = Delegation.Form(rawValue: text(id)) { return known.wording }
    let row = forms.rows.first { $0.template == template && $0.id == id }
    let name = text(row?.name ?? id)
    return Wording(zh: name, en: name)
  }
}

extension Delegation.Form {
  package var wording: Wording {
    switch self {
    case .authorisation: Wording(zh: "授权", en: "authorisation")
    case .entrustment: Wording(zh: "委托", en: "entrustment")
    case .posting: Wording(zh: "派驻", en: "posting")
    }
  }
}
