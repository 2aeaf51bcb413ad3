package import BoundaryFindings
import BoundaryMap
import BoundaryModel
import ScopeGeometry

extension SheetBuilder {
  /// The assignments that a selection shows, in the order of the documents.
  ///
  /// - Complexity: Linear in the statements.
  package func assignments(in selection: Selection) -> [AssignmentRow] {
    let documents = map.documents
    let rows = map.duties.enumerated().flatMap { position, duty -> [(Place, AssignmentRow)] in
      guard selection.contains(duty: position) else { return [] }
      let name = Named(id: map.id(of: duty), name: map.name(of: duty))
      let field = map.field(of: duty)
      return map.statements(of: duty).filter { statement in
        selection.contains(statement, map)
          && selection.contains(bodies: map.holders(of: statement).map { $0.id(in: documents) })
      }.map { statement in
        let assignment = documents.assignments[statement.assignment]
        let place = assignment.place
        return (
          place,
          AssignmentRow(
            duty: name, field: field, bodies: map.holders(of: statement).map { $0.named(in: documents) },
            role: Named(
              id: documents.text(documents.roles[statement.role].id),
              name: documents.text(documents.roles[statement.role].name)),
            scope: map.statedScope(of: statement, duty), isOtherwise: assignment.isOtherwise,
            delegator: statement.delegator?.named(in: documents),
            isRetained: assignment.delegation?.isRetained ?? false,
            statement: self.statement(at: Spot(place), nil, duty))
        )
      }
    }
    return rows.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }
}

extension DutyMap {
  /// What an assignment narrows, in the words of its template.
  fileprivate func statedScope(of statement: Statement, _ duty: HeldDuty) -> Scope {
    let row = documents.assignments[statement.assignment]
    var parts: [Scope.Part] = []
    if !statement.boundAreas.isEmpty { parts.append(areas(documents.symbols[statement.boundAreas])) }
    for narrowing in documents.narrowings[row.narrowings] {
      let name = documents.text(narrowing.dimension)
      if name == areaDimension {
        parts.append(areas(narrowing.values, of: statement))
      } else if let dimension = index[duty.template].dimensions[narrowing.dimension] {
        parts.append(Scope.Part(dimension: name, values: values(narrowing.values, of: dimension, duty)))
      }
    }
    if row.inForce != Bounds() { parts.append(Scope.Part(dimension: "date", values: .dates(row.inForce))) }
    return Scope(boxes: [Scope.Box(parts: parts)])
  }

  /// As they are written; what all but some of them leaves, by the fewest areas that it is.
  private func areas(_ values: Narrowing.Values, of statement: Statement) -> Scope.Part {
    if case .codes(let run) = values { return areas(documents.symbols[run]) }
    let reach = statement.list.map { territories[$0] } ?? IntervalSet(areas.axis.extent)
    return areas(areas.areas(covering: spans(values).intersection(reach)).map { documents.areas[$0].id })
  }

  private func areas(_ ids: some Sequence<Symbol>) -> Scope.Part {
    let named = ids.map { id in
      Named(
        id: documents.text(id),
        name: index.areas[id].map { documents.text(documents.areas[$0].name) } ?? documents.text(id))
    }
    return Scope.Part(dimension: areaDimension, values: .areas(named))
  }

  private func values(
    _ values: Narrowing.Values, of dimension: RowID<Dimension>, _ duty: HeldDuty
  ) -> Scope.Values {
    let row = documents.dimensions[dimension]
    if case .amounts(let bounds) = values, case .amounts(let unit, _, _) = row.values {
      return .amounts(name: documents.text(row.name), unit: documents.text(unit), bounds)
    }
    let categories = index[duty.template].categories[dimension]
    let tree = self.categories[dimension]
    let codes =
      if case .codes(let run) = values {
        Array(documents.symbols[run])
      } else {
        tree.axis.nodes(
          covering: values.positions(of: IntervalSet(tree.axis.extent), in: documents) { codes in
            IntervalSet(
              codes.compactMap { categories?[$0] }.compactMap { tree.nodes[$0] }.map { tree.axis.span(of: $0) })
          }
        ).map { documents.categories[tree.categories[$0]].id }
      }
    return .categories(
      codes.map { id in
        let name = categories?[id].map { documents.text(documents.categories[$0].name) }
        return Named(id: documents.text(id), name: name ?? documents.text(id))
      })
  }
}
