import BoundaryModel

extension DocumentBuilder {
  /// An element that can have parts, with the name of what its parts leave.
  struct Whole<Row> {
    let row: RowID<Row>
    let rest: Symbol?
  }

  /// What the parts of an area leave becomes a part of it too.
  mutating func closeArea(_ whole: Whole<Area>) {
    guard let rest = whole.rest else { return }
    let area = documents.areas[whole.row]
    _ = documents.areas.append(
      Area(
        id: idOfRest(area.id), name: rest, parent: whole.row, register: area.register, isRest: true,
        formerly: idsOfRest(area.formerly), place: area.place))
  }

  mutating func closeCategory(_ whole: Whole<Category>) {
    guard let rest = whole.rest else { return }
    let category = documents.categories[whole.row]
    _ = documents.categories.append(
      Category(
        id: idOfRest(category.id), name: rest, parent: whole.row, dimension: category.dimension, isRest: true,
        formerly: idsOfRest(category.formerly), place: category.place))
  }

  mutating func close(_ whole: Whole<Dimension>) {
    guard let rest = whole.rest else { return }
    let dimension = documents.dimensions[whole.row]
    _ = documents.categories.append(
      Category(
        id: idOfRest(dimension.id), name: rest, parent: nil, dimension: whole.row, isRest: true,
        formerly: idsOfRest(dimension.formerly), place: dimension.place))
  }

  /// Scopes name the rest of `zone` by `zone.rest`.
  private mutating func idOfRest(_ whole: Symbol) -> Symbol {
    documents.symbols.intern(documents.text(whole) + ".rest")
  }

  private mutating func idsOfRest(_ former: SymbolRun) -> SymbolRun {
    guard !former.isEmpty else { return .empty }
    let ids = documents.symbols[former].map { documents.text($0) + ".rest" }
    return documents.symbols.intern(run: ids.map { documents.symbols.intern($0) })
  }
}
