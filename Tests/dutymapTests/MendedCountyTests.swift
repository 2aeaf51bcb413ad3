import Foundation
import TestSupport
import Testing

/// The faults of the example county mended as its README says: each alone takes its finding away, all together leave
/// nothing to be told.
@Suite struct MendedCountyTests {
  @Test(arguments: Mending.all)
  func eachMendingTakesItsFindingAway(_ mending: Mending) throws {
    #expect(try findings(mended: []).contains(mending.fault))
    #expect(try !findings(mended: [mending]).contains(mending.fault))
  }

  @Test func nothingIsLeftWhenAllAreMended() throws {
    #expect(try findings(mended: Mending.all) == [])
  }

  /// Every finding that no list accepts has its mending here.
  @Test func everyFindingIsMended() throws {
    #expect(Set(try findings(mended: [])).subtracting(Mending.all.map(\.fault)) == [])
  }

  /// What is found in the county, but for what its lists accept: the rule, and the duty, list or file.
  private func findings(mended mendings: [Mending]) throws -> [String] {
    let folder = try Folder()
    defer { folder.remove() }
    let county = Program.repository.appending(path: "boundaries/example-county")
    let withdrawn = Set(mendings.compactMap(\.withdrawn).map { $0 + ".xml" })
    for name in try FileManager.default.contentsOfDirectory(atPath: county.path)
    where name.hasSuffix(".xml") && !withdrawn.contains(name) {
      var text = try String(contentsOf: county.appending(path: name), encoding: .utf8)
      for change in mendings.flatMap(\.changes) where change.file + ".xml" == name {
        try #require(text.components(separatedBy: change.found).count == 2, "\(name) has once: \(change.found)")
        text = text.replacing(change.found, with: change.instead)
      }
      try folder.write(text, to: name)
    }
    let templates = ["zone-locality.xml", "zone-locality.revision-1.xml"].map { "templates/\($0)" }
    let output = try Program.run(["validate", folder.path, "--format", "json"] + templates).output
    let report = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let found = try #require(report?["findings"] as? [[String: Any]])
    return found.filter { $0["accepted"] == nil }.map { finding in
      let path = ((finding["locations"] as? [[String: Any]])?.first?["path"] as? String) ?? ""
      let file = URL(filePath: path).deletingPathExtension().lastPathComponent
      return "\(finding["rule"] ?? "") \(finding["duty"] ?? finding["list"] ?? file)"
    }
  }
}
