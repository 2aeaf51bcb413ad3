import BoundaryMap
import BoundaryModel
import ScopeGeometry

/// The space of one duty on both sides: for each side its own way from what it writes to the same positions.
struct ComparedSpace {
  let universe: Box
  private let old: AxisProduct
  private let new: AxisProduct
  private let interval: (Bounds<Day>) -> IntervalSet
  private let documents: Documents
  private let names: (old: SideNames, new: SideNames)

  /// Where the two sides count in different units, so that their amounts cannot be compared.
  struct OtherUnit: Error {
    let dimension: String
    let old: String
    let new: String
  }

  /// - Parameter dividing: The dimensions, by the new side's ids, that count; the others are left out.
  init(
    old: [Stated], new: [Stated], _ sides: DutySides, dividing: (Symbol) -> Bool
  ) throws(OtherUnit) {
    documents = sides.documents
    names = (sides.old.stated.names, sides.new.stated.names)
    let documents = documents
    let narrowings = Self.narrowings(old, names.old, documents) + Self.narrowings(new, names.new, documents)
    let (time, interval) = DutyAxis.days((old + new).map(\.inForce))
    self.interval = interval
    let area = documents.symbols.find(areaDimension)
    let areas = narrowings.filter { $0.dimension == area }.map(\.values)
    var axes = [
      Self.trees(
        areaDimension, area, sides.areas, (names.old.areas, names.new.areas), areas, isArea: true, documents)
    ]
    let used = Set(narrowings.map(\.dimension)).filter(dividing)
    var ranges: [(old: DutyAxis, new: DutyAxis)] = []
    for pair in sides.vocabulary.dimensionPairs {
      guard let row = (pair.new ?? pair.old).map({ documents.dimensions[$0] }), used.contains(row.id) else { continue }
      let values = narrowings.filter { $0.dimension == row.id }.map(\.values)
      if row.isRange {
        ranges.append(try Self.amounts(pair, row.id, values, documents))
      } else {
        let renames = (pair.renames, pair.renames.onNewSide)
        axes.append(
          Self.trees(documents.text(row.id), row.id, pair.forest, renames, values, isArea: false, documents))
      }
    }
    let unknown = used.subtracting(Self.known(sides.vocabulary, documents))
    for dimension in unknown.sorted(by: { documents.text($0) < documents.text($1) }) {
      let axis = Self.unknown(dimension, narrowings.filter { $0.dimension == dimension }.map(\.values), documents)
      axes.append((axis, axis))
    }
    // Categories before amounts: a region reads "审批，投资额 5000 万元以上".
    axes += ranges + [(time, time)]
    self.old = AxisProduct(axes.map(\.old))
    self.new = AxisProduct(axes.map(\.new))
    universe = Box(sides: self.new.space)
  }

  var extents: [Range<Int>] { new.extents }

  /// - Parameter isBound: Whether it counts only in the areas that its party is bound in.
  func box(ofOld statement: Stated, isBound: Bool = true) -> Box { box(of: statement, isBound, in: old, names.old) }
  func box(ofNew statement: Stated, isBound: Bool = true) -> Box { box(of: statement, isBound, in: new, names.new) }

  func scope(_ boxes: [Box]) -> Scope { new.scope(boxes) }

  private func box(of statement: Stated, _ isBound: Bool, in axes: AxisProduct, _ names: SideNames) -> Box {
    axes.box(
      documents.narrowings[documents.assignments[statement.assignment].narrowings],
      boundAreas: isBound ? statement.statement.boundAreas : .empty, time: interval(statement.inForce)
    ) { names.dimensions[$0] }
  }

  /// The narrowings of statements, their dimensions by the ids of the new side.
  private static func narrowings(
    _ statements: [Stated], _ names: SideNames, _ documents: Documents
  ) -> [(dimension: Symbol, values: Narrowing.Values)] {
    statements.flatMap { documents.narrowings[documents.assignments[$0.assignment].narrowings] }
      .map { (names.dimensions[$0.dimension], $0.values) }
  }

  // MARK: Axes

  private static func trees(
    _ name: String, _ id: Symbol?, _ forest: UnionForest, _ renames: (old: Renames, new: Renames),
    _ used: [Narrowing.Values],
    isArea: Bool, _ documents: Documents
  ) -> (old: DutyAxis, new: DutyAxis) {
    let forest = forest.adding(used.flatMap { $0.codes(in: documents) }.map { renames.old[$0] })
    func axis(_ renames: Renames) -> DutyAxis {
      DutyAxis(
        id: name, symbol: id, extent: forest.axis.extent, whole: IntervalSet(forest.axis.extent),
        positions: { forest.positions(of: $0, renames, documents) },
        parts: { set in
          let codes = forest.codes(covering: set, in: documents)
          return [isArea ? .areas(codes) : .categories(codes)]
        })
    }
    return (axis(renames.old), axis(renames.new))
  }

  private static func known(_ vocabulary: Vocabulary, _ documents: Documents) -> [Symbol] {
    [documents.symbols.find(areaDimension)].compactMap(\.self)
      + vocabulary.dimensionPairs.flatMap { [$0.old, $0.new].compactMap { $0.map { documents.dimensions[$0].id } } }
  }

  /// A dimension that no template explains: its codes stand side by side, its amounts are without end.
  private static func unknown(_ id: Symbol, _ used: [Narrowing.Values], _ documents: Documents) -> DutyAxis {
    let name = documents.text(id)
    if used.contains(where: { $0.amounts == nil }) {
      let forest = UnionForest(old: [], new: [])
      return trees(name, id, forest, (Renames(), Renames()), used, isArea: false, documents).new
    }
    return .amounts(id: name, symbol: id, name: name, unit: "", isWhole: false, bounds: Bounds(), used: used)
  }

  private static func amounts(
    _ pair: Vocabulary.DimensionPair, _ id: Symbol, _ used: [Narrowing.Values], _ documents: Documents
  ) throws(OtherUnit) -> (old: DutyAxis, new: DutyAxis) {
    let rows = [pair.old, pair.new].compactMap { $0.map { documents.dimensions[$0] } }
    let ranges = rows.map { $0.range(in: documents) }
    if ranges[0].unit != ranges[ranges.count - 1].unit {
      throw OtherUnit(
        dimension: documents.text(rows[0].name), old: ranges[0].unit, new: ranges[ranges.count - 1].unit)
    }
    let last = rows[rows.count - 1]
    func axis(_ renames: Renames) -> DutyAxis {
      // What is not narrowed is whole on its own side, wherever its range ends there.
      .amounts(
        id: documents.text(last.id), symbol: id, name: documents.text(last.name), unit: ranges[0].unit,
        isWhole: ranges.allSatisfy(\.isWhole),
        bounds: ranges.count == 1 || ranges[0].bounds == ranges[1].bounds ? ranges[0].bounds : Bounds(), used: used,
        beside: !pair.hasCategories
          ? .none
          : DutyAxis.ValuesBeside(
            count: pair.forest.axis.extent.count,
            positions: { pair.forest.positions(of: $0, renames, documents) },
            codes: { pair.forest.codes(covering: $0, in: documents) }))
    }
    return (axis(pair.renames), axis(pair.renames.onNewSide))
  }
}

extension UnionForest {
  /// The positions of what a narrowing leaves, by the ids of a side.
  fileprivate func positions(of values: Narrowing.Values, _ renames: Renames, _ documents: Documents) -> IntervalSet {
    values.positions(of: IntervalSet(axis.extent), in: documents) { positions(of: renames.applied(to: $0)) }
  }
}

extension Dimension {
  fileprivate func range(in documents: Documents) -> (unit: String, isWhole: Bool, bounds: Bounds<Decimal>) {
    if case .amounts(let unit, let isWhole, let bounds) = values {
      (documents.text(unit), isWhole, bounds)
    } else {
      ("", false, Bounds())
    }
  }
}
