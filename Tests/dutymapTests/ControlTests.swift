import Foundation
import TestSupport
import Testing

/// What the user says about findings, in files and on the command line.
@Suite struct ControlTests {
  private static let lists = "boundaries/published/nantong-chongchuan"

  // MARK: Configuration

  @Test func theNearestConfigurationAboveAPathCounts() throws {
    try inProject { project in
      try project.write(
        "dutymap.yml", "rules: {overlap: warning, missing-field: off}\nlanguage: zh\nfail-on: warning\n")
      let above = try project.validate()
      #expect(above.status == 1)
      #expect(above.output.contains("警告") && above.output.hasSuffix("发现 0 个错误、2 个警告、1 个提示。\n"))
      // One that is nearer is read instead, not as well.
      try project.write("lists/dutymap.yml", "rules: {overlap: note}\n")
      let near = try project.validate()
      #expect(near.status == 0)
      #expect(near.output.hasSuffix("Found 0 errors, 0 warnings, 4 notes.\n"))
      // One beyond the repository is not read.
      try project.write("lists/.git/HEAD", "")
      try project.remove("lists/dutymap.yml")
      #expect(try project.validate().output.hasSuffix("Found 2 errors, 0 warnings, 2 notes.\n"))
    }
  }

  @Test func eachPathHasItsOwnConfiguration() throws {
    try inProject { project in
      try project.write("dutymap.yml", "rules: {overlap: off, missing-basis: off, missing-field: off}\n")
      let result = try project.run([project.path("lists"), "boundaries/published/jiaxing-dogs"])
      #expect(result.output.contains("[open-list]"))
      #expect(!result.output.contains("[missing-field]"))
    }
  }

  @Test func theCommandLineBeatsTheConfiguration() throws {
    try inProject { project in
      try project.write("dutymap.yml", "rules: {overlap: off}\nlanguage: zh\nfail-on: note\n")
      #expect(try project.validate(["--rule", "overlap=error", "--language", "en"]).output.contains("Found 2 errors"))
      #expect(try project.validate(["--fail-on", "warning"]).status == 0)
      #expect(try project.validate(["--no-config"]).output.contains("Found 2 errors"))
      try project.write("other.yml", "rules: {overlap: note}\n")
      let other = try project.validate(["--config", project.path("other.yml")])
      #expect(other.output.hasSuffix("Found 0 errors, 0 warnings, 4 notes.\n"))
      #expect(try project.validate(["--config", "x.yml", "--no-config"]).status == 2)
    }
  }

  @Test func overridesGoByPathAndTheLastCounts() throws {
    try inProject { project in
      try project.write(
        "dutymap.yml",
        """
        overrides:
          - {paths: lists, rules: {overlap: note}}
          - {paths: ["**/list.xml"], rules: {overlap: warning}}
          - {paths: [elsewhere], rules: {overlap: off}}
        """)
      #expect(try project.validate().output.hasSuffix("Found 0 errors, 2 warnings, 2 notes.\n"))
    }
  }

  @Test func aWrongConfigurationIsToldAndNothingIsChecked() throws {
    try inProject { project in
      try project.write("dutymap.yml", "rules:\n  overlp: off\n")
      let result = try project.validate()
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(result.errors.hasSuffix("/dutymap.yml:2:3: there is no rule 'overlp'; did you mean 'overlap'?\n"))
      let missing = try project.validate(["--config", "nowhere.yml"])
      #expect(missing.status == 2)
      #expect(missing.errors == "dutymap: nowhere.yml: cannot be read\n")
    }
  }

  /// JSON is YAML, so that one text can be given to both.
  @Test(
    arguments: [
      (#"{}"#, true),
      (#"{"rules": {"overlap": "off"}, "fail-on": "note", "language": "zh", "baseline": "b.yml"}"#, true),
      (#"{"overrides": [{"paths": "a", "rules": {}}, {"paths": ["a", "b"], "rules": {"gap": "error"}}]}"#, true),
      (#"{"rules": {"overlap": "loud"}}"#, false), (#"{"rules": ["overlap"]}"#, false), (#"{"rule": {}}"#, false),
      (#"{"overrides": [{"paths": "a"}]}"#, false), (#"{"overrides": [{"rules": {}}]}"#, false),
      (#"{"overrides": {"paths": "a", "rules": {}}}"#, false), (#"{"fail-on": "off"}"#, false),
      (#"{"language": "de"}"#, false), (#"{"baseline": ""}"#, false), (#"[]"#, false),
      (#"{"lexicons": {"vague": ["各片区"], "conditions": "待定时"}}"#, true), (#"{"lexicons": {"vagu": []}}"#, false),
      (#"{"lexicons": {"vague": {"a": 1}}}"#, false),
    ] as [(String, Bool)])
  func theSchemaSaysTheSame(_ text: String, _ isAccepted: Bool) throws {
    try inProject { project in
      try project.write("dutymap.yml", text)
      try project.write("b.yml", "")
      try project.write("schema.json", try Program.run(["schema", "config"]).output)
      #expect((try project.validate().status != 2) == isAccepted)
      let checked = try Program.python([
        "-W", "ignore", "-m", "jsonschema", "-i", project.path("dutymap.yml"), project.path("schema.json"),
      ])
      #expect((checked.status == 0) == isAccepted, "\(checked.output)\(checked.errors)")
    }
  }

  @Test func wordsOfTheConfigurationAreReadInLists() throws {
    try inProject { project in
      let before = try project.validate(["--rule", "vague-wording"]).output
      #expect(!before.contains("[vague-wording]"))
      try project.write("dutymap.yml", #"{"lexicons": {"conditions": ["负责"]}}"#)
      #expect(try project.validate(["--rule", "vague-wording"]).output.contains("[vague-wording]"))
    }
  }

  // MARK: Acceptances

  @Test func aBaselineIsMadeOnPurposeHidesWhatIsKnownAndShowsWhatIsNew() throws {
    try inProject { project in
      let baseline = ["--baseline", project.path("known.yml"), "--on", "2024-01-01"]
      #expect(try project.validate(baseline).status == 2)
      #expect(try project.validate(baseline + ["--add-to-baseline"]).status == 2)
      let made = try project.validate(
        baseline + ["--add-to-baseline", "--reason", "原文如此", "--by", "编办", "--until", "2024-06-30"])
      #expect(made.errors.split(separator: "\n").count == 4)
      let file = try project.read("known.yml")
      #expect(file.split(separator: "\n").allSatisfy { $0.hasSuffix(#"reason: "原文如此", by: "编办", until: 2024-06-30}"#) })
      #expect(file.split(separator: "\n").sorted() == file.split(separator: "\n"))
      let known = try project.validate(baseline)
      #expect(known.status == 0)
      #expect(known.output.hasPrefix("17 of 17 duties have no scope: "))
      #expect(known.output.hasSuffix("\n\n3 files read: 17 duties, 19 assignments. Nothing found; 4 accepted.\n"))
      let shown = try project.validate(baseline + ["--show-accepted", "--language", "zh"]).output
      #expect(shown.components(separatedBy: "已接受：原文如此（编办批准，至 2024-06-30）\n").count == 5)
      // Lines do not matter, and what is new is shown.
      let list = try project.read("lists/list.xml")
      let duty = """
        <duty id="nt.new" name="新增"><assign body="nt.zone" role="lead"/><assign body="nt.street" role="lead"/></duty>
        """
      try project.write(
        "lists/list.xml", list.replacing("?>", with: "?>\n\n<!-- 新 -->").replacing("</list>", with: duty + "</list>"))
      let new = try project.validate(baseline)
      #expect(new.output.contains("(nt.new): everywhere [overlap]"))
      #expect(new.output.hasSuffix("Found 1 error, 0 warnings, 0 notes; 4 accepted.\n"))
      #expect(try project.read("known.yml") == file)
    }
  }

  @Test func updatingDropsWhatIsSettledAndAddsNothing() throws {
    try inProject { project in
      let baseline = ["--baseline", project.path("known.yml"), "--on", "2024-01-01"]
      _ = try project.validate(baseline + ["--add-to-baseline", "--reason", "x", "--rule", "missing-basis=off"])
      let list = try project.read("lists/list.xml")
      try project.write(
        "lists/list.xml",
        list.replacing(#"<assign body="nt.street" role="lead" wording="主要负责"/>"#, with: ""))
      let stale = try project.validate(baseline)
      #expect(stale.output.contains("2 acceptances, that of 'overlap' ("))
      #expect(stale.output.contains("[unused-expectation]"))
      let before = try project.read("known.yml")
      let updated = try project.validate(baseline + ["--update-baseline"])
      #expect(
        updated.errors.split(separator: "\n").allSatisfy { $0.contains(": dropped ") && $0.contains("(overlap nt.") })
      #expect(!updated.output.contains("unused-expectation"))
      // The finding that was not accepted is still not.
      #expect(updated.output.contains("[missing-basis]"))
      let after = try project.read("known.yml")
      #expect(after.contains("missing-field") && !after.contains("overlap") && !after.contains("missing-basis"))
      #expect(before.contains(after))
      // Nothing more to drop: the file is not touched.
      #expect(try project.validate(baseline + ["--update-baseline"]).errors == "")
    }
  }

  @Test func whatCouldNotBeReadKeepsTheBaselineAsItIs() throws {
    try inProject { project in
      let baseline = ["--baseline", project.path("known.yml")]
      _ = try project.validate(baseline + ["--add-to-baseline", "--reason", "x"])
      let before = try project.read("known.yml")
      try project.write("lists/broken.xml", #"<list xmlns="urn:dutymap:1" id="l"><duty"#)
      let result = try project.validate(baseline + ["--update-baseline"])
      #expect(result.status == 2)
      #expect(
        result.errors.hasSuffix(
          "the check is incomplete, so that what is settled is not known; the file stays as it was\n"))
      _ = try project.validate(baseline + ["--add-to-baseline", "--reason", "x"])
      #expect(try project.read("known.yml") == before)
      #expect(try project.validate(baseline).output.contains("[syntax]"))
    }
  }

  @Test func theConfigurationNamesTheBaseline() throws {
    try inProject { project in
      _ = try project.validate(["--baseline", project.path("known.yml"), "--add-to-baseline", "--reason", "x"])
      try project.write("dutymap.yml", "baseline: known.yml\n")
      #expect(try project.validate().output.hasSuffix("Nothing found; 4 accepted.\n"))
      let json = try project.validate(["--format", "json"]).output
      #expect(
        json.contains(#""accepted" : 4"#) && json.contains(#""reason" : "x""#) && json.contains(#""verdict" : "clean""#)
      )
      try project.write("known.yml", "- {fingerprint: a, rule: overlap}\n")
      let wrong = try project.validate()
      #expect(wrong.status == 2)
      #expect(wrong.errors.hasSuffix("known.yml:1:3: the key 'reason' is missing\n"))
    }
  }

  @Test func expectationsCountUntilTheDayThatIsAskedFor() throws {
    try inProject { project in
      let list = try project.read("lists/list.xml")
      try project.write(
        "lists/list.xml",
        list.replacing("</list>", with: #"<expect rule="overlap" until="2024-06-30" reason="协商中"/></list>"#))
      #expect(try project.validate(["--on", "2024-06-30"]).output.hasSuffix("0 warnings, 2 notes; 2 accepted.\n"))
      let later = try project.validate(["--on", "2024-07-01"])
      #expect(later.output.hasSuffix("Found 2 errors, 1 warning, 2 notes.\n"))
      #expect(later.output.contains("[expired-expectation]"))
      #expect(try project.validate(["--on", "2024-02-30"]).status == 2)
    }
  }

  // MARK: A project

  private struct Project {
    let folder: Folder

    func path(_ name: String) -> String { folder.path(name) }

    func write(_ name: String, _ text: String) throws { try folder.write(text, to: name) }

    func read(_ name: String) throws -> String { try folder.text(name) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

    func run(_ arguments: [String]) throws -> Program.Result { try Program.run(["validate"] + arguments) }

    func validate(_ arguments: [String] = []) throws -> Program.Result {
      try run([path("lists"), "templates/published-lists.xml"] + arguments)
    }
  }

  /// A repository of its own with a published list in `lists/`.
  private func inProject(_ body: (Project) throws -> Void) throws {
    let project = Project(folder: try Folder())
    defer { project.folder.remove() }
    try project.write(".git/HEAD", "")
    for name in ["list.xml", "register.xml"] {
      let text = try String(
        contentsOf: Program.repository.appending(path: "\(Self.lists)/\(name)"), encoding: .utf8)
      try project.write("lists/\(name)", text)
    }
    try body(project)
  }
}
