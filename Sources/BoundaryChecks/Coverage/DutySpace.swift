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

  init(_ duty: HeldDuty, in map: DutyMap) {
    let documents = map.documents
    let lists = duty.lists(in: documents)
    let assignments = duty.statements.map { documents.assignments[$0.assignment] }
    let periods = lists.map { documents.lists[$0].inForce } + assignments.map(\.inForce)
    let (time, interval) = DutyAxis.days(periods)
    let territories = lists.map { map.territories[$0] }
    let places =
      duty.isDefault
      ? DutyAxis.localities(map, of: duty.template)
      : DutyAxis.areas(map, whole: map.territories.everywhere(of: lists))
    axes = AxisProduct([places] + Self.dividingAxes(of: duty, assignments, in: map) + [time])
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

  /// Whether a list that may not have the duty speaks for some of a box, in place and time.
  func reaches(_ box: Box, _ list: RowID<BoundaryList>) -> Bool {
    let places = box.sides[0].intersection(map.territories[list])
    let inForce = map.documents.lists[list].inForce
    return !places.isEmpty && !interval(inForce).intersection(box.sides[box.sides.count - 1]).isEmpty
  }

  /// A region in the words of the documents.
  func scope(_ boxes: [Box]) -> Scope { axes.scope(boxes) }

  // MARK: Axes

  private static func dividingAxes(of duty: HeldDuty, _ assignments: [Assignment], in map: DutyMap) -> [DutyAxis] {
    let documents = map.documents
    let narrowings = assignments.flatMap { documents.narrowings[$0.narrowings] }
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
}

extension Documents {
  fileprivate func hasAmounts(_ dimension: RowID<Dimension>) -> Bool {
    if case .amounts = dimensions[dimension].values { true } else { false }
  }
}
