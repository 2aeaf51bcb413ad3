import Foundation
import TestSupport
import Testing

/// What `validate` reports against looking at every point, on random divisions over areas, categories,
/// amounts and time.
@Suite struct ExactnessTests {
  @Test func everyPointIsReportedAsItIs() throws {
    let script = Program.repository.appending(path: "Tests/dutymapTests/exactness.py").path
    let program = Program.binaries.appending(path: "dutymap").path
    // Other cases in each run; the script prints the seeds that differ.
    let first = String(Int.random(in: 1...1_000_000))
    let result = try Program.python([script, program, first, "40"])
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }
}
