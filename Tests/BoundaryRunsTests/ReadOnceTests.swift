import BoundaryFindings
import BoundaryModel
import Foundation
import TestSupport
import Testing

@testable import BoundaryRuns

/// Each side of a comparison is read once: what happens to its files afterwards makes no difference.
@Suite struct ReadOnceTests {
  @Test func aComparisonDoesWithoutTheFilesOnceItHasRead() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write(Self.list("2023-05-01"), to: "old.xml")
    try folder.write(Self.list("2023-06-01"), to: "new.xml")

    let settings = RunControl(ControlSettings(), paths: [])
    func side(_ name: String) -> CompareRequest.Side {
      CompareRequest.Side(
        InputFiles(paths: [folder.path(name)], keepsBytes: true), contextFor: [folder.path], settings, name: { $0 })
    }
    let request = CompareRequest(old: side("old.xml"), new: side("new.xml"))
    for name in ["old.xml", "new.xml"] { try FileManager.default.removeItem(atPath: folder.path(name)) }
    let compared = ComparedDocuments(request)
    #expect(compared.comparison.troubles.isEmpty)
    #expect(compared.comparison.changes.map(\.kind.name).contains("validity-changed"))
    for spot in compared.comparison.spots {
      #expect(compared.locations[spot]?.sourceLine.contains("<list") == true)
    }
  }

  private static func list(_ day: String) -> String {
    """
    <list xmlns="urn:dutymap:1" id="z" template="t" revision="1" issuer="edz" territory="zone" from="\(day)">
      <title>清单</title>
    </list>
    """
  }
}
