import BoundaryFindings
import BoundaryModel
import Foundation
import Testing

/// The two revisions of the template that is shipped, whose differences its head lists.
@Suite struct TemplateRevisionsTests {
  @Test func giveBackTheDifferencesThatTheHeadOfTheNewOneLists() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates")
    let texts = try ["zone-locality.revision-1.xml", "zone-locality.xml"].map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
    let compared = Compared([texts[0]], [texts[1]])
    let told = compared.comparison.changes.filter { $0.kind.layer == .meaning }.map { change in
      let bodies = change.losing.map { "-\($0.id)" } + change.gaining.map { "+\($0.id)" }
      return ([change.kind.name, change.duty?.id ?? change.subject ?? ""] + bodies).joined(separator: " ")
    }
    #expect(
      told == [
        "validity-changed ", "dimension-added new-trade", "dimension-removed land-title", "category-added guidance",
        "party-added park", "party-added transport", "party-added staffing", "field-removed business",
        "scope-moved A04 -development +zone", "holder-gained A05 +park", "duty-split C02",
        "holder-gained C02 +township", "holder-gained C02 +housing", "basis-changed D01", "duty-merged D04",
        "duty-renumbered D09", "duty-moved D09", "holder-gained F01 +park", "duty-renamed F03",
        "scope-widened G03 +township", "holder-gained K01 +park", "duty-renumbered L03", "duty-moved L03",
        "holder-moved M01 -service +zone", "holder-lost M01 -zone", "holder-gained M01 +service",
        "duty-renumbered M03", "duty-moved M03", "holder-gained M03 +park", "holder-gained M04 +staffing",
        "duty-added D08 +culture +government +township +transport", "duty-added J03 +township +zone",
        "duty-removed G08 -health",
      ])
    #expect(Compared([texts[1]], [texts[0]]).changes == compared.mirrored)
  }
}
