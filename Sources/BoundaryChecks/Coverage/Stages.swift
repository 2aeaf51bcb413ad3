import BoundaryMap
import BoundaryModel
import ScopeGeometry

/// The stages of a duty, as one of its axes: which of them approve 审批, and which oversee 监管.
struct Stages {
  let axis: Int
  let approval: IntervalSet
  let oversight: IntervalSet

  /// nil for a dimension whose categories do not tell approval from oversight.
  init?(_ dimension: RowID<Dimension>, on axis: Int, in map: DutyMap) {
    let documents = map.documents
    let tree = map.categories[dimension]
    var approval = IntervalSet.empty
    var oversight = IntervalSet.empty
    for (node, category) in tree.categories.enumerated() where documents.categories[category].function == nil {
      let row = documents.categories[category]
      let span = IntervalSet(tree.axis.span(of: node))
      switch Category.Function(id: documents.text(row.id), name: documents.text(row.name)) {
      case .approval: approval = approval.union(span)
      case .oversight: oversight = oversight.union(span)
      case .enforcement, nil: break
      }
    }
    oversight = oversight.subtracting(approval)
    // What the template says outweighs what words tell; a part may be for something else than its whole.
    for (node, category) in tree.categories.enumerated() {
      guard let function = documents.categories[category].function else { continue }
      let span = IntervalSet(tree.axis.span(of: node))
      approval = function == .approval ? approval.union(span) : approval.subtracting(span)
      oversight = function == .oversight ? oversight.union(span) : oversight.subtracting(span)
    }
    guard !approval.isEmpty, !oversight.isEmpty else { return nil }
    self.axis = axis
    self.approval = approval
    self.oversight = oversight
  }
}

extension DutySpace {
  /// The axes that tell approval from oversight; the areas stand before them.
  func stages(in map: DutyMap) -> [Stages] {
    dimensions.enumerated().compactMap { number, dimension in Stages(dimension, on: number + 1, in: map) }
  }
}
