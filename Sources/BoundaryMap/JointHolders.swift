import BoundaryModel

/// A range of the table of those who hold something jointly with a host.
package struct HolderRange: Hashable, Sendable {
  fileprivate let start: UInt32
  fileprivate let count: UInt32

  package static let empty = HolderRange(start: 0, count: 0)
  package var isEmpty: Bool { count == 0 }
}

/// Joint holders, each once; the first is the host 主办. Most are one.
package struct JointHolders: RandomAccessCollection, Hashable, Sendable {
  package let host: Holder
  private let others: ArraySlice<Holder>

  fileprivate init(host: Holder, others: ArraySlice<Holder>) {
    self.host = host
    self.others = others
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { others.count + 1 }
  package subscript(_ position: Int) -> Holder { position == 0 ? host : others[others.startIndex + position - 1] }
}

/// Those who hold something jointly with a host, each set of them once, so that equal ranges are the same holders.
package struct HolderTable: Sendable {
  private var holders: [Holder] = []
  private var ranges: [[Holder]: HolderRange] = [:]

  /// The table's range of some holders, without the host and without those who stand there already.
  package mutating func intern(_ others: some Sequence<Holder>, besides host: Holder) -> HolderRange {
    let others = others.filter { $0 != host }.unrepeated
    if others.isEmpty { return .empty }
    if let known = ranges[others] { return known }
    let range = HolderRange(start: UInt32(holders.count), count: UInt32(others.count))
    holders += others
    ranges[others] = range
    return range
  }

  package subscript(_ range: HolderRange) -> ArraySlice<Holder> {
    holders[Int(range.start)..<Int(range.start + range.count)]
  }

  package subscript(_ statement: Statement) -> JointHolders {
    JointHolders(host: statement.host, others: self[statement.others])
  }
}
