import BoundaryModel
import DutyAxes
import ScopeGeometry

/// The space of one duty: areas, the dimensions that divide it, and time; and the boxes in it.
struct DutySpace {
  /// Where the duty is to be held: for each list that has it, the list's territory in its time.
  let universe: [Box]

  private let map: DutyMap
  /// Areas first, time last.
  private let axes: AxisProduct
  private let interval: (Bounds<Day>) -> IntervalSet
  private let reaches: [RowID<BoundaryList>: Box]

  /// - Parameter question: What of the duty is asked about, whose ends the axes must tell apart.
  init(_ duty: HeldDuty, in map: DutyMap, asking question: Question? = nil) {
    let documents = map.documents
    let lists = duty.lists(in: documents)
    let assignments = duty.statements.map { documents.assignments[$0.assignment] }
    let periods = lists.map { documents.lists[$0].inForce } + assignments.map(\.inForce) + (question?.days ?? [])
    let (time, interval) = DutyAxis.days(periods)
    let territories = lists.map { Self.territory(of: documents.lists[$0], in: map) }
    let places =
      duty.isDefault
      ? DutyAxis.localities(map, of: duty.template)
      : DutyAxis.areas(map, whole: Self.everywhere(lists, in: map))
    axes = AxisProduct([places] + Self.dividingAxes(of: duty, assignments, question?.amounts ?? [], in: map) + [time])
    let space = axes.space
    reaches = Dictionary(
      zip(lists, territories).map { list, territory in
        (list, Box(sides: [territory] + space[1..<(space.count - 1)] + [interval(documents.lists[list].inForce)]))
      }, uniquingKeysWith: { first, _ in first })
    universe = duty.isDefault ? [Box(sides: space)] : lists.compactMap { [reaches] in reaches[$0] }
    self.map = map
    self.interval = interval
  }

  var extents: [Range<Int>] { axes.extents }

  /// The scope of a statement, as far as its list reaches; empty when it lies outside.
  func box(of statement: Statement) -> Box {
    var sides = sides(of: statement.assignment)
    if !statement.boundAreas.isEmpty {
      sides[0] = sides[0].intersection(axes.axes[0].positions(.codes(statement.boundAreas)))
    }
    sides[sides.count - 1] = interval(map.documents.assignments[statement.assignment].inForce)
    let box = Box(sides: sides)
    return statement.list.flatMap { reaches[$0] }.map { box.intersection($0) } ?? box
  }

  /// The scope of a template's default as far as lists share it: areas are each jurisdiction's own.
  func box(ofDefault assignment: RowID<Assignment>) -> Box {
    var sides = sides(of: assignment)
    sides[0] = axes.space[0]
    return Box(sides: sides)
  }

  /// What the narrowings of an assignment leave of each axis.
  private func sides(of assignment: RowID<Assignment>) -> [IntervalSet] {
    axes.sides(of: map.documents.narrowings[map.documents.assignments[assignment].narrowings])
  }

  /// What a question asks about; empty when there is nothing of the kind.
  func box(of question: Question) -> Box {
    var sides = axes.sides(of: question.amounts)
    if !question.areas.isEmpty {
      sides[0] = sides[0].intersection(IntervalSet(question.areas.map { map.areas.span(of: $0) }))
    }
    for (dimension, categories) in question.categories {
      let id = map.documents.dimensions[dimension].id
      guard let axis = axes.axes.firstIndex(where: { $0.symbol == id }) else { continue }
      let tree = map.categories[dimension]
      sides[axis] = IntervalSet(categories.compactMap { tree.nodes[$0] }.map { tree.axis.span(of: $0) })
    }
    for day in question.days { sides[sides.count - 1] = interval(day) }
    return Box(sides: sides)
  }

  /// Whether a list that may not have the duty speaks for some of a box, in place and time.
  func reaches(_ box: Box, _ list: RowID<BoundaryList>) -> Bool {
    let row = map.documents.lists[list]
    let places = box.sides[0].intersection(Self.territory(of: row, in: map))
    return !places.isEmpty && !interval(row.inForce).intersection(box.sides[box.sides.count - 1]).isEmpty
  }

  /// A region in the words of the documents.
  func scope(_ boxes: [Box]) -> Scope { axes.scope(boxes) }

  // MARK: Axes

  private static func dividingAxes(
    of duty: HeldDuty, _ assignments: [Assignment], _ asked: [Narrowing], in map: DutyMap
  ) -> [DutyAxis] {
    let documents = map.documents
    let narrowings = assignments.flatMap { documents.narrowings[$0.narrowings] } + asked
    var ids: [Symbol] = []
    for id in documents.symbols[documents.duties[duty.duty].over] where !ids.contains(id) { ids.append(id) }
    // A list that divides by another dimension was told of it; its statements keep their meaning.
    for narrowing in narrowings where !ids.contains(narrowing.dimension) { ids.append(narrowing.dimension) }
    let dimensions = ids.compactMap { map.index[duty.template].dimensions[$0] }
    // Categories before amounts: a region reads "审批,投资额 5000 万元以上".
    let (amounts, categories) = (
      dimensions.filter(documents.hasAmounts), dimensions.filter { !documents.hasAmounts($0) }
    )
    return (categories + amounts).map { id in
      let dimension = documents.dimensions[id]
      switch dimension.values {
      case .categories: return .categories(map, of: id)
      case .amounts(let unit, let isWhole, let bounds):
        return .amounts(map, of: dimension, unit: unit, isWhole: isWhole, bounds: bounds, narrowings: narrowings)
      }
    }
  }

  /// The areas that a list speaks for.
  static func territory(of list: BoundaryList, in map: DutyMap) -> IntervalSet {
    let areas = map.documents.symbols[list.territory].compactMap { map.index.areas[$0] }
    return areas.isEmpty
      ? map.areas.all(of: register(of: list, in: map)) : IntervalSet(areas.map { map.areas.span(of: $0) })
  }

  private static func register(of list: BoundaryList, in map: DutyMap) -> RowID<Register>? {
    map.index.bodies[list.issuer].map { map.documents.bodies[$0].register }
      ?? map.documents.symbols[list.territory].compactMap { map.index.areas[$0] }.first
      .map { map.documents.areas[$0].register }
  }

  private static func everywhere(_ lists: [RowID<BoundaryList>], in map: DutyMap) -> IntervalSet {
    let registers = Set(lists.map { register(of: map.documents.lists[$0], in: map) })
    guard let first = registers.first, registers.count > 1 else { return map.areas.all(of: registers.first ?? nil) }
    return registers.dropFirst().reduce(map.areas.all(of: first)) { $0.union(map.areas.all(of: $1)) }
  }
}

extension Documents {
  fileprivate func hasAmounts(_ dimension: RowID<Dimension>) -> Bool {
    if case .amounts = dimensions[dimension].values { true } else { false }
  }
}
