import BoundaryFindings
package import BoundaryMap
package import BoundaryModel

extension DutyMap {
  /// The places of the duties with an id or name; failing that, of those with it in their names.
  ///
  /// - Throws: What tells the near name, when there is none.
  package func duties(named name: String) throws(UnknownName) -> [Int] { try dutyLookup[name] }

  /// - Parameters:
  ///   - values: Dimensions and the values asked about, each by id or name; `area` is one of them.
  ///   - position: The place of the duty.
  /// - Throws: What tells the near name of what there is not.
  package func question(
    _ values: [(dimension: String, value: String)], on day: Day?, about position: Int
  ) throws(UnknownName) -> Question {
    var question = Question(on: day)
    for (dimension, value) in values { try narrow(&question, dimension, value, duties[position]) }
    return question
  }

  private func narrow(
    _ question: inout Question, _ dimension: String, _ value: String, _ duty: HeldDuty
  ) throws(UnknownName) {
    if [areaDimension, "区域"].contains(dimension) { return question.areas += try areaLookup[value] }
    let row = try dimensionLookup(of: duty)[dimension][0]
    let data = documents.dimensions[row]
    guard case .amounts(let unit, _, _) = data.values else {
      return question.categories[row, default: []] += try categoryLookup(of: row)[value]
    }
    if let amount = Decimal(value) {
      let values = Narrowing.Values.amounts(Bounds(lower: .from(amount), upper: .to(amount)))
      question.amounts.append(
        Narrowing(dimension: data.id, values: values, place: documents.duties[duty.duty].place))
      return
    }
    let beside = categoryLookup(of: row)
    guard beside.entries.isEmpty else { return question.categories[row, default: []] += try beside[value] }
    throw UnknownName(.notAnAmount(documents.text(data.name), value, unit: documents.text(unit)))
  }

  /// The dimensions that a duty is divided by.
  private func dimensionLookup(of duty: HeldDuty) -> Lookup<RowID<Dimension>> {
    let over = documents.symbols[documents.duties[duty.duty].over]
    let rows = over.compactMap { index[duty.template].dimensions[$0] }
    return Lookup(
      Wording(zh: "划分此事项的维度", en: "dimension of this duty"),
      rows.map {
        (
          value: $0,
          names: [documents.text(documents.dimensions[$0].id), documents.text(documents.dimensions[$0].name)]
        )
      })
  }

  private func categoryLookup(of dimension: RowID<Dimension>) -> Lookup<RowID<Category>> {
    let categories = documents.categories.entries.filter { $0.row.dimension == dimension }
    return Lookup(
      Wording(zh: "类别", en: "category"),
      categories.map { (value: $0.id, names: [documents.text($0.row.id), documents.text($0.row.name)]) })
  }
}

extension Wording {
  fileprivate static func notAnAmount(_ dimension: String, _ value: String, unit: String) -> Wording {
    Wording(
      zh: "\(dimension)应为数字" + (unit.isEmpty ? "" : "（\(unit)）") + "，不是\(quoted(value).zh)",
      en: "\(dimension) takes a number" + (unit.isEmpty ? "" : " (\(unit))") + ", not \(quoted(value).en)")
  }
}
