import Foundation
import TestSupport
import Testing

/// The same documents under other names, or given in another order, give the same findings and fingerprints.
@Suite struct OrderTests {
  @Test(arguments: ["boundaries/example-county", "boundaries"])
  func neitherNamesNorOrderOfFilesMatter(_ path: String) throws {
    let given = Program.repository.appending(path: path)
    let documents = try texts(below: given)
    #expect(documents.count > 2)
    let usual = try told(documents)
    #expect(!usual.isEmpty)
    for seed in [UInt64.random(in: 1...1_000_000), 7] {
      var random = SeededRandom(seed: seed)
      #expect(try told(documents.shuffled(using: &random)) == usual, "seed \(seed)")
    }
  }

  @Test func ofTwoTemplatesWithoutDatesTheLaterRevisionCountsWhateverTheFilesAreCalled() throws {
    func template(_ revision: Int, _ duties: String) -> String {
      """
      <template xmlns="urn:dutymap:1" id="t" revision="\(revision)">
        <role id="lead" name="牵头" holders="one"/><party id="zone" name="开发区" kind="zone"/>
        <field id="f" name="安全">\(duties)</field>
      </template>
      """
    }
    let list = """
      <list xmlns="urn:dutymap:1" id="l" template="t" revision="9" issuer="edz"><duty ref="a"/></list>
      """
    let old = template(9, #"<duty id="a" name="安全检查"/>"#)
    let new = template(10, #"<duty id="a" name="安全检查"/><duty id="b" name="应急演练"/>"#)
    #expect(try told([old, new, list]) == told([new, list, old]))
    #expect(try told([old, new, list]).contains { $0.contains("other-revision") })
  }

  /// What a check tells of documents that are written under names in their order, without their places.
  private func told(_ documents: [String]) throws -> [String] {
    let folder = try Folder()
    defer { folder.remove() }
    for (number, text) in documents.enumerated() {
      try folder.write(text, to: "\(String(format: "%03d", number)).xml")
    }
    let result = try Program.run([
      "validate", folder.url.path, "--no-config", "--format", "json", "--language", "en", "--exit-zero",
    ])
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    return findings.map { finding in
      "\(finding["rule"] ?? "") \(finding["message"] ?? "") \(finding["fingerprint"] ?? "")"
    }.sorted()
  }

  private func texts(below folder: URL) throws -> [String] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let paths = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "xml" }
    return try paths.sorted { $0.path < $1.path }.map { try String(contentsOf: $0, encoding: .utf8) }
  }
}
