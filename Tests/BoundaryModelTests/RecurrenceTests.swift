import BoundaryModel
import Testing

@Suite struct RecurrenceTests {
  private func recurrence(_ text: String) -> Recurrence? { Recurrence(Array(text.utf8)[...]) }

  @Test(arguments: [
    ("06-01/09-30", ["2024-06-01", "2025-09-30", "2031-07-15"], ["2024-05-31", "2025-10-01"]),
    ("11-15/03-15", ["2024-11-15", "2025-01-01", "2025-03-15"], ["2025-03-16", "2025-11-14"]),
    ("02-29/02-29", ["2024-02-29", "2000-02-29"], ["2025-02-28", "2025-03-01"]),
    ("odd-years", ["2025-01-01", "2027-12-31"], ["2026-01-01", "2024-12-31"]),
    ("even-years", ["2026-01-01"], ["2025-12-31"]),
    ("2025/3", ["2025-06-01", "2028-01-01", "2022-12-31"], ["2026-01-01"]),
  ])
  func containsItsDays(_ text: String, _ days: [String], _ others: [String]) throws {
    let recurrence = try #require(self.recurrence(text))
    #expect(recurrence.description == text)
    for day in days { #expect(recurrence.contains(try #require(Day(day))), "\(text) \(day)") }
    for day in others { #expect(!recurrence.contains(try #require(Day(day))), "\(text) \(day)") }
  }

  @Test(arguments: [
    "", "06-01", "06-01/", "06-31/07-01", "02-30/03-01", "13-01/13-02", "6-1/9-30", "odd", "2025/1", "2025/0",
    "2025/03",
    "25/3", "0000/3", "2025/100", "2025/3/4", "2025-06-01/2025-09-30",
  ])
  func whatIsNoneIsRefused(_ text: String) { #expect(self.recurrence(text) == nil) }
}
