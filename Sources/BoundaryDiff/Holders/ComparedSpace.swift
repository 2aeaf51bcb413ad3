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

  /// Where the two sides count in different units, so that their amounts cannot be compared.
  struct OtherUnit: Error {
    let dimension: String
    let old: String
    let new: String
  }

  /// - Parameters:
  ///   - places: Areas or localities.
  ///   - dividing: The dimensions, by the new side's ids, that count; the others are left out.
  init(
    old: [Stated], new: [Stated], places: UnionForest, placeRenames: Renames, vocabulary: Vocabulary,
    dividing: (Symbol) -> Bool, _ documents: Documents
  ) throws(OtherUnit) {
    self.documents = documents
    let (left, right) = (Self.narrowings(old, documents), Self.narrowings(new, documents))
    let (time, interval) = DutyAxis.days((old + new).map(\.signature.inForce))
    self.interval = interval
    let area = documents.symbols.find(areaDimension)
    var axes = [Self.trees(area, area, places, placeRenames, left + right, isArea: true, documents)]
    let used = Set((old + new).flatMap { $0.signature.narrowed.map(\.dimension) }).filter(dividing)
    var ranges: [(old: DutyAxis, new: DutyAxis)] = []
    for pair in vocabulary.dimensionPairs {
      guard let row = (pair.new ?? pair.old).map({ documents.dimensions[$0] }) else { continue }
      let (oldID, newID) = (pair.old.map { documents.dimensions[$0].id }, pair.new.map { documents.dimensions[$0].id })
      guard used.contains(row.id) else { continue }
      if row.isRange {
        ranges.append(try Self.amounts(pair, left, right, documents))
      } else {
        let codes = left.filter { $0.dimension == oldID } + right.filter { $0.dimension == newID }
        axes.append(Self.trees(oldID, newID, pair.forest, pair.renames, codes, isArea: false, documents))
      }
    }
    let unknown = used.subtracting(Self.known(vocabulary, documents))
    for dimension in unknown.sorted(by: { documents.text($0) < documents.text($1) }) {
      let axis = Self.unknown(dimension, left + right, documents)
      axes.append((axis, axis))
    }
    // Categories before amounts: a region reads "审批，投资额 5000 万元以上".
    axes += ranges + [(time, time)]
    self.old = AxisProduct(axes.map(\.old))
    self.new = AxisProduct(axes.map(\.new))
    universe = Box(sides: self.new.space)
  }

  var extents: [Range<Int>] { new.extents }

  func box(ofOld statement: Stated) -> Box { box(of: statement, in: old) }
  func box(ofNew statement: Stated) -> Box { box(of: statement, in: new) }

  func scope(_ boxes: [Box]) -> Scope { new.scope(boxes) }

  private func box(of statement: Stated, in axes: AxisProduct) -> Box {
    let row = documents.assignments[statement.assignment]
    var sides = axes.sides(of: documents.narrowings[row.narrowings])
    if !statement.boundAreas.isEmpty {
      sides[0] = sides[0].intersection(axes.axes[0].positions(.codes(statement.boundAreas)))
    }
    sides[sides.count - 1] = interval(row.inForce)
    return Box(sides: sides)
  }

  private static func narrowings(_ statements: [Stated], _ documents: Documents) -> [Narrowing] {
    statements.flatMap { documents.narrowings[documents.assignments[$0.assignment].narrowings] }
  }

  // MARK: Axes

  private static func trees(
    _ oldID: Symbol?, _ newID: Symbol?, _ forest: UnionForest, _ renames: Renames, _ narrowings: [Narrowing],
    isArea: Bool, _ documents: Documents
  ) -> (old: DutyAxis, new: DutyAxis) {
    let codes = narrowings.filter { $0.dimension == oldID || $0.dimension == newID }
      .flatMap { $0.values.codes(in: documents) }
    let forest = forest.adding(codes.map { renames[$0] })
    func axis(_ symbol: Symbol?, _ renames: Renames) -> DutyAxis {
      DutyAxis(
        id: (newID ?? oldID).map { documents.text($0) } ?? "", symbol: symbol, extent: forest.axis.extent,
        whole: IntervalSet(forest.axis.extent),
        positions: { forest.positions(of: $0, renames, documents) },
        parts: { set in
          let codes = forest.codes(covering: set, in: documents)
          return [isArea ? .areas(codes) : .categories(codes)]
        })
    }
    return (axis(oldID, renames), axis(newID, Renames()))
  }

  private static func known(_ vocabulary: Vocabulary, _ documents: Documents) -> [Symbol] {
    [documents.symbols.find(areaDimension)].compactMap(\.self)
      + vocabulary.dimensionPairs.flatMap { [$0.old, $0.new].compactMap { $0.map { documents.dimensions[$0].id } } }
  }

  /// A dimension that no template explains: its codes stand side by side, its amounts are without end.
  private static func unknown(_ id: Symbol, _ narrowings: [Narrowing], _ documents: Documents) -> DutyAxis {
    let used = narrowings.filter { $0.dimension == id }
    if used.contains(where: { $0.values.amounts == nil }) {
      return trees(id, id, UnionForest(old: [], new: []), Renames(), used, isArea: false, documents).new
    }
    let name = documents.text(id)
    return .amounts(
      id: name, symbol: id, name: name, unit: "", isWhole: false, bounds: Bounds(), used: used.map(\.values))
  }

  private static func amounts(
    _ pair: Vocabulary.DimensionPair, _ left: [Narrowing], _ right: [Narrowing], _ documents: Documents
  ) throws(OtherUnit) -> (old: DutyAxis, new: DutyAxis) {
    let rows = [pair.old, pair.new].compactMap { $0.map { documents.dimensions[$0] } }
    let ranges = rows.map { $0.range(in: documents) }
    if ranges[0].unit != ranges[ranges.count - 1].unit {
      throw OtherUnit(
        dimension: documents.text(rows[0].name), old: ranges[0].unit, new: ranges[ranges.count - 1].unit)
    }
    let (oldID, newID) = (pair.old.map { documents.dimensions[$0].id }, pair.new.map { documents.dimensions[$0].id })
    let used = left.filter { $0.dimension == oldID } + right.filter { $0.dimension == newID }
    let last = rows[rows.count - 1]
    func axis(_ symbol: Symbol, _ renames: Renames) -> DutyAxis {
      // What is not narrowed is whole on its own side, wherever its range ends there.
      .amounts(
        id: documents.text(last.id), symbol: symbol, name: documents.text(last.name), unit: ranges[0].unit,
        isWhole: ranges.allSatisfy(\.isWhole),
        bounds: ranges.count == 1 || ranges[0].bounds == ranges[1].bounds
          ? ranges[0].bounds : Bounds(), used: used.map(\.values),
        beside: !pair.hasCategories
          ? .none
          : DutyAxis.ValuesBeside(
            count: pair.forest.axis.extent.count,
            positions: { pair.forest.positions(of: $0, renames, documents) },
            codes: { pair.forest.codes(covering: $0, in: documents) }))
    }
    return (axis(oldID ?? .empty, pair.renames), axis(newID ?? .empty, Renames()))
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
