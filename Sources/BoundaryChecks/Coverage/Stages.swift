import BoundaryMap
import BoundaryModel
import ScopeGeometry

/// The stages of a duty, as one of its axes: which of them approve 审批, and which oversee 监管.
struct Stages {
  let axis: Int
  let approval: IntervalSet
  let oversight: IntervalSet

  /// Words for approvals: 审批 核准 备案 许可.
  private static let approvals = ["审批", "核准", "备案", "许可"]
  /// Words for looking after what was approved: 监管, 监督检查, 日常检查, 批后检查.
  private static let oversights = ["监管", "监督", "检查"]

  /// nil for a dimension whose categories do not tell approval from oversight.
  init?(_ dimension: RowID<Dimension>, on axis: Int, in map: DutyMap) {
    let documents = map.documents
    let tree = map.categories[dimension]
    func spans(_ words: [String], _ id: String) -> IntervalSet {
      IntervalSet(
        tree.categories.enumerated().filter { _, category in
          let row = documents.categories[category]
          let name = documents.text(row.name)
          return documents.text(row.id) == id || words.contains { name.contains($0) }
        }.map { tree.axis.span(of: $0.offset) })
    }
    let approval = spans(Self.approvals, "approval")
    let oversight = spans(Self.oversights, "oversight").subtracting(approval)
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
