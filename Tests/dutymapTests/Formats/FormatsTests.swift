import Foundation
import TestSupport
import Testing

/// All formats of one run, read back with other people's parsers.
@Suite struct FormatsTests {
  private static let hostile = "Tests/dutymapTests/Formats"
  private static let broken = "<list xmlns=\"urn:dutymap:1\" id=\"l\"><duty name=\"<\"/>\u{1}"

  @Test(
    arguments: [
      (["boundaries", "--show-accepted"], "zh"),
      (["boundaries", "nowhere", "no\u{1B}w,h:e%re", "--show-accepted"], "en"), ([hostile], "zh"), ([hostile], "en"),
      (["-", "--stdin-filename", "a b,%:#[1]\u{202E}😀.xml"], "en"),
      (
        ["boundaries/published/jiaxing-dogs", "--rule", "open-list=off", "--rule", "delegation-not-accepted=off"], "zh"
      ),
    ] as [([String], String)])
  func carryTheSameFindings(_ arguments: [String], _ language: String) throws {
    let folder = try Folder()
    defer { folder.remove() }
    try expectSameFindings(arguments + ["--language", language], in: folder)
  }

  @Test(arguments: ["zh", "en"])
  func carryTheSameAcceptedFindings(_ language: String) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let baseline = ["--baseline", folder.path("baseline.yml")]
    let some = ["validate", Self.hostile, "boundaries/published/nantong-chongchuan"] + baseline
    _ = try Program.run(some + ["--add-to-baseline", "--reason", "<b>]]>&\n=1"])
    let told = try expectSameFindings(
      [Self.hostile, "boundaries", "nowhere", "--show-accepted", "--language", language] + baseline, in: folder)
    #expect(told.hasSuffix(" findings, 19 accepted, 1 missing\n"))
  }

  @Test func carryTheSameFindingsWhateverNamesSay() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var names = HostileNames(seed: seed)
    let folder = try Folder()
    defer { folder.remove() }
    let bodies = (0..<20).map { #"<body id="b\#($0)" kind="zone" name="\#(names.next())"/>"# }
    let duties = (0..<40).map { number in
      #"""
      <duty id="D\#(number)" name="\#(names.next())">
        <assign body="b\#(number % 20)" role="lead"/><assign body="b\#((number * 7 + 1) % 20)" role="lead"/>
      </duty>
      """#
    }
    let documents = [
      "register":
        #"<register xmlns="urn:dutymap:1" id="r" date="2023-04-17"><area id="z" name="z"/>\#(bodies.joined())</register>"#,
      "template":
        #"<template xmlns="urn:dutymap:1" id="t" revision="1" date="2023-04-17"><role id="lead" name="\#(names.next())" holders="one"/></template>"#,
      "list":
        #"<list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="b0" territory="z">\#(duties.joined())</list>"#,
    ]
    for (name, text) in documents { try folder.write(text, to: "\(name).xml") }
    let told = try expectSameFindings([folder.path], in: folder)
    #expect(told.hasSuffix(" findings, 0 accepted, 0 missing\n"), "seed \(seed): \(told)")
    #expect((told.split(separator: " ").first.flatMap { Int($0) } ?? 0) >= 36, "seed \(seed): \(told)")
  }

  @discardableResult
  private func expectSameFindings(_ arguments: [String], in folder: Folder) throws -> String {
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
    let folder = try Folder()
    defer { folder.remove() }
    let files = try ["one", "two"].map { name in
      let file = folder.url.appending(path: name)
      _ = try Program.run(["validate", Self.hostile, "--format", "\(format)=\(file.path)"])
      return try Data(contentsOf: file)
    }
    #expect(files[0] == files[1])
    #expect(!files[0].isEmpty)
  }

  @Test func theEndingOfTheFileSaysTheFormat() throws {
    let folder = try Folder()
    defer { folder.remove() }
    for (name, start) in [
      ("a.sarif", "{"), ("a.csv", "\u{FEFF}severity"), ("a.xlsx", "PK"), ("junit.xml", "<?xml"), ("a.md", "# "),
    ] {
      let file = folder.url.appending(path: name)
      #expect(try Program.run(["validate", Self.hostile, "-o", file.path]).status == 1)
      #expect(try Data(contentsOf: file).starts(with: Data(start.utf8)), "\(name)")
    }
  }
}
