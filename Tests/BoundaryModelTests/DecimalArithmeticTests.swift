import BoundaryModel
import TestSupport
import Testing

@Suite struct DecimalArithmeticTests {
  @Test(arguments: [
    ("1", "2", "3", "-1", "2"), ("0.1", "0.2", "0.3", "-0.1", "0.02"), ("-5", "5", "0", "-10", "-25"),
    ("99.99", "0.01", "100", "99.98", "0.9999"), ("0", "-3.5", "-3.5", "3.5", "0"),
    ("0.005", "200", "200.005", "-199.995", "1"), ("1000", "0.001", "1000.001", "999.999", "1"),
    (
      "123456789012345678901234567890", "1", "123456789012345678901234567891", "123456789012345678901234567889",
      "123456789012345678901234567890"
    ),
  ])
  func sumDifferenceAndProduct(_ left: String, _ right: String, _ sum: String, _ difference: String, _ product: String)
    throws
  {
    let (a, b) = (try #require(Decimal(left)), try #require(Decimal(right)))
    #expect("\(a + b)" == sum)
    #expect("\(a - b)" == difference)
    #expect("\(a * b)" == product)
  }

  /// Against whole numbers of hundredths.
  @Test func asWholeNumbersDo() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    for _ in 0..<2000 {
      let (x, y) = (Int.random(in: -9999...9999, using: &random), Int.random(in: -9999...9999, using: &random))
      let hundredth = try #require(Decimal("0.01"))
      let (a, b) = (Decimal(x) * hundredth, Decimal(y) * hundredth)
      #expect(a + b == Decimal(x + y) * hundredth, "seed \(seed): \(x), \(y)")
      #expect(a - b == Decimal(x - y) * hundredth, "seed \(seed): \(x), \(y)")
      #expect(a * b == Decimal(x * y) * hundredth * hundredth, "seed \(seed): \(x), \(y)")
      #expect((a < b) == (x < y), "seed \(seed): \(x), \(y)")
    }
  }

  @Test(arguments: [
    ("7", "70", "4.9", "4", "5", "5"), ("8", "70", "5.6", "5", "6", "6"), ("5", "50", "2.5", "2", "3", "3"),
    ("10", "70", "7", "7", "7", "7"), ("3", "33.3", "0.999", "0", "1", "1"),
  ])
  func sharesAreRounded(
    _ whole: String, _ share: String, _ raw: String, _ down: String, _ nearest: String, _ up: String
  ) throws {
    let part = try #require(Decimal(whole)).percent(try #require(Decimal(share)))
    #expect(
      ["\(part)", "\(part.roundedDown)", "\(part.roundedToNearest)", "\(part.roundedUp)"] == [raw, down, nearest, up])
  }

  @Test(arguments: [("2020-02-29", 3, "2023-03-01"), ("2020-02-29", 4, "2024-02-29"), ("2019-03-02", 3, "2022-03-02")])
  func yearsGoByTheCalendar(_ day: String, _ years: Int, _ end: String) {
    #expect(Day(day)?.adding(years: years) == Day(end))
  }
}
