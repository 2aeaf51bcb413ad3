import BoundaryReports
import Testing

@testable import dutymap

@Suite("Formats by the ending of a file")
struct OutputFormatTests {
  @Test(
    arguments: [
      ("report.json", "json"), ("out/Report.JSON", "json"), ("report.txt", "text"), ("report", "text"),
      (".hidden", "text"),
      ("a.json/report", "text"), ("report.docx", nil), ("report.md", "markdown"), ("report.sarif", "sarif"),
      ("report.sarif.json", "sarif"), ("junit.xml", "junit"), ("out/a.junit.xml", "junit"), ("list.xml", nil),
      ("report.csv", "csv"), ("report.xlsx", "xlsx"), ("junitxml", "text"),
    ] as [(String, String?)])
  func ending(path: String, format: String?) {
    #expect(OutputFormat<LocatedReport>(ofFile: path)?.reporter.name == format)
  }
}
