import ScopeGeometry

/// Times overlaps, gaps and their description on random tables, and hands each table to the peer,
/// a line for each on standard output.
@main
enum Benchmarks {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let isPeerAsked = !arguments.contains("--alone")
    for boxes in [500, 1_500] {
      for axes in [3, 5, 7, 9, 11, 13, 15] { tell("\(boxes) × \(axes)", boxes, axes, isPeerAsked) }
    }
    for axes in [5, 7, 15] { tell("1000 × \(axes)", 1_000, axes, isPeerAsked) }
    tell("10000 × 8", 10_000, 8, isPeerAsked)
    for boxes in [1_500, 3_000, 6_000, 12_000] { tell("\(boxes) × 4", boxes, 4, false) }
    tellSmall(isPeerAsked)
    tell("30 half-spaces", Table.halfSpaces(30))
    tell("slabs, 50 × 6", Table.slabs(50, axes: 6))
  }

  private static func isChosen(_ name: String) -> Bool {
    let chosen = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--") }
    return chosen.isEmpty || chosen.contains(name)
  }

  /// Tables whose sets of overlapping boxes are more than the budget.
  private static func tell(_ name: String, _ table: @autoclosure () -> Table) {
    guard isChosen(name) else { return }
    let figures = run([table()])
    print(
      #"{"name":"\#(name)","seconds":\#(figures.seconds),"overlaps":\#(figures.overlaps),"#,
      #""gaps":\#(figures.gaps),"complete":\#(figures.isComplete),"share":"\#(figures.shares)"}"#, separator: "")
  }

  private static func tell(_ name: String, _ boxes: Int, _ axes: Int, _ isPeerAsked: Bool) {
    guard isChosen(name) else { return }
    let table = Table(boxes: boxes, axes: axes, altered: 0.1, seed: UInt64(boxes * 100 + axes))
    let runs = (0..<3).map { _ in run([table]) }.sorted { $0.seconds < $1.seconds }
    let figures = runs[1]
    print(
      #"{"name":"\#(name)","seconds":\#(figures.seconds),"overlaps":\#(figures.overlaps),"gaps":\#(figures.gaps),"#,
      #""complete":\#(figures.isComplete),"share":"\#(figures.shares)""#,
      isPeerAsked ? #","extents":\#(table.extentsText),"tables":[\#(table.text)]}"# : "}", separator: "")
  }

  /// 100,000 tables of 3 to 10 boxes, a tenth of them with a fault; the peer is asked some.
  private static func tellSmall(_ isPeerAsked: Bool) {
    guard isChosen("small × 4") else { return }
    let tables = (0..<100_000).map { number in
      Table(boxes: 3 + number % 8, axes: 4, altered: number % 10 == 9 ? 0.34 : 0, seed: UInt64(number))
    }
    let figures = run(tables)
    let asked = tables.prefix(200)
    print(
      #"{"name":"small × 4","count":100000,"seconds":\#(figures.seconds),"overlaps":\#(figures.overlaps),"#,
      #""gaps":\#(figures.gaps),"complete":\#(figures.isComplete),"share":"\#(figures.shares)""#,
      isPeerAsked
        ? #","extents":\#(tables[0].extentsText),"tables":[\#(asked.map(\.text).joined(separator: ","))]}"# : "}",
      separator: "")
  }

  private static func run(
    _ tables: [Table]
  ) -> (seconds: Double, overlaps: UInt128, gaps: UInt128, isComplete: Bool, shares: String) {
    var (overlaps, gaps): (UInt128, UInt128) = (0, 0)
    var isComplete = true
    let clock = ContinuousClock()
    var (ofOverlaps, ofGaps): (Duration, Duration) = (.zero, .zero)
    let seconds = clock.measure {
      for table in tables {
        let arrangement = table.arrangement
        ofOverlaps += clock.measure {
          let answer = arrangement.overlaps()
          overlaps += answer.boxCount
          isComplete = isComplete && answer.isComplete
        }
        ofGaps += clock.measure {
          let answer = arrangement.gaps()
          gaps += answer.boxCount
          isComplete = isComplete && answer.isComplete
        }
      }
    }
    return (
      seconds / .seconds(1), overlaps, gaps, isComplete,
      "overlaps \(Int(ofOverlaps / seconds * 100 + 0.5)) %, gaps \(Int(ofGaps / seconds * 100 + 0.5)) %"
    )
  }
}
