import BoundaryFindings
import BoundaryModel
import Foundation
import Testing

@testable import BoundaryRuns

/// Each side of a comparison is read once: what happens to its files afterwards makes no difference.
@Suite struct ReadOnceTests {
  private static let county = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "boundaries/example-county")

  @Test func aComparisonDoesWithoutTheFilesOnceItHasRead() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dutymap-tests-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: Self.county, to: folder)
    let list = folder.appending(path: "zone.xml")
    try Data(Self.list("2023-05-01").utf8).write(to: list)
    let other = folder.appending(path: "other.xml")
    try Data(Self.list("2023-06-01").utf8).write(to: other)

    let settings = RunControl(ControlSettings(), paths: [])
    func side(_ file: URL) -> CompareRequest.Side {
      CompareRequest.Side(
        InputFiles(paths: [file.path], keepsBytes: true), contextFor: [folder.path], settings, name: { $0 })
    }
    let request = CompareRequest(old: side(list), new: side(other))
    try FileManager.default.removeItem(at: list)
    try FileManager.default.removeItem(at: other)
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
