import Foundation
import TestSupport
import Testing

@Suite struct UpdateCommandTests {
  private static let target = "templates/zone-locality.xml"

  /// The lists of the example county, as they would have been on the first revision.
  private static func county(_ body: (Folder) throws -> Void) throws {
    let lists = Program.repository.appending(path: "boundaries/example-county")
    let names = try FileManager.default.contentsOfDirectory(atPath: lists.path).filter { $0.hasSuffix(".xml") }
    var files: [String: String] = [:]
    for name in names {
      var text = try String(contentsOf: lists.appending(path: name), encoding: .utf8)
      let renamed = ["L03": "A07", "D09": "E08", "M03": "N01", "C02": "C04", "D04": "D10"]
      for (new, old) in renamed { text = text.replacingOccurrences(of: "ref=\"\(new)\"", with: "ref=\"\(old)\"") }
      text = text.replacingOccurrences(of: "revision=\"2\"", with: "revision=\"1\"")
      // What the second revision split off, and what it added, were not there.
      for id in ["C03", "D08", "J03"] {
        text = text.replacing(try Regex("(?s)  <duty ref=\"\(id)\".*?</duty>\n"), with: "")
      }
      files["lists/\(name)"] = text
    }
    try Folder.with(files, body)
  }

  @Test func theListsOfACountyAreCarried() throws {
    try Self.county { folder in
      let count = try Self.texts(folder).values.count { $0.contains("<list ") }
      let before = try Program.run(["validate", folder.path, "templates", "--format", "json"])
      #expect(before.output.contains("\"other-revision\""))
      let result = try Program.run(["update", folder.path, "--to", Self.target])
      #expect(result.status == 1, "\(result.errors)")
      #expect(result.output.contains("  C04 → C02, C03\n"))
      #expect(result.output.contains("  N01 → M03\n"))
      #expect(result.output.contains("lists/edz.xml:157:3: decide: 土地与房屋征收 (C04) became 集体土地征收、补偿与安置 (C02) and "))
      #expect(
        result.output.contains("note: revision 2 of the template changes the default of 政务服务窗口 (M01): no longer "))
      #expect(result.output.ranges(of: "note: revision 2 of the template adds ").count == 1)
      #expect(result.output.hasSuffix("\(count) lists: \(count) updated, 2 to decide.\n"))

      let after = try Program.run(["validate", folder.path, "templates", "--format", "json"])
      #expect(!after.output.contains("\"other-revision\""))
      #expect(!after.output.contains("there is no duty"))
      // The one that was split is the one row that the county's lists did not have.
      let edz = try folder.text("lists/edz.xml")
      let original = try String(
        contentsOf: Program.repository.appending(path: "boundaries/example-county/edz.xml"), encoding: .utf8)
      #expect(edz.split(separator: "\n").count > original.split(separator: "\n").count)

      let texts = try Self.texts(folder)
      let again = try Program.run(["update", folder.path, "--to", Self.target, "--language", "zh"])
      #expect(again.status == 1)
      #expect(again.output.hasSuffix("共 \(count) 份清单：已更新 0 份，待决定 2 处。\n"))
      #expect(try Self.texts(folder) == texts)
      #expect(try Program.run(["fmt", "--check", folder.path]).status == 0)
    }
  }

  private static func texts(_ folder: Folder) throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("lists")) {
      texts[name] = try folder.text("lists/\(name)")
    }
    return texts
  }

  // MARK: Small lists

  private static func template(_ revision: Int, _ duties: String) -> String {
    "<template xmlns='urn:dutymap:1' id='t' revision='\(revision)' date='202\(revision)-01-01'><role id='lead' name='牵头' holders='one'/><field id='f' name='领域'>\(duties)</field></template>"
  }

  private static func list(_ duty: String, revision: Int = 1) -> String {
    "<list xmlns='urn:dutymap:1' id='l' template='t' revision='\(revision)' issuer='b'><duty ref='\(duty)'/></list>\n"
  }

  private static let revisions = [
    "templates/1.xml": template(1, "<duty id='A' name='甲'/>"),
    "templates/2.xml": template(2, "<duty id='B' name='甲' formerly='A'/>"),
    "templates/3.xml": template(3, "<duty id='C' name='甲' formerly='B'/><duty id='A' name='乙'/>"),
  ]

  /// An id that the last revision gives anew shows whether each revision was gone through.
  @Test(arguments: [(["templates/2.xml"], "B", 2), (["templates/3.xml"], "C", 3)])
  func aListGoesThroughEachRevision(_ to: [String], _ duty: String, _ revision: Int) throws {
    try Folder.with(Self.revisions.merging(["lists/l.xml": Self.list("A")]) { $1 }) { folder in
      let result = try Program.run(["update", folder.path("lists"), "--to", folder.path(to[0])])
      #expect(result.status == 0, "\(result.output)\(result.errors)")
      let expected = Self.list("A").replacing("revision='1'", with: "revision=\"\(revision)\"")
        .replacing("ref='A'", with: "ref=\"\(duty)\"")
      #expect(try folder.text("lists/l.xml") == expected)
    }
  }

  @Test func earlierRevisionsMayBeElsewhere() throws {
    let files = [
      "old/1.xml": Self.revisions["templates/1.xml"] ?? "", "old/2.xml": Self.revisions["templates/2.xml"] ?? "",
      "new/3.xml": Self.revisions["templates/3.xml"] ?? "", "l.xml": Self.list("A"),
    ]
    try Folder.with(files) { folder in
      let arguments = ["update", folder.path("l.xml"), "--to", folder.path("new/3.xml"), "--check"]
      let alone = try Program.run(arguments)
      #expect(alone.output.contains("note: revision 1 of the template was not found"))
      let all = try Program.run(arguments + ["--from", folder.path("old")])
      #expect(all.output.contains("t, revision 1 → 2 → 3\n  A → B\n  B → C\n"))
      #expect(try folder.text("l.xml") == Self.list("A"))
    }
  }

  @Test func theListMayGoElsewhere() throws {
    try Folder.with(Self.revisions.merging(["l.xml": Self.list("A")]) { $1 }) { folder in
      let to = ["--to", folder.path("templates/2.xml")]
      let expected = Self.list("A").replacing("revision='1'", with: "revision=\"2\"").replacing(
        "ref='A'", with: "ref=\"B\"")
      let result = try Program.run(["update", folder.path("l.xml"), "--output", folder.path("new.xml")] + to)
      #expect(result.status == 0)
      #expect(try folder.text("new.xml") == expected)
      #expect(try folder.text("l.xml") == Self.list("A"))
      let piped = try Program.run(["update", "-"] + to, input: Self.list("A"))
      #expect(piped.output == expected)
      #expect(piped.errors == "<stdin>: t, revision 1 → 2\n  A → B\n1 list: 1 updated, 0 to decide.\n")
      let check = try Program.run(["update", folder.path("l.xml"), "--check", "--language", "zh"] + to)
      #expect(check.status == 1)
      #expect(check.output.hasSuffix("共 1 份清单：需要更新 1 份，待决定 0 处。\n"))
      #expect(try folder.text("l.xml") == Self.list("A"))
      let encoded = try Program.shell(
        "printf \"<?xml version='1.0' encoding='GBK'?><!-- 注 -->%s\" \"\(Self.list("A"))\" | iconv -f UTF-8 -t GBK | dutymap update - --to '\(folder.path("templates/2.xml"))'"
      )
      #expect(encoded.output.hasPrefix("<?xml version='1.0' encoding='UTF-8'?><!-- 注 --><list"))
    }
  }

  @Test(
    arguments: [
      (["l.xml"], "templates/1.xml", 0), (["l.xml"], "templates/2.xml", 0), (["broken.xml"], "templates/2.xml", 1),
      (["broken.xml", "l.xml"], "templates/2.xml", 1), (["further.xml"], "templates/2.xml", 2),
      (["other.xml"], "templates/2.xml", 2), (["templates/1.xml"], "templates/2.xml", 2),
      (["templates"], "templates/2.xml", 2),
      (["nowhere.xml"], "templates/2.xml", 2), (["l.xml"], "l.xml", 2), (["l.xml"], "nowhere.xml", 2),
      (["l.xml"], "broken.xml", 2), (["l.xml", "-"], "templates/2.xml", 2),
      (["l.xml", "--check", "-o", "x"], "templates/2.xml", 2),
    ] as [([String], String, Int32)])
  func endsWithTheStatusThatSaysWhatItKnows(_ arguments: [String], _ to: String, _ status: Int32) throws {
    let files = [
      "l.xml": Self.list("A"), "broken.xml": "<list>", "further.xml": Self.list("A", revision: 3),
      "other.xml": Self.list("A").replacing("template='t'", with: "template='u'"),
    ]
    try Folder.with(Self.revisions.merging(files) { $1 }) { folder in
      let given = arguments.map { FileManager.default.fileExists(atPath: folder.path($0)) ? folder.path($0) : $0 }
      let result = try Program.run(["update"] + given + ["--to", folder.path(to)])
      #expect(result.status == status, "\(result.output)\(result.errors)")
      for (name, text) in files where !arguments.contains(name) || status == 2 {
        #expect(try folder.text(name) == text)
      }
    }
  }

  @Test func theReportKeepsItsSchema() throws {
    try Self.county { folder in
      let schema = try Program.run(["schema", "update"]).output
      try folder.write(schema, to: "schema.json")
      for (number, arguments) in [["--check"], [], ["--language", "zh"], ["nowhere"]].enumerated() {
        let result = try Program.run(
          ["update", folder.path("lists"), "--to", Self.target, "--format", "json"] + arguments)
        try folder.write(result.output, to: "\(number).json")
        let checked = try Program.python([
          "-W", "ignore", "-m", "jsonschema", "-i", folder.path("\(number).json"), folder.path("schema.json"),
        ])
        #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
      }
      #expect(try folder.text("0.json").contains("\"verdict\" : \"decisions\""))
      #expect(try folder.text("3.json").contains("\"verdict\" : \"incomplete\""))
      try folder.write("<list>", to: "lists/broken.xml")
      let broken = try Program.run(["update", folder.path("lists"), "--to", Self.target, "--format", "json"])
      #expect(broken.status == 1)
      #expect(broken.output.contains("\"verdict\" : \"incomplete\""))
      #expect(broken.errors.contains("lists/broken.xml:1:7: error: "))
    }
  }
}
