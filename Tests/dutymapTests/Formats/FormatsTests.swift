import Foundation
import Testing

/// All formats of one run, read back with other people's parsers.
@Suite struct FormatsTests {
  private static let hostile = "Tests/dutymapTests/Formats"
  private static let broken = "<list xmlns=\"urn:dutymap:1\" id=\"l\"><duty name=\"<\"/>\u{1}"

  @Test(
    arguments: [
      (["boundaries"], "zh"), (["boundaries", "nowhere", "no\u{1B}w,h:e%re"], "en"), ([hostile], "zh"),
      ([hostile], "en"),
      (["-", "--stdin-filename", "a b,%:#[1]\u{202E}😀.xml"], "en"),
      (
        ["boundaries/published/jiaxing-dogs", "--rule", "open-list=off", "--rule", "delegation-not-accepted=off"], "zh"
      ),
    ] as [([String], String)])
  func carryTheSameFindings(_ arguments: [String], _ language: String) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try expectSameFindings(arguments + ["--language", language], in: folder)
  }

  @Test(arguments: ["zh", "en"])
  func carryTheSameAcceptedFindings(_ language: String) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let baseline = ["--baseline", folder.appending(path: "baseline.yml").path]
    let some = ["validate", Self.hostile, "boundaries/published/nantong-chongchuan"] + baseline
    _ = try Program.run(some + ["--add-to-baseline", "--reason", "<b>]]>&\n=1"])
    let told = try expectSameFindings(
      [Self.hostile, "boundaries", "nowhere", "--show-accepted", "--language", language] + baseline, in: folder)
    #expect(told.hasSuffix(" findings, 9 accepted, 1 missing\n"))
  }

  @discardableResult
  private func expectSameFindings(_ arguments: [String], in folder: URL) throws -> String {
    let endings = [
      "text": "txt", "json": "json", "markdown": "md", "csv": "csv", "xlsx": "xlsx", "sarif": "sarif",
      "junit": "junit.xml", "github": "github", "gitlab": "gitlab",
    ]
    let outputs = endings.flatMap { ["--format", "\($0.key)=\(folder.path)/report.\($0.value)"] }
    let run = try Program.run(["validate"] + arguments + outputs, input: Self.broken)
    #expect(run.status == 0 || run.status == 1 || !run.errors.isEmpty, "\(run)")
    let script = Program.repository.appending(path: Self.hostile + "/same_findings.py").path
    let result = try Program.python([script, folder.path] + Self.junitSchemas())
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    return result.output
  }

  /// Two that disagree, as `make test` has installed them.
  private static func junitSchemas() throws -> [String] {
    let folder = Program.repository.appending(path: ".build/python/junit")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)).compactMap {
      $0 as? URL
    }
    let schemas = files.map(\.path).filter { $0.hasSuffix(".xsd") }
    try #require(schemas.count == 2)
    return schemas
  }

  @Test(arguments: ["xlsx", "csv", "sarif", "junit", "gitlab", "markdown"])
  func areTheSameWhenNothingHasChanged(_ format: String) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try ["one", "two"].map { name in
      let file = folder.appending(path: name)
      _ = try Program.run(["validate", Self.hostile, "--format", "\(format)=\(file.path)"])
      return try Data(contentsOf: file)
    }
    #expect(files[0] == files[1])
    #expect(!files[0].isEmpty)
  }

  @Test func theEndingOfTheFileSaysTheFormat() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, start) in [
      ("a.sarif", "{"), ("a.csv", "\u{FEFF}severity"), ("a.xlsx", "PK"), ("junit.xml", "<?xml"), ("a.md", "# "),
    ] {
      let file = folder.appending(path: name)
      #expect(try Program.run(["validate", Self.hostile, "-o", file.path]).status == 1)
      #expect(try Data(contentsOf: file).starts(with: Data(start.utf8)), "\(name)")
    }
  }
}
