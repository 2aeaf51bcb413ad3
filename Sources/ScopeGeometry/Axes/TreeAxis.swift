/// An axis whose positions are the leaves of a forest in preorder, so that every node, leaf or
/// not, is an interval.
package struct TreeAxis: Sendable {
  private let spans: [Range<Int>]
  /// The nodes in preorder.
  private let order: [Int]
  /// For each place in that order, the place after the node's last descendant.
  private let after: [Int]

  /// - Parameter parents: For each node its parent, which stands before it; nil for a root.
  /// - Complexity: O(*n*).
  package init(parents: [Int?]) {
    var children = [[Int]](repeating: [], count: parents.count)
    var roots: [Int] = []
    for (node, parent) in parents.enumerated() {
      if let parent { children[parent].append(node) } else { roots.append(node) }
    }
    var spans = [Range<Int>](repeating: 0..<0, count: parents.count)
    var order: [Int] = []
    var after = [Int](repeating: 0, count: parents.count)
    var leaf = 0
    // Each node is met twice: before its children, when its first leaf is known, and after them.
    var stack = roots.reversed().map { (node: $0, place: Int?.none) }
    while let (node, place) = stack.popLast() {
      if let place {
        spans[node] = spans[node].lowerBound..<leaf
        after[place] = order.count
      } else {
        spans[node] = leaf..<leaf + 1
        if children[node].isEmpty {
          leaf += 1
          after[order.count] = order.count + 1
        } else {
          stack.append((node, order.count))
          stack += children[node].reversed().map { ($0, nil) }
        }
        order.append(node)
      }
    }
    self.spans = spans
    self.order = order
    self.after = after
    extent = 0..<leaf
  }

  /// The leaves under a node, or the node itself when it is one.
  package func span(of node: Int) -> Range<Int> { spans[node] }

  package let extent: Range<Int>

  /// The fewest nodes that together are a set of positions, in preorder.
  ///
  /// - Complexity: O(log *n* + depth + result) for each interval of the set, in *n* nodes.
  package func nodes(covering set: IntervalSet) -> [Int] {
    var nodes: [Int] = []
    for interval in set.intervals {
      var place = firstPlace(from: interval.lowerBound)
      while place < order.count, spans[order[place]].lowerBound < interval.upperBound {
        if spans[order[place]].upperBound <= interval.upperBound {
          nodes.append(order[place])
          place = after[place]
        } else {
          // Only some of it is in the set: its first child comes next.
          place += 1
        }
      }
    }
    return nodes
  }

  /// The first node in preorder whose leaves begin at a position or after it.
  private func firstPlace(from position: Int) -> Int {
    var places = 0..<order.count
    while !places.isEmpty {
      let middle = places.lowerBound + places.count / 2
      places = spans[order[middle]].lowerBound < position ? middle + 1..<places.upperBound : places.lowerBound..<middle
    }
    return places.lowerBound
  }
}
