import BoundaryFindings
import Testing

@Suite struct CalendarPartsTests {
  private func seasons(_ categories: String, rest: String = "") -> String {
    openTemplate.replacing(
      #"<range id="investment""#,
      with: #"<categories id="season" name="时段"\#(rest)>\#(categories)</categories><range id="investment""#,
      maxReplacements: 1)
  }

  @Test(arguments: [
    (
      #"<category id="a" name="汛期" recurs="06-01/09-30"/><category id="b" name="枯期" recurs="①09-15/05-31"/>"#,
      "汛期 and 枯期 overlap: 2024-09-15, for one, is in both"
    ),
    (
      #"<category id="a" name="汛期" recurs="①06-01/09-30"/><category id="b" name="枯期" recurs="11-01/05-31"/>"#,
      "the parts do not make up the year: 2024-10-01, for one, is in none; rest names what they leave"
    ),
    (
      #"<category id="a" name="汛期" recurs="06-01/09-30"/>①<category id="b" name="枯期"/>"#,
      "汛期 beside it says when it comes again (recurs), 枯期 does not"
    ),
    (
      #"<category id="a" name="甲" recurs="①2025/3"/><category id="b" name="乙" recurs="2026/3"/>"#,
      "the parts do not make up the year: 2024-01-01, for one, is in none; rest names what they leave"
    ),
  ])
  func partsMakeUpTheYear(_ categories: String, _ message: String) {
    let findings = expect(register, seasons(categories), find: ["① calendar-parts"])
    #expect(findings.first?.message.en == message)
  }

  @Test(arguments: [
    (#"<category id="a" name="汛期" recurs="06-01/09-30"/><category id="b" name="枯期" recurs="10-01/05-31"/>"#, ""),
    (#"<category id="a" name="汛期" recurs="06-01/09-30"/>"#, #" rest="枯期""#),
    (#"<category id="a" name="单" recurs="odd-years"/><category id="b" name="双" recurs="even-years"/>"#, ""),
    (
      #"<category id="a" name="甲" recurs="2025/3"/><category id="b" name="乙" recurs="2026/3"/><category id="c" name="丙" recurs="2027/3"/>"#,
      ""
    ),
  ])
  func partsThatDoAreFine(_ categories: String, _ rest: String) {
    expect(register, seasons(categories, rest: rest), find: [])
  }
}
