import BoundaryModel
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2023-05-01", 19478), ("0001-01-01", -719_162),
  ])
  func countsDays(_ text: String, _ number: Int32) {
    #expect(Day(text)?.number == number)
    #expect(Day(number: number).description == text)
  }

  @Test(arguments: [
    "2023-02-29", "2023-13-01", "2023-00-10", "2023-4-1", "2100-02-29", "0000-01-01", "2023/05/01", "２０２３-05-01",
  ])
  func refusesDaysThatDoNotExist(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func everyDayOfFourCenturiesComesBack() {
    let first = Day("1800-01-01")!.number
    for number in first..<first + 146_097 {
      #expect(Day(Day(number: number).description)?.number == number)
    }
  }
}
