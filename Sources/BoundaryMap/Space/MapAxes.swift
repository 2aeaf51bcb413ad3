package import BoundaryModel
package import ScopeGeometry

extension DutyAxis {
  /// The areas of the registers.
  ///
  /// - Parameter whole: Everything in the jurisdictions of the duty.
  package static func areas(_ map: DutyMap, whole: IntervalSet) -> DutyAxis {
    DutyAxis(
      id: areaDimension, symbol: map.areaSymbol, extent: map.areas.axis.extent, whole: whole,
      positions: { values in
        values.positions(of: IntervalSet(map.areas.axis.extent), in: map.documents) { codes in
          IntervalSet(codes.compactMap { map.index.areas[$0] }.map { map.areas.span(of: $0) })
        }
      },
      parts: { set in
        let areas = map.areas.areas(covering: set).map { map.documents.areas[$0] }
        return [.areas(areas.map { code($0.id, $0.name, map.documents) })]
      })
  }

  /// The localities of a template that is checked by itself: areas side by side.
  package static func localities(_ map: DutyMap, of template: RowID<Template>) -> DutyAxis {
    let documents = map.documents
    let rows = documents.localities.rows.filter { $0.template == template }
    let extent = 0..<max(1, rows.count)
    return DutyAxis(
      id: areaDimension, symbol: map.areaSymbol, extent: extent, whole: IntervalSet(extent),
      positions: { values in
        values.positions(of: IntervalSet(extent), in: documents) { codes in
          IntervalSet(codes.compactMap { code in rows.firstIndex { $0.id == code } }.map { $0..<$0 + 1 })
        }
      },
      parts: { set in
        [.areas(rows.indices.filter(set.contains).map { code(rows[$0].id, rows[$0].name, documents) })]
      })
  }

  /// A tree of categories.
  package static func categories(_ map: DutyMap, of dimension: RowID<Dimension>) -> DutyAxis {
    let row = map.documents.dimensions[dimension]
    let tree = map.categories[dimension]
    let index = map.index[row.template].categories[dimension]
    return DutyAxis(
      id: map.documents.text(row.id), symbol: row.id, extent: tree.axis.extent, whole: IntervalSet(tree.axis.extent),
      positions: { values in
        values.positions(of: IntervalSet(tree.axis.extent), in: map.documents) { codes in
          IntervalSet(codes.compactMap { index?[$0] }.compactMap { tree.nodes[$0] }.map { tree.axis.span(of: $0) })
        }
      },
      parts: { set in
        let covering = tree.axis.nodes(covering: set).map { map.documents.categories[tree.categories[$0]] }
        return [.categories(covering.map { code($0.id, $0.name, map.documents) })]
      })
  }

  /// A range of amounts, cut where the narrowings of one duty cut it.
  package static func amounts(
    _ map: DutyMap, of id: RowID<Dimension>, unit: Symbol, isWhole: Bool, bounds: Bounds<Decimal>,
    narrowings: [Narrowing]
  ) -> DutyAxis {
    let documents = map.documents
    let dimension = documents.dimensions[id]
    return .amounts(
      id: documents.text(dimension.id), symbol: dimension.id, name: documents.text(dimension.name),
      unit: documents.text(unit), isWhole: isWhole, bounds: bounds,
      used: narrowings.filter { $0.dimension == dimension.id }.map(\.values), beside: .beside(id, in: map))
  }

  private static func code(_ id: Symbol, _ name: Symbol, _ documents: Documents) -> Scope.Code {
    Scope.Code(id: documents.text(id), name: documents.text(name))
  }
}

extension DutyAxis.ValuesBeside {
  /// The values that a range of a template has beside its amounts.
  fileprivate static func beside(_ dimension: RowID<Dimension>, in map: DutyMap) -> DutyAxis.ValuesBeside {
    let tree = map.categories[dimension]
    guard !tree.categories.isEmpty else { return .none }
    let axis = DutyAxis.categories(map, of: dimension)
    return DutyAxis.ValuesBeside(
      count: tree.axis.extent.count, positions: axis.positions,
      codes: { set in
        axis.parts(set).flatMap { part -> [Scope.Code] in if case .categories(let codes) = part { codes } else { [] } }
      })
  }
}
