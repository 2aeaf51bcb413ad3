import BoundaryModel

/// Finds what names refer to, and keeps those that refer to nothing.
struct ReferenceResolver {
  private(set) var broken: [BrokenReference] = []
  let documents: Documents
  let index: DocumentIndex

  init(_ documents: Documents, _ index: DocumentIndex) {
    self.documents = documents
    self.index = index
  }

  mutating func resolve(body id: Symbol, at place: Place, _ attribute: String) -> Holder {
    let holder = index.holder(id)
    if holder.body == nil, id != .empty {
      tell(.body, id, place, attribute, .bodies)
    }
    return holder
  }

  mutating func resolve(area id: Symbol, at place: Place, _ attribute: String) -> RowID<Area>? {
    if let area = index.areas[id] { return area }
    tell(.area, id, place, attribute, .areas)
    return nil
  }

  mutating func resolve(kind id: Symbol, of template: RowID<Template>, at place: Place) {
    if index[template].kinds[id] == nil { tell(.kind, id, place, "kind", .kinds(template)) }
  }

  /// A form of delegation that nobody names is told, and decides nothing else.
  mutating func resolve(form id: Symbol, of template: RowID<Template>, at place: Place) {
    if Delegation.Form(rawValue: documents.text(id)) == nil, index[template].forms[id] == nil {
      tell(.form, id, place, "form", .forms(template))
    }
  }

  mutating func tell(
    _ kind: BrokenReference.Kind, _ name: Symbol, _ place: Place, _ attribute: String,
    _ known: BrokenReference.Known
  ) {
    guard !documents.contextFiles.contains(place.file) else { return }
    let text = documents.text(name)
    broken.append(
      BrokenReference(
        kind: kind, name: text, spot: Spot(place, .word(text, inAttribute: attribute)), known: known))
  }

  mutating func resolve(dimensionsOf row: Duty, in template: RowID<Template>) {
    for dimension in documents.symbols[row.over] where documents.text(dimension) != areaDimension {
      if index[template].dimensions[dimension] == nil {
        tell(.dimension, dimension, row.place, "over", .dimensions(template))
      }
    }
  }
}
