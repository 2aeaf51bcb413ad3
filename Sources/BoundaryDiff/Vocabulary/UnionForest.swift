import BoundaryModel
import ScopeGeometry

/// The categories or areas of both sides as one forest, so that scopes of the two have one axis.
///
/// A node stands where the new side puts it, and one that only the old side has where that puts it.
/// What stands for all of its children on one side stands for all that either side gives it: a
/// category that is added below another is no change to those who hold the other.
struct UnionForest: Sendable {
  struct Node: Sendable {
    /// As the new side calls it, where it has it.
    let id: Symbol
    let name: Symbol
    let parent: Symbol?
  }

  let axis: TreeAxis
  private let nodes: [Node]
  private let numbers: [Symbol: Int]

  /// - Parameters:
  ///   - old: The nodes of the old side, by the ids of the new one; each parent before its children.
  ///   - new: Those of the new side.
  /// - Complexity: Linear in the nodes.
  init(old: [Node], new: [Node]) {
    let nodes = Self.preorder(Self.children(old, new))
    numbers = Dictionary(uniqueKeysWithValues: zip(nodes.map(\.id), nodes.indices))
    self.nodes = nodes
    // A forest without nodes has one position: the whole.
    axis = TreeAxis(
      parents: nodes.isEmpty
        ? [nil]
        : nodes.map { [numbers] node in node.parent.flatMap { numbers[$0] } })
  }

  /// The children of each node, nil for the roots: those of the new side in its order, and each that only
  /// the old side has after the one that stood before it there.
  private static func children(_ old: [Node], _ new: [Node]) -> [Symbol?: [Node]] {
    let known = Set((new + old).map(\.id))
    var seen: Set<Symbol> = []
    var children: [Symbol?: [Node]] = [:]
    for node in new where seen.insert(node.id).inserted {
      let parent = node.parent.flatMap { known.contains($0) ? $0 : nil }
      children[parent, default: []].append(Node(id: node.id, name: node.name, parent: parent))
    }
    var last: [Symbol?: Symbol] = [:]
    for node in old {
      let parent = node.parent.flatMap { known.contains($0) ? $0 : nil }
      defer { last[parent] = node.id }
      guard seen.insert(node.id).inserted else { continue }
      let siblings = children[parent] ?? []
      let before = last[parent].flatMap { last in siblings.firstIndex { $0.id == last } }
      children[parent, default: []].insert(
        Node(id: node.id, name: node.name, parent: parent), at: before.map { $0 + 1 } ?? 0)
    }
    return children
  }

  private static func preorder(_ children: [Symbol?: [Node]]) -> [Node] {
    var nodes: [Node] = []
    var stack = Array((children[nil] ?? []).reversed())
    while let node = stack.popLast() {
      nodes.append(node)
      stack += (children[node.id] ?? []).reversed()
    }
    return nodes
  }

  /// The same with roots for codes that neither side explains; they are told by validation.
  func adding(_ codes: [Symbol]) -> UnionForest {
    let unknown = codes.filter { numbers[$0] == nil }
    guard !unknown.isEmpty else { return self }
    return UnionForest(old: unknown.map { Node(id: $0, name: $0, parent: nil) }, new: nodes)
  }

  func positions(of codes: some Sequence<Symbol>) -> IntervalSet {
    IntervalSet(codes.compactMap { numbers[$0] }.map { axis.span(of: $0) })
  }

  /// The fewest nodes that together are a set of positions.
  func codes(covering set: IntervalSet, in documents: Documents) -> [Scope.Code] {
    axis.nodes(covering: set).filter { nodes.indices.contains($0) }.map { place in
      Scope.Code(id: documents.text(nodes[place].id), name: documents.text(nodes[place].name))
    }
  }
}
