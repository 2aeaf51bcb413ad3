package import BoundaryModel
package import ScopeGeometry

/// The space of one duty: areas, the dimensions that divide it, and time; and the boxes in it.
package struct DutySpace {
  /// Where the duty is to be held: for each row of a list that has it, the list's territory in its time, as far as the
  /// duty exists there.
  package let universe: [Box]
  /// The same without what narrows the duty: where lists that have it speak.
  package let spokenFor: [Box]

  private let map: DutyMap
  /// What divides the duty beside area and time.
  package let dimensions: [RowID<Dimension>]
  /// Areas first, time last.
  private let axes: AxisProduct
  private let interval: (Bounds<Day>) -> IntervalSet
  /// The parts of the year that divide it; nil where none do.
  private let calendar: Calendar?
  /// How far each row of the duty reaches, but for what is taken out of it.
  private let extentOfRow: [RowID<Duty>: Box]
  private let rowOfList: [RowID<BoundaryList>: RowID<Duty>]

  /// - Parameter question: What of the duty is asked about, whose ends the axes must tell apart.
  package init(_ duty: HeldDuty, in map: DutyMap, asking question: Question? = nil) {
    let documents = map.documents
    let rows = map.appearances(of: duty)
    let lists = map.lists(of: duty)
    let said = Said(duty, in: map)
    let periods = lists.map { documents.lists[$0].inForce } + said.periods + (question?.days ?? [])
    let (time, interval) = DutyAxis.days(periods)
    let areas =
      duty.isDefault
      ? DutyAxis.localities(map, of: duty.template)
      : DutyAxis.areas(map, whole: Self.everywhere(lists, in: map))
    let narrowings = said.narrowings + (question?.amounts ?? [])
    dimensions = Self.dimensions(of: duty, narrowings, in: map)
    let axes = AxisProduct([areas] + dimensions.map { Self.axis($0, narrowings, in: map) } + [time])
    self.axes = axes
    self.map = map
    self.interval = interval
    let recurring = dimensions.enumerated().compactMap { number, id in
      map.recurring[id].map { (axis: number + 1, parts: $0) }
    }
    calendar = recurring.isEmpty ? nil : Calendar(axes: recurring)
    rowOfList = Dictionary(
      rows.compactMap { row in documents.duties[row].list.map { ($0, row) } }, uniquingKeysWith: { first, _ in first })
    let extents = DutyExtents(duty, axes, interval, in: map)
    let spoken = rows.map { (row: $0, box: extents.spokenFor(by: $0)) }
    spokenFor = spoken.map(\.box).unrepeated
    let narrowed = spoken.map { (row: $0.row, box: extents.narrowed($0.box, by: $0.row)) }
    extentOfRow = Dictionary(narrowed.map { ($0.row, $0.box) }, uniquingKeysWith: { first, _ in first })
    universe = narrowed.flatMap { extents.withoutExceptions($0.box, of: $0.row) }.unrepeated
  }

  package var extents: [Range<Int>] { axes.extents }

  /// The scope of a statement, as far as its list reaches; empty when it lies outside.
  package func box(of statement: Statement) -> Box {
    let box = box(stated: statement)
    return extentOfRow[map.documents.assignments[statement.assignment].duty].map { box.intersection($0) } ?? box
  }

  /// The scope of a statement as it is written.
  private func box(stated statement: Statement) -> Box {
    let row = map.documents.assignments[statement.assignment]
    return axes.box(
      map.documents.narrowings[row.narrowings], boundAreas: statement.boundAreas, time: interval(row.inForce))
  }

  /// Whether a statement that holds nothing would hold something, were the duty not narrowed.
  package func isNarrowedAway(_ statement: Statement) -> Bool {
    var sides = box(stated: statement).sides
    if let list = statement.list {
      sides[0] = sides[0].intersection(map.territories[list])
      sides[sides.count - 1] = sides[sides.count - 1].intersection(interval(map.documents.lists[list].inForce))
    }
    return !Box(sides: sides).isEmpty
  }

  /// The scope to which an expectation is limited.
  package func box(of expectation: RowID<Expectation>) -> Box {
    let row = map.documents.expectations[expectation]
    var sides = axes.sides(of: map.documents.narrowings[row.narrowings])
    sides[sides.count - 1] = interval(row.inForce)
    return Box(sides: sides)
  }

  /// The scope of a template's default as far as lists share it: areas are each jurisdiction's own.
  package func box(ofDefault assignment: RowID<Assignment>) -> Box {
    var sides = sides(of: assignment)
    sides[0] = axes.space[0]
    return Box(sides: sides)
  }

  /// The scope of a template's default in a list that binds its place to areas.
  package func box(ofDefault assignment: RowID<Assignment>, in list: RowID<BoundaryList>, areas: IntervalSet) -> Box? {
    var sides = sides(of: assignment)
    sides[0] = areas
    return rowOfList[list].flatMap { extentOfRow[$0] }.map { Box(sides: sides).intersection($0) }
  }

  /// What the narrowings of an assignment leave of each axis.
  private func sides(of assignment: RowID<Assignment>) -> [IntervalSet] {
    axes.sides(of: map.documents.narrowings[map.documents.assignments[assignment].narrowings])
  }

  /// What a question asks about; empty when there is nothing of the kind.
  package func box(of question: Question) -> Box {
    var sides = axes.sides(of: question.amounts)
    if !question.areas.isEmpty {
      sides[0] = sides[0].intersection(IntervalSet(question.areas.map { map.areas.span(of: $0) }))
    }
    for (dimension, categories) in question.categories {
      let id = map.documents.dimensions[dimension].id
      guard let axis = axes.axes.firstIndex(where: { $0.symbol == id }) else { continue }
      let tree = map.categories[dimension]
      let named = IntervalSet(categories.compactMap { tree.nodes[$0] }.map { tree.axis.span(of: $0) })
      let beside = named.moved(by: axes.axes[axis].firstCategory)
      // Several values of one dimension are a union, amounts among them.
      let isAsked = question.amounts.contains { $0.dimension == id }
      sides[axis] = isAsked ? sides[axis].union(beside) : beside
    }
    for day in question.days { sides[sides.count - 1] = interval(day) }
    // What season it is on the day that is asked about need not be said.
    if let day = question.day, let calendar {
      for (axis, parts) in calendar.axes where question.categories[dimensions[axis - 1]] == nil {
        sides[axis] = sides[axis].subtracting(parts.missing(on: day))
      }
    }
    return Box(sides: sides)
  }

  /// Whether a box has a day: a season that does not come within its dates has none.
  package func hasDay(_ box: Box) -> Bool {
    guard let calendar, let time = box.sides.last else { return true }
    return axes.axes[axes.axes.count - 1].parts(time).contains { values in
      guard case .dates(let period) = values else { return true }
      return calendar.hasDay(in: period, box.sides)
    }
  }

  /// Whether a list that may not have the duty speaks for some of a box, in place and time.
  package func reaches(_ box: Box, _ list: RowID<BoundaryList>) -> Bool {
    let period = interval(map.documents.lists[list].inForce)
    return !box.sides[0].isDisjoint(with: map.territories[list])
      && !period.isDisjoint(with: box.sides[box.sides.count - 1])
  }

  /// A region in the words of the documents.
  package func scope(_ boxes: [Box]) -> Scope { axes.scope(boxes) }

  // MARK: Axes

  /// Categories before amounts: a region reads "审批,投资额 5000 万元以上".
  private static func dimensions(of duty: HeldDuty, _ narrowings: [Narrowing], in map: DutyMap) -> [RowID<Dimension>] {
    let documents = map.documents
    // A list that divides by another dimension was told of it; its statements keep their meaning.
    let ids = (documents.symbols[documents.duties[duty.duty].over] + narrowings.map(\.dimension)).unrepeated
    let dimensions = ids.compactMap { map.index[duty.template].dimensions[$0] }
    return dimensions.filter { !documents.hasAmounts($0) } + dimensions.filter(documents.hasAmounts)
  }

  private static func axis(_ id: RowID<Dimension>, _ narrowings: [Narrowing], in map: DutyMap) -> DutyAxis {
    let dimension = map.documents.dimensions[id]
    switch dimension.values {
    case .categories: return .categories(map, of: id)
    case .amounts(let unit, let isWhole, let bounds):
      return .amounts(map, of: id, unit: unit, isWhole: isWhole, bounds: bounds, narrowings: narrowings)
    }
  }

  private static func everywhere(_ lists: [RowID<BoundaryList>], in map: DutyMap) -> IntervalSet {
    let registers = Set(lists.map { map.territories.register(of: $0) })
    guard let first = registers.first, registers.count > 1 else { return map.areas.all(of: registers.first ?? nil) }
    return registers.dropFirst().reduce(map.areas.all(of: first)) { $0.union(map.areas.all(of: $1)) }
  }
}

extension Documents {
  fileprivate func hasAmounts(_ dimension: RowID<Dimension>) -> Bool {
    if case .amounts = dimensions[dimension].values { true } else { false }
  }
}
