import Testing

@testable import ScopeGeometry

@Suite struct CutAxisTests {
  let axis = CutAxis<Int>(cuts: [.after(5), .before(5), .before(9), .after(5)])

  @Test func aClosedEndHasItsValueAndAnOpenEndHasNot() {
    #expect(axis.extent == 0..<4)
    let upTo5 = axis.interval(from: nil, to: .after(5))
    let below5 = axis.interval(from: nil, to: .before(5))
    let from5 = axis.interval(from: .before(5), to: nil)
    let above5 = axis.interval(from: .after(5), to: nil)
    #expect(upTo5.clamped(to: from5) == 1..<2)
    #expect([upTo5.clamped(to: above5), below5.clamped(to: from5)].allSatisfy { $0.isEmpty })
    #expect(below5.upperBound == from5.lowerBound && upTo5.upperBound == above5.lowerBound)
  }

  @Test func endsAreThoseOfTheCuts() {
    #expect(axis.ends(of: 0..<4) == (nil, nil))
    #expect(axis.ends(of: 1..<2) == (.before(5), .after(5)))
    #expect(axis.ends(of: 3..<4) == (.before(9), nil))
  }

  @Test func anIntervalFromAfterItsEndIsEmpty() {
    #expect(axis.interval(from: .before(9), to: .before(5)).isEmpty)
    #expect(axis.interval(from: .after(5), to: .after(5)).isEmpty)
  }

  @Test func anAxisWithoutCutsIsOnePosition() {
    let axis = CutAxis<Int>(cuts: [])
    #expect(axis.extent == 0..<1 && axis.interval(from: nil, to: nil) == 0..<1)
  }
}
