/// A string of the documents, kept once; equal symbols are equal strings.
package struct Symbol: Hashable, Sendable {
  package let index: UInt32

  /// - Parameter index: That of a symbol of the same table.
  package init(index: UInt32) {
    self.index = index
  }

  /// The empty string.
  package static let empty = Symbol(index: 0)
}

/// Several symbols in a row, kept in a `SymbolTable`; most runs have one.
package struct SymbolRun: Hashable, Sendable {
  fileprivate let start: UInt32
  fileprivate let count: UInt32

  package static let empty = SymbolRun(start: 0, count: 0)
  package var isEmpty: Bool { count == 0 }
}

/// Keeps every string of the documents once, as UTF-8.
package struct SymbolTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each symbol's bytes end; they begin where the one before it ends.
  private var ends: [UInt32] = [0]
  private var hashes: [UInt32] = [0]
  /// Open addressing: symbol indices, 0 for a free slot.
  private var slots = [UInt32](repeating: 0, count: 1024)
  private var runs: [Symbol] = []

  package init() {}

  /// - Complexity: O(length), amortised.
  package mutating func intern(_ text: ArraySlice<UInt8>) -> Symbol {
    guard !text.isEmpty else { return .empty }
    let hash = Self.hash(text)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let candidate = slots[slot]
      if hashes[Int(candidate)] == hash, self.text(candidate).elementsEqual(text) { return Symbol(index: candidate) }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: text)
    let index = UInt32(ends.count)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[slot] = index
    if ends.count * 2 > slots.count { grow() }
    return Symbol(index: index)
  }

  package mutating func intern(_ text: String) -> Symbol {
    intern(Array(text.utf8)[...])
  }

  /// The symbol of a string that is in the table, nil for one that is not.
  package func find(_ text: String) -> Symbol? {
    let utf8 = Array(text.utf8)[...]
    guard !utf8.isEmpty else { return .empty }
    let hash = Self.hash(utf8)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if self.text(slots[slot]).elementsEqual(utf8) { return Symbol(index: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  package mutating func intern(run symbols: [Symbol]) -> SymbolRun {
    runs += symbols
    return SymbolRun(start: UInt32(runs.count - symbols.count), count: UInt32(symbols.count))
  }

  /// Whether a string contains another, without making it a `String`.
  ///
  /// - Complexity: O(length), since what is looked for is short.
  package func contains(_ symbol: Symbol, _ needle: StaticString) -> Bool {
    let text = text(symbol.index)
    let needle = needle.description.utf8
    guard let first = needle.first, text.count >= needle.count else { return false }
    return text.indices.dropLast(needle.count - 1).contains { start in
      text[start] == first && text[start...].starts(with: needle)
    }
  }

  package subscript(_ symbol: Symbol) -> String {
    String(decoding: text(symbol.index), as: UTF8.self)
  }

  package subscript(_ run: SymbolRun) -> ArraySlice<Symbol> {
    runs[Int(run.start)..<Int(run.start + run.count)]
  }

  private func text(_ index: UInt32) -> ArraySlice<UInt8> {
    index == 0 ? [] : bytes[Int(ends[Int(index) - 1])..<Int(ends[Int(index)])]
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for index in 1..<ends.count {
      var slot = Int(hashes[index]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index)
    }
  }

  private static func hash(_ text: ArraySlice<UInt8>) -> UInt32 {
    var fingerprint = Fingerprint()
    for byte in text { fingerprint.combine(byte) }
    return UInt32(truncatingIfNeeded: fingerprint.value ^ fingerprint.value >> 32)
  }
}
