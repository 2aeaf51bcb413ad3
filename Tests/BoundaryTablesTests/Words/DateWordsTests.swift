import BoundaryModel
import Testing

@testable import BoundaryTables

@Suite struct DateWordsTests {
  @Test(arguments: [
    ("2023-05-01", "2023-05-01"), ("2023/5/1", "2023-05-01"), ("2023.5.1", "2023-05-01"), ("2023年5月1日", "2023-05-01"),
    ("20230501", "2023-05-01"), ("二〇二三年五月一日", "2023-05-01"), ("二〇二三年十一月二十日", "2023-11-20"),
    ("2023年10月10日", "2023-10-10"), ("2023-05-01 08:30", "2023-05-01"), ("2023年5月", "partial"), ("2023年", "partial"),
    ("2023", "partial"), ("自2024年3月1日起施行", "2024-03-01"), ("2024.3.1起", "2024-03-01"), ("24年3月1日", "2024-03-01"),
    ("2024年3月1日（试行）", "2024-03-01"), ("二○二四年三月一日", "2024-03-01"), ("1-Mar-2024", "2024-03-01"),
    ("March 1, 2024", "2024-03-01"), ("2024年3月1日前", "words"), ("2024年3月1日至2026年2月28日", "words"), ("45047", "serial"),
    ("待承接", "words"), ("2023-02-30", "words"), ("6月底", "words"),
    ("长期", "words"),
  ])
  func datesAsTheyAreWritten(text: String, expected: String) {
    let found =
      switch DateWords(text) {
      case .day(let day): "\(day)"
      case .partial: "partial"
      case .serial: "serial"
      case .words: "words"
      }
    #expect(found == expected)
  }
}
