import BoundaryModel
import Foundation
import TestSupport
import Testing

@testable import dutymap

@Suite struct ValidateCommandTests {
  private static let clean = "boundaries/published/jiaxing-dogs"
  private static let faulty = "boundaries/published/nantong-chongchuan"
  private static let broken = #"<list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="x"><duty></list>"#

  @Test(
    arguments: [
      ([clean], 0), ([faulty], 1), ([faulty, "--exit-zero"], 0), (["nowhere.xml"], 2), (["nowhere.xml", faulty], 2),
      (["nowhere.xml", faulty, "--exit-zero"], 2), ([clean, "--format", "xml"], 2), ([clean, "--colour"], 2),
      (["Sources/XMLEvents"], 2),
      (["templates/zone-locality.xml"], 0), ([clean, "--fail-on", "note"], 1),
      ([faulty, "--rule", "overlap=warning"], 0), ([faulty, "--rule", "overlap=off"], 0),
      ([faulty, "--rule", "overlap=off", "--rule", "overlap=error"], 1), ([faulty, "--rule", "overlp=off"], 2),
      ([faulty, "--rule", "overlap=loud"], 2),
      (["boundaries/published/ningbo-hangzhou-bay", "--fail-on", "warning"], 1),
      ([clean, "-o", "/nowhere/report.txt"], 2),
      ([clean, "--format", "json", "--format", "text"], 2), (["Package.swift"], 1),
    ] as [([String], Int32)])
  func endsWithTheStatusThatSaysWhatItKnows(_ arguments: [String], _ status: Int32) throws {
    #expect(try Program.run(["validate"] + arguments).status == status)
  }

  @Test func whatCannotBeReadDoesNotStopTheOthers() throws {
    let result = try Program.run(["validate", "nowhere.xml", Self.faulty])
    #expect(result.errors == "dutymap: nowhere.xml: no such file or folder\n")
    #expect(result.output.contains("[overlap]"))
    #expect(result.output.hasSuffix("Found 2 errors, 0 warnings, 2 notes; the check is incomplete.\n"))
  }

  @Test func aMalformedDocumentDoesNotStopTheOthers() throws {
    let result = try Program.run(["validate", "-", Self.faulty, "--stdin-filename", "mine.xml"], input: Self.broken)
    #expect(result.status == 1)
    #expect(result.output.contains("mine.xml:1:"))
    #expect(result.output.contains("[syntax]"))
    #expect(result.output.contains("安全生产 (nt.8)"))
  }

  @Test func oneListAloneFindsItsTemplateAndItsRegister() throws {
    let result = try Program.run(["validate", Self.faulty + "/list.xml"])
    #expect(result.output.hasSuffix("1 file read: 17 duties, 19 assignments. Found 2 errors, 0 warnings, 2 notes.\n"))
  }

  @Test func whatIsReadBesideTheListsIsNamedFromTheCurrentFolder() throws {
    let output = try Program.run(["validate", "boundaries/example-county"]).output
    #expect(output.contains("\ntemplates/zone-locality.xml:"))
    #expect(!output.contains(Program.repository.path))
  }

  @Test func statisticsCountInsteadOfTelling() throws {
    let arguments = ["validate", Self.faulty, "--statistics"]
    let counted = """
      2  error    overlap
      1  note     missing-basis
      1  note     missing-field

      17 of 17 duties have no scope: of these it was judged how many bodies hold them and whether their words are near, not where each one's part ends. What is not listed is not thereby in order.

      2 files read: 17 duties, 19 assignments. Found 2 errors, 0 warnings, 2 notes.

      """
    #expect(try Program.run(arguments).output == counted)
    #expect(try Program.run(["validate", Self.faulty, "--format", "statistics"]).output == counted)
    try Folder.with { folder in
      let result = try Program.run(arguments + ["--format", "json=\(folder.path("a.json"))"])
      #expect(result.status == 1)
      #expect(result.output == counted)
      #expect(try folder.text("a.json").hasPrefix("{"))
      #expect(try Program.run(arguments + ["-o", folder.path("a.txt")]).output == "")
      #expect(try folder.text("a.txt") == counted)
    }
    let both = try Program.run(arguments + ["--format", "json"])
    #expect(both.status == 2)
    #expect(both.errors.contains("only one format can go to standard output"))
  }

  @Test func conciseIsALineForEachFinding() throws {
    let output = try Program.run(["validate", Self.faulty, "--format", "concise"]).output
    let lines = output.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines.dropLast(2).allSatisfy { $0.contains("/list.xml:") && $0.hasSuffix("]") }, "\(output)")
  }

  @Test func languageComesFromTheFlagThenTheEnvironment() throws {
    let arguments = ["validate", Self.clean]
    #expect(try Program.run(arguments, environment: ["LANG": "zh_CN.UTF-8"]).output.contains("已读"))
    #expect(try Program.run(arguments, environment: ["LANG": "zh_CN.UTF-8", "LC_ALL": "C"]).output.contains("read"))
    #expect(try Program.run(arguments + ["--language", "zh"], environment: ["LC_ALL": "C"]).output.contains("已读"))
    #expect(try Program.run(arguments).output.contains("read"))
  }

  @Test func severalReportsGoToTheirFilesWhole() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let (text, json) = (folder.url.appending(path: "a.txt"), folder.url.appending(path: "b.json"))
    let result = try Program.run([
      "validate", Self.faulty, "--format", "text=\(text.path)", "--format", "json=\(json.path)", "--color", "always",
    ])
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(try String(contentsOf: text, encoding: .utf8).hasSuffix("2 notes.\n"))
    #expect(try !String(contentsOf: text, encoding: .utf8).contains("\u{1B}"))
    #expect(try String(contentsOf: json, encoding: .utf8).hasSuffix("}\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.txt", "b.json"])
  }

  @Test(
    arguments: [
      ([:], false, false), ([:], true, true), (["NO_COLOR": "1", "FORCE_COLOR": "1"], true, false),
      (["NO_COLOR": ""], true, true), (["FORCE_COLOR": "1"], false, true), (["TERM": "dumb"], true, false),
      (["CLICOLOR": "0"], true, false), (["CLICOLOR_FORCE": "1"], false, true),
    ] as [([String: String], Bool, Bool)])
  func colourIsTheTerminalsUnlessTheEnvironmentSays(
    _ environment: [String: String], _ isTerminal: Bool, _ isColoured: Bool
  ) {
    #expect(ColorChoice.environmentWants(environment, isTerminal: isTerminal) == isColoured)
  }
}

@Suite struct SchemaCommandTests {
  @Test func printsTheSchemasThatAreShipped() throws {
    let shipped = try String(contentsOf: Program.repository.appending(path: "templates/dutymap.rng"), encoding: .utf8)
    #expect(try Program.run(["schema"]).output == shipped)
    #expect(try Program.run(["schema", "report"]).output.contains("urn:dutymap:report:1"))
  }

  @Test(arguments: [
    ["boundaries"], ["boundaries", "nowhere", "--language", "zh"], ["boundaries/published/jiaxing-dogs"],
    ["Package.swift"], ["templates"],
  ])
  func reportsKeepTheirSchema(_ paths: [String]) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let (schema, report) = (folder.url.appending(path: "schema.json"), folder.url.appending(path: "report.json"))
    try Data(try Program.run(["schema", "report"]).output.utf8).write(to: schema)
    _ = try Program.run(["validate", "--format", "json=\(report.path)"] + paths)
    let checked = try Program.python(["-W", "ignore", "-m", "jsonschema", "-i", report.path, schema.path])
    #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
  }
}
