/// An axis whose positions are the leaves of a forest in preorder, so that every node, leaf or
/// not, is an interval.
package struct TreeAxis: Sendable {
  private let spans: [Range<Int>]
  private let parents: [Int?]

  /// - Parameter parents: For each node its parent, which stands before it; nil for a root.
  /// - Complexity: O(*n*).
  package init(parents: [Int?]) {
    var children = [[Int]](repeating: [], count: parents.count)
    var roots: [Int] = []
    for (node, parent) in parents.enumerated() {
      if let parent { children[parent].append(node) } else { roots.append(node) }
    }
    var spans = [Range<Int>](repeating: 0..<0, count: parents.count)
    var leaf = 0
    // Each node is met twice: before its children, when its first leaf is known, and after them.
    var stack = roots.reversed().map { (node: $0, isAfter: false) }
    while let (node, isAfter) = stack.popLast() {
      if isAfter {
        spans[node] = spans[node].lowerBound..<leaf
      } else {
        spans[node] = leaf..<leaf + 1
        if children[node].isEmpty {
          leaf += 1
        } else {
          stack.append((node, true))
          stack += children[node].reversed().map { ($0, false) }
        }
      }
    }
    self.spans = spans
    extent = 0..<leaf
    self.parents = parents
  }

  /// The leaves under a node, or the node itself when it is one.
  package func span(of node: Int) -> Range<Int> { spans[node] }

  package let extent: Range<Int>

  /// The fewest nodes that together are a set of positions, in preorder.
  ///
  /// - Complexity: O(*n* log *m*) in the nodes and the set's intervals.
  package func nodes(covering set: IntervalSet) -> [Int] {
    var isWhole = [Bool](repeating: false, count: spans.count)
    for (node, span) in spans.enumerated() {
      isWhole[node] = set.intersection(IntervalSet(span)).intervals == [span]
    }
    return spans.indices.filter { isWhole[$0] && !(parents[$0].map { isWhole[$0] } ?? false) }
      .sorted { spans[$0].lowerBound < spans[$1].lowerBound }
  }
}
