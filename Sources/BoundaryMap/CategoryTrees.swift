package import BoundaryModel
package import ScopeGeometry

/// The categories of every dimension as an axis.
package struct CategoryTrees: Sendable {
  /// One dimension's categories: their axis, and which of its nodes is which.
  package struct Tree: Sendable {
    package let axis: TreeAxis
    /// The categories by node.
    package let categories: [RowID<Category>]
    package let nodes: [RowID<Category>: Int]
  }

  private let trees: [RowID<Dimension>: Tree]

  /// - Complexity: Linear in the categories.
  package init(_ documents: Documents) {
    let grouped = Dictionary(grouping: documents.categories.ids) { documents.categories[$0].dimension }
    trees = grouped.mapValues { categories in
      let nodes = Dictionary(uniqueKeysWithValues: zip(categories, 0...))
      let parents = categories.map { documents.categories[$0].parent.flatMap { nodes[$0] } }
      return Tree(axis: TreeAxis(parents: parents), categories: categories, nodes: nodes)
    }
  }

  /// The tree of a dimension; one without categories, which was told, has none to be found in.
  package subscript(_ dimension: RowID<Dimension>) -> Tree {
    trees[dimension] ?? Tree(axis: TreeAxis(parents: [nil]), categories: [], nodes: [:])
  }
}
