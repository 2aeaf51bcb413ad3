import BoundaryModel

/// Joint holders, each once; the first is the host 主办. Most are one.
package struct JointHolders: RandomAccessCollection, Hashable, Sendable {
  package let host: Holder
  private let others: [Holder]

  /// - Returns: nil for nobody.
  package init?(_ holders: [Holder]) {
    guard let host = holders.first else { return nil }
    self.host = host
    others = holders.count == 1 ? [] : Array(holders.unrepeated.dropFirst())
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { others.count + 1 }
  package subscript(_ position: Int) -> Holder { position == 0 ? host : others[position - 1] }
}
