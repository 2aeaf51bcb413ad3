import Foundation
import TestSupport
import Testing

/// `diff` in a real repository: revisions, ranges, as a difftool and as git's external diff.
@Suite struct GitDiffTests {
  @Test func comparesARevisionWithTheWorkingTree() throws {
    try Self.inRepository { git in
      let result = try git("dutymap diff HEAD~1 templates/t.xml --fail-on transfer")
      #expect(result.status == 1, "\(result.errors)")
      #expect(result.output.hasPrefix("template t: 1 → 2\n  - HEAD~1:templates/t.xml\n  + templates/t.xml\n"))
      #expect(result.output.contains("responsibility moved: 牵头 开发区 → 属地"))
      #expect(try git("dutymap diff HEAD templates/t.xml").output.contains("No changes."))
    }
  }

  @Test func comparesRangesAndFindsTheTemplatesOfTheirTime() throws {
    try Self.inRepository { git in
      let range = try git("dutymap diff HEAD~1..HEAD")
      #expect(range.output.contains("HEAD~1:templates/t.xml\n  + HEAD:templates/t.xml"))
      #expect(try git("dutymap diff HEAD~1 HEAD templates/t.xml").output.contains("HEAD:templates/t.xml"))
      #expect(try git("dutymap diff HEAD~1...HEAD templates/t.xml").status == 0)
      // The list names a duty by its number in each revision of the template.
      let list = try git("dutymap diff HEAD~1..HEAD lists/l.xml")
      #expect(list.output.contains("duty renumbered: S02 → S03"), "\(list.output)")
    }
  }

  @Test func nothingInTheRepositoryChanges() throws {
    try Self.inRepository { git in
      _ = try git("echo '<x/>' > templates/staged.xml && git add templates/staged.xml")
      let before = try git("git status --porcelain; git ls-files --stage").output
      _ = try git("dutymap diff HEAD~1..HEAD")
      #expect(try git("git status --porcelain; git ls-files --stage").output == before)
    }
  }

  /// Each side has its ledger and its norms.
  @Test func comparesTheLedgersOfTwoRevisions() throws {
    try Self.inRepository { git in
      let repository = Program.repository.path
      let register = "boundaries/example-city/register.xml"
      let ledger = try git(
        """
        mkdir boundaries && cp -r '\(repository)/boundaries/example-city' boundaries/ && \
        cp '\(repository)/templates/xuzhou-zones.xml' templates/ && git add -A && \
        git -c user.name=a -c user.email=a@example.org commit -q -m ledger && \
        sed -i 's/approved="5" filled="6"/approved="5" filled="5"/' \(register)
        """)
      #expect(ledger.status == 0, "\(ledger.errors)")
      let result = try git("dutymap diff HEAD boundaries")
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("0 opened, 1 closed, 23 staying\n"), "\(result.output)")
      #expect(result.output.contains("has 6 of 部门领导职数 filled, 5 approved [over-filled]"), "\(result.output)")
    }
  }

  @Test func worksAsDifftoolAndAsExternalDiff() throws {
    try Self.inRepository { git in
      let tool = try git("git difftool --no-prompt --extcmd 'dutymap diff' HEAD~1 -- templates/t.xml")
      #expect(tool.output.hasPrefix("template t: 1 → 2\n  - templates/t.xml\n"), "\(tool.output)\(tool.errors)")
      _ = try git(
        "git config diff.dutymap.command 'dutymap diff --git-driver'; echo '*.xml diff=dutymap' > .gitattributes")
      let driver = try git("git diff HEAD~1")
      #expect(driver.status == 0, "\(driver.errors)")
      #expect(driver.output.contains("responsibility moved: 牵头 开发区 → 属地"))
      // A file that one side does not have.
      _ = try git("git rm -q lists/l.xml")
      #expect(try git("git diff HEAD -- lists").output.contains("list removed: the list l is removed"))
    }
  }

  @Test(
    arguments: [
      ("dutymap diff v1 templates/t.xml", "v1: no such file, folder or git revision"),
      ("dutymap diff HEAD templates/none.xml", "templates/none.xml: neither side has it"),
      ("dutymap diff HEAD /etc", "/etc: outside of the git repository"),
      ("cd / && dutymap diff HEAD x", "HEAD: no such file or folder, and this is no git repository"),
      ("cd lists && dutymap diff ../none.xml l.xml", "../none.xml: no such file, folder or git revision"),
      ("cd lists && dutymap diff ../templates/t.xml none.xml", "none.xml: no such file or folder"),
      ("dutymap diff templates/t.xml none.xml", "none.xml: no such file or folder"),
      ("dutymap diff templates/t.xml", "what is templates/t.xml to be compared with?"),
    ])
  func whatGitCannotAnswerIsTold(_ command: String, _ message: String) throws {
    try Self.inRepository { git in
      let result = try git(command)
      #expect(result.status == 2)
      #expect(result.errors == "dutymap: \(message)\n")
    }
  }

  // MARK: The repository

  /// Two commits: a template in two revisions, and a list on it.
  private static func inRepository(_ test: (_ git: (String) throws -> Program.Result) throws -> Void) throws {
    let folder = try Folder()
    defer { folder.remove() }
    func run(_ line: String) throws -> Program.Result { try Program.shell("cd '\(folder.path)' && \(line)") }
    for name in ["templates", "lists"] {
      try FileManager.default.createDirectory(at: folder.url.appending(path: name), withIntermediateDirectories: true)
    }
    let identity = "-c user.name=a -c user.email=a@example.org"
    _ = try run("git init -q .")
    for number in [1, 2] {
      try Data(template(number).utf8).write(to: folder.url.appending(path: "templates/t.xml"))
      try Data(list(number).utf8).write(to: folder.url.appending(path: "lists/l.xml"))
      let commit = try run("git add -A && git \(identity) commit -q -m \(number)")
      #expect(commit.status == 0, "\(commit.errors)")
    }
    try test(run)
  }

  private static func template(_ revision: Int) -> String {
    let party = revision == 1 ? "zone" : "township"
    let second = revision == 1 ? #"id="S02""# : #"id="S03" formerly="S02""#
    return """
      <template xmlns="urn:dutymap:1" id="t" revision="\(revision)">
        <role id="lead" name="牵头" holders="one"/>
        <party id="zone" name="开发区" kind="zone"/><party id="township" name="属地" kind="township"/>
        <field id="safety" name="安全">
          <duty id="S01" name="安全检查"><assign party="\(party)" role="lead"/></duty>
          <duty \(second) name="应急演练"><assign party="zone" role="lead"/></duty>
        </field>
      </template>
      """
  }

  private static func list(_ revision: Int) -> String {
    """
    <list xmlns="urn:dutymap:1" id="l" template="t" revision="\(revision)" issuer="edz">
      <bind party="zone" body="edz"/>
      <duty ref="\(revision == 1 ? "S02" : "S03")"><assign party="zone" role="lead"/></duty>
    </list>
    """
  }
}
