/// Boxes and the ground they are searched on, as rows of one grid.
struct SearchGround: Sendable {
  /// In canonical order.
  let parts: [LabelledBox]
  /// Disjoint boxes; none where some axis has no positions.
  let ground: [Box]
  let extents: [Range<Int>]
  let grid: Grid
  let rows: [UInt64]
  private let groundRows: [UInt64]

  init(_ parts: [LabelledBox], on ground: [Box], extents: [Range<Int>]) {
    self.parts = parts
    self.ground = extents.contains(where: \.isEmpty) ? [] : ground
    self.extents = extents
    let boxes = parts.map(\.box)
    grid = Grid(extents: extents, boxes: boxes + self.ground)
    rows = grid.rows(of: boxes)
    groundRows = grid.rows(of: self.ground)
  }

  /// A box of the ground as a region.
  func groundRow(_ place: Int) -> [UInt64] { row(place, of: groundRows) }

  /// A part as a region, as far as it lies in the extents.
  func partRow(_ place: Int) -> [UInt64] { row(place, of: rows) }

  /// What a part has in a box of the ground; nil when they are apart.
  func partRow(_ place: Int, inside groundPlace: Int) -> [UInt64]? {
    var region = groundRow(groundPlace)
    for layout in grid.layouts {
      layout.intersect(&region, with: rows, at: place * grid.stride)
      if layout.count(region, at: 0) == 0 { return nil }
    }
    return region
  }

  private func row(_ place: Int, of rows: [UInt64]) -> [UInt64] {
    Array(rows[place * grid.stride..<(place + 1) * grid.stride])
  }
}
