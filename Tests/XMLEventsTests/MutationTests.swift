import TestSupport
import Testing
import XMLEvents

@Suite struct MutationTests {
  private static let document = """
    <?xml version="1.0" encoding="UTF-8"?>\r\n<!-- 清单 --><?style x?>
    <list xmlns="urn:x" xmlns:p='u' id="甲"><title>示例 &amp; 县</title>\t<p:duty ref='S01' p:a="&#x4E00;">
    <![CDATA[文 <字>]]></p:duty></list>
    """

  @Test func changedBytesNeverCrash() {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    let original = Array(Self.document.utf8)
    for round in 0..<4000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &random) { bytes.mutate(using: &random) }
      let trace = Trace(.bytes(bytes))
      // Places are those of the text after conversion, which is at most three times as long.
      let isInside = trace.fault.map { (0...3 * bytes.count).contains($0.offset) } ?? true
      #expect(isInside, "seed \(seed), round \(round): \(trace.fault as Any)")
      #expect(trace.offsets == trace.offsets.sorted(), "seed \(seed), round \(round)")
    }
  }
}

extension [UInt8] {
  /// Replaces, removes, adds or repeats some bytes.
  fileprivate mutating func mutate(using random: inout SeededRandom) {
    guard let place = indices.randomElement(using: &random) else { return }
    let odd = Array("<>&;'\"=/!?-[]: \0\u{1A}甲".utf8) + [0xFF, 0xFE, 0xC0, 0x81]
    switch Int.random(in: 0..<6, using: &random) {
    case 0: self[place] = UInt8.random(in: .min ... .max, using: &random)
    case 1: self[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: insert(odd.randomElement(using: &random) ?? 0, at: place)
    case 3: remove(at: place)
    case 4: removeSubrange(place..<Swift.min(count, place + Int.random(in: 1...20, using: &random)))
    default: insert(contentsOf: self[place...].prefix(Int.random(in: 1...20, using: &random)), at: place)
    }
  }
}
