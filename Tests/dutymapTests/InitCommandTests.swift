import Foundation
import TestSupport
import Testing

@Suite struct InitCommandTests {
  private static let options = [
    "--place", "安澜县", "--issuer", "安澜经济开发区管委会", "--area", "开发区", "--body", "柳湾镇人民政府、安澜县应急管理局",
    "--from", "2024-01-01",
  ]
  private static let written = [
    "lists/register.xml", "lists/list.xml", "templates/zone-locality.xml", "templates/dutymap.rng", "dutymap.yml",
  ]

  @Test(arguments: [
    (
      "en", "written:\n", "32 parties of the template have no body yet; a comment in lists/list.xml names them\n",
      "next: dutymap validate "
    ),
    ("zh", "已生成：\n", "模板中有 32 个参与方还没有对应的机构，见 lists/list.xml 中的注释\n", "下一步：dutymap validate "),
  ])
  func theFolderThatIsBegunIsValid(_ language: String, _ head: String, _ unbound: String, _ next: String) throws {
    try Folder.with { folder in
      let place = folder.path("anlan")
      let result = try Program.run(["init", place, "--language", language] + Self.options)
      #expect(result.status == 0 && result.errors == "")
      #expect(
        result.output.hasPrefix(head + Self.written.map { "  \(place)/\($0)\n" }.joined() + unbound + next + place))
      let checked = try Program.run(["validate", place, "--format", "statistics", "--language", "en"])
      #expect(checked.status == 0)
      #expect(checked.output.hasPrefix("1  warning  duty-missing\n"))
      #expect(try Program.run(["fmt", "--check", place + "/lists"]).status == 0)
      // As an editor does it.
      let grammar = "\(place)/templates/dutymap.rng"
      let documents = ["lists/register.xml", "lists/list.xml", "templates/zone-locality.xml"].map { "\(place)/\($0)" }
      #expect(try Program.run("/usr/bin/xmllint", ["--noout", "--relaxng", grammar] + documents).status == 0)
      for (document, path) in zip(documents, ["../templates/dutymap.rng", "../templates/dutymap.rng", "dutymap.rng"]) {
        let text = try String(contentsOfFile: document, encoding: .utf8)
        #expect(text.contains("?>\n<?xml-model href=\"\(path)\" type=\"application/xml\" schematypens="))
      }
    }
  }

  @Test func bodiesAreBoundWhereThereIsNoDoubt() throws {
    try Folder.with { folder in
      _ = try Program.run(
        ["init", folder.path, "--language", "zh"] + Self.options + ["--body", "东城街道办事处；安澜县统计局"])
      let list = try folder.text("lists/list.xml")
      let bound = list.split(separator: "\n").filter { $0.hasPrefix("  <bind ") }
      #expect(
        bound == [
          #"  <bind party="zone" body="安澜经济开发区管委会"/>"#, #"  <bind party="emergency" body="安澜县应急管理局"/>"#,
          #"  <bind party="statistics" body="安澜县统计局"/>"#, #"  <bind locality="inside" area="zone"/>"#,
          #"  <bind locality="outside" area="place.rest"/>"#,
        ])
      #expect(list.contains("属地乡镇(街道)（township）"), "of two townships none is meant")
      #expect(try folder.text("lists/register.xml").contains(#"<body id="东城街道办事处" kind="township" name="东城街道办事处"/>"#))
      #expect(try folder.text("dutymap.yml").hasSuffix("language: zh\n"))
    }
  }

  @Test func nothingIsWrittenOver() throws {
    try Folder.with(["lists/list.xml": "mine", "dutymap.yml": "language: en\n"]) { folder in
      let result = try Program.run(["init", folder.path] + Self.options)
      let told = "is there already and was left as it is; nothing was written\n"
      #expect(
        result.errors == "dutymap: \(folder.path)/lists/list.xml: \(told)dutymap: \(folder.path)/dutymap.yml: \(told)")
      #expect(result.status == 2)
      #expect(
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == [
          "dutymap.yml", "lists", "lists/list.xml",
        ])
    }
  }

  /// What comes before the file that cannot be written is taken back.
  @Test func allIsWrittenOrNothing() throws {
    try Folder.with(["templates": "a file"]) { folder in
      let result = try Program.run(["init", folder.path] + Self.options)
      #expect(result.status == 2 && result.errors.contains("the folder \(folder.path)/templates cannot be made"))
      #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path) == ["templates"])
    }
  }

  /// Without a terminal nothing is asked, whatever the input says.
  @Test(arguments: [
    (["--place", "a"], "dutymap: --issuer is not given\n"), ([], "dutymap: --place is not given\n"),
    (["--place", " ", "--issuer", "b"], "dutymap: --place is empty; expected a name\n"),
    (["--place", "a\u{7}", "--issuer", "b"], "dutymap: a name has control characters in it\n"),
    (
      ["--place", "a", "--issuer", "b", "--from", "2024-02-30"],
      "dutymap: '2024-02-30' is no day; expected one such as 2024-01-31\n"
    ),
    (
      ["--place", "a", "--issuer", "b", "--template", "zone-localty"],
      "dutymap: there is no template 'zone-localty': neither a file nor one that comes with the program (zone-locality); did you mean 'zone-locality'?\n"
    ),
  ])
  func whatIsMissingIsTold(_ options: [String], _ told: String) throws {
    try Folder.with { folder in
      let result = try Program.run(["init", folder.path("new")] + options, input: "安澜县\n开发区\n\n\n\n")
      #expect(result.errors == told)
      #expect((result.status, result.output) == (2, ""))
      #expect(!FileManager.default.fileExists(atPath: folder.path("new")))
    }
  }

  @Test func anotherTemplateIsTakenOver() throws {
    let template = """
      <template xmlns="urn:dutymap:1" id="town" revision="3"><title>t</title><role id="lead" name="牵头" holders="one"/>
      <party id="town" name="乡镇" kind="township"/><field id="f" name="f"><duty id="D" name="d"/></field></template>
      """
    try Folder.with(["t.xml": template, "bad.xml": "<list xmlns='urn:dutymap:1'/>"]) { folder in
      let names = ["--place", "安澜县", "--issuer", "柳湾镇人民政府", "--language", "en"]
      let result = try Program.run(["init", folder.path("new"), "--template", folder.path("t.xml")] + names)
      #expect(result.status == 0)
      #expect(try folder.text("new/templates/town.xml") == template, "no declaration, so that nothing is added")
      #expect(try folder.text("new/lists/list.xml").contains(#"<bind party="town" body="柳湾镇人民政府"/>"#))
      #expect(try Program.run(["validate", folder.path("new")]).status == 0)
      let bad = try Program.run(["init", folder.path("no"), "--template", folder.path("bad.xml")] + names)
      #expect(bad.status == 2 && bad.errors.hasPrefix("dutymap: \(folder.path("bad.xml")): not usable as a template: "))
    }
  }

  /// Five questions on a terminal; an empty line takes what stands in brackets.
  @Test func aTerminalIsAsked() throws {
    try Folder.with { folder in
      let run = """
        import os, pty, sys
        folder = sys.argv[1]
        pid, terminal = pty.fork()
        if pid == 0:
            os.execvp("dutymap", ["dutymap", "init", folder + "/new", "--language", "zh"])
        seen = b""
        for question, answer in [("哪个县", "安澜县"), ("哪个机构", "安澜经济开发区管委会"), ("区域", "开发区"), ("其他机构", ""), ("哪一天", "2024-01-01")]:
            while question.encode() not in seen: seen += os.read(terminal, 1000)
            os.write(terminal, (answer + "\\n").encode())
        try:
            while True:
                more = os.read(terminal, 1000)
                if not more: break
                seen += more
        except OSError: pass
        print(os.waitpid(pid, 0)[1])
        """
      try folder.write(run, to: "run.py")
      let result = try Program.shell("python3 '\(folder.path("run.py"))' '\(folder.path)'")
      #expect(result.output == "0\n", "\(result.errors)")
      #expect(try folder.text("new/lists/list.xml").contains(#"territory="zone" from="2024-01-01""#))
      #expect(try folder.text("new/lists/register.xml").contains(#"<area id="zone" name="开发区"/>"#))
    }
  }
}
