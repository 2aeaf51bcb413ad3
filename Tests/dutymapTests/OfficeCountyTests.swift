import Foundation
import TestSupport
import Testing

/// The example county in Excel and Word says what its twin in XML says.
@Suite struct OfficeCountyTests {
  private struct Report: Decodable {
    struct Finding: Decodable, Hashable {
      let rule, severity, message: String
      let duty, role: String?
      let bodies: [String]?
    }

    let findings: [Finding]
  }

  private func findings(_ path: String) throws -> [Report.Finding] {
    let output = try Program.run(["validate", path, "--format", "json"]).output
    return try JSONDecoder().decode(Report.self, from: Data(output.utf8)).findings
  }

  @Test func theTablesHaveTheFindingsOfTheirTwin() throws {
    let office = try findings("boundaries/office-county").filter { $0.rule != "table-question" }
    let twin = try findings("Tests/dutymapTests/OfficeCounty")
    #expect(office == twin)
    #expect(
      office.filter { $0.severity != "note" }.map { "\($0.rule) \($0.duty ?? "")" } == [
        "gap 烟花爆竹经营检查", "unnamed-body 秸秆禁烧巡查", "overlap 河道日常保洁", "gap 园区道路养护",
      ])
  }

  /// Nobody keeps office files by hand: the script makes the same, whenever and wherever it runs.
  @Test func theScriptMakesTheFiles() throws {
    let checked = try Program.python(["boundaries/office-county/make.py", "check"])
    #expect(checked.status == 0, "\(checked.errors)")
  }
}
