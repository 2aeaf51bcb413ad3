import Foundation
import TestSupport
import Testing

@Suite struct DiffCommandTests {
  private static let old = "templates/zone-locality.revision-1.xml"
  private static let new = "templates/zone-locality.xml"
  private static let pair = [old, new]
  private static let broken = "Package.swift"

  @Test(
    arguments: [
      (pair, 0), ([old, old], 0), (pair + ["--fail-on", "catalogue"], 1),
      (pair + ["--fail-on", "catalogue", "--exit-zero"], 0), (pair + ["--fail-on", "basis-changed"], 1),
      (pair + ["--fail-on", "territory-changed"], 0), ([old, old, "--fail-on", "transfer"], 0),
      (pair + ["--only", "editorial", "--fail-on", "transfer"], 0), (pair + ["--only", "nonsense"], 2),
      (pair + ["--fail-on", "everything"], 2), ([old, "nowhere.xml"], 2), (["nowhere.xml", new], 2), ([new], 2),
      ([old, broken], 2), ([broken, new, "--exit-zero"], 2), (pair + ["--approved", "nowhere.yml"], 2),
      (pair + ["--lists", "nowhere"], 2), (pair + ["--format", "xml"], 2), (pair + ["-o", "/nowhere/diff.html"], 2),
      (["templates", "templates"], 0), (["boundaries/xuzhou", "boundaries/xuzhou"], 0),
    ] as [([String], Int32)])
  func endsWithTheStatusThatSaysWhatItKnows(_ arguments: [String], _ status: Int32) throws {
    #expect(try Program.run(["diff"] + arguments).status == status)
  }

  @Test(arguments: ["text", "markdown", "json", "html"])
  func whatCouldNotBeComparedNeverReadsAsNoChanges(_ format: String) throws {
    let result = try Program.run(["diff", Self.old, Self.broken, "--format", format])
    #expect(result.output.contains("incomplete"))
    #expect(!result.output.contains("No changes."))
  }

  @Test(arguments: ["text", "markdown", "json", "html", "changelog", "csv"])
  func theSameIsSaidInEveryFormatAndBothLanguages(_ format: String) throws {
    for language in ["en", "zh"] {
      let result = try Program.run(["diff"] + Self.pair + ["--format", format, "--language", language])
      #expect(result.errors == "")
      for told in ["综合行政执法", "G08", "行政审批局"] { #expect(result.output.contains(told), "\(format) \(told)") }
    }
  }

  /// The township words the item otherwise: the code alone tells that it is one.
  @Test func anItemThatASecondListTakesOverByItsCodeOpensAConflict() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let old = folder.path("old")
    try FileManager.default.copyItem(atPath: "Tests/BoundaryChecksTests/Cases/same-code-other-words", toPath: old)
    try FileManager.default.removeItem(atPath: old + "/east.xml")
    let result = try Program.run(["diff", old, "Tests/BoundaryChecksTests/Cases/same-code-other-words"])
    #expect(result.output.contains("Findings: 1 opened, 0 closed, 0 staying"))
    #expect(result.output.contains("contested"))
  }

  @Test func comparesWithoutChecking() throws {
    let arguments = ["diff"] + Self.pair
    let checked = try Program.run(arguments).output
    let compared = try Program.run(arguments + ["--no-effects"]).output
    #expect(compared == checked.replacing("Findings: 0 opened, 0 closed, 0 staying\n\n", with: ""))
  }

  @Test func filtersShowLessAndCountTheRest() throws {
    let result = try Program.run(["diff"] + Self.pair + ["--body", "service"])
    #expect(result.output.contains("2 changes: transfer 2."))
    #expect(result.output.hasSuffix("36 changes left out by the filters\n"))
    let field = try Program.run(["diff"] + Self.pair + ["--field", "service", "--only", "element"])
    #expect(field.output.contains("M03"))
    #expect(!field.output.contains("D01"))
  }

  @Test func whatIsHiddenIsCountedAndShownOnDemand() throws {
    let hidden = try Program.run(["diff"] + Self.pair).output
    #expect(
      hidden.hasSuffix(
        "4 changes of wording not shown (--show wording)\n1 change of order or layout not shown (--show layout)\n"))
    let shown = try Program.run(["diff"] + Self.pair + ["--show", "wording", "--show", "layout"]).output
    #expect(shown.contains("* reworded: {+主要+}负责"))
    #expect(!shown.contains("not shown"))
  }

  @Test(
    arguments: [
      pair, [new, old], [old, old], [old, broken], ["boundaries/xuzhou", "boundaries/example-county"],
      pair + ["--lists", "boundaries"],
    ])
  func comparisonsKeepTheirSchema(_ arguments: [String]) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let (schema, report) = (folder.url.appending(path: "schema.json"), folder.url.appending(path: "diff.json"))
    try Data(try Program.run(["schema", "diff"]).output.utf8).write(to: schema)
    _ = try Program.run(["diff", "--format", "json=\(report.path)"] + arguments)
    let checked = try Program.python(["-W", "ignore", "-m", "jsonschema", "-i", report.path, schema.path])
    #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
  }

  @Test func whatIsApprovedIsMarkedAndCountsForNothing() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let text = try Program.run(["diff"] + Self.pair + ["--only", "catalogue", "--format", "json"]).output
    let report = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let changes = report?["changes"] as? [[String: Any]] ?? []
    #expect(changes.count == 3)
    let file = folder.url.appending(path: "approved.yml")
    let entries = changes.compactMap { $0["fingerprint"] as? String }.map {
      "- {fingerprint: \($0), change: duty-added, reason: \"市政府批准\", by: \"市政府\", until: 2099-12-31}"
    }
    let stale = "- {fingerprint: 0123456789abcdef, change: basis-changed, reason: \"不再需要\"}"
    try Data((entries + [stale]).joined(separator: "\n").utf8).write(to: file)
    let arguments = ["diff"] + Self.pair + ["--approved", file.path, "--fail-on", "catalogue"]
    let result = try Program.run(arguments)
    #expect(result.status == 0)
    #expect(result.output.contains("approved by 市政府: 市政府批准; until 2099-12-31"))
    #expect(
      result.output.contains(
        "approved.yml:4: an approved change is no longer made (basis-changed, 0123456789abcdef); remove it"))
    #expect(try Program.run(arguments + ["--on", "2100-01-01"]).status == 1)
  }

  @Test func saysWhichListsFollowTheOldRevision() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let list = """
      <list xmlns="urn:dutymap:1" id="l" template="zone-locality" revision="1" issuer="edz">
        <bind party="zone" body="edz"/>
        <duty ref="C04"><assign party="zone" role="lead"/></duty>
        <duty ref="A04"><assign party="zone" role="lead"/></duty>
        <duty ref="A02"><assign party="zone" role="lead"/></duty>
      </list>
      """
    try folder.write(list, to: "list.xml")
    let result = try Program.run(["diff"] + Self.pair + ["--lists", folder.path])
    #expect(result.output.contains("Lists that follow the old revision: 1\n"))
    #expect(result.output.contains("! 3: C04 must change: 土地与房屋征收 (C04) is split into"))
    #expect(result.output.contains("? 4: A04 to be checked: 牵头 of"))
    #expect(!result.output.contains("5: A02"))
  }
}
