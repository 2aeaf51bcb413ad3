import BoundaryModel
import Testing

@Suite struct DecimalTests {
  @Test(arguments: [
    ("5000", "5000"), ("005.50", "5.5"), ("+.5", "0.5"), ("5.", "5"), ("-0", "0"), ("-0.0", "0"),
    ("123456789012345678901234567890.1", "123456789012345678901234567890.1"), ("0.0001", "0.0001"), ("-12.50", "-12.5"),
  ])
  func readsAndWritesTheShortestForm(_ text: String, _ shortest: String) {
    #expect(Decimal(text)?.description == shortest)
  }

  @Test(arguments: ["", ".", "-", "1e3", "1,000", "5 0", "0x1", "1.2.3", "NaN", "--1", "五"])
  func refusesAnythingElse(_ text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test func ordersByValue() {
    let ascending = ["-10", "-9.99", "-0.5", "-0.05", "0", "0.09", "0.1", "0.11", "1", "2", "9.9", "10", "100"]
    let decimals = ascending.compactMap { Decimal($0) }
    #expect(decimals == decimals.shuffled().sorted())
  }

  @Test func comparesExactlyWhatBinaryNumbersDoNot() {
    #expect(Decimal("0.3") == Decimal("0.30"))
    #expect(Decimal("0.30000000000000004").map { $0 > Decimal("0.3")! } == true)
  }

  @Test(arguments: [
    ("5", "6", "4"), ("5.5", "6", "4"), ("0", "1", "-1"), ("-1", "0", "-2"), ("-0.5", "0", "-2"), ("99", "100", "98"),
    ("100", "101", "99"), ("-100", "-99", "-101"), ("-99.5", "-99", "-101"), ("0.5", "1", "-1"),
  ])
  func findsNeighbouringWholeNumbers(_ text: String, _ next: String, _ previousOfFloor: String) {
    #expect(Decimal(text)?.nextWhole.description == next)
    #expect(Decimal(text)?.previousWhole.description == previousOfFloor)
  }
}
