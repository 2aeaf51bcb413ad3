import Foundation
import TestSupport
import Testing

/// Nothing in a folder is left out in silence, and nothing in it stops the program.
@Suite struct FolderTests {
  private static let list = """
    <register xmlns="urn:dutymap:1" id="r"><title>名录</title><body id="a" kind="zone" name="甲"/></register>
    """

  /// What is made in the folder beside one good document, and what is then told.
  private static let entries: [(make: String, told: String)] = [
    ("ln -s nowhere dangling.xml", "dangling.xml: a link whose target cannot be opened: No such file or directory"),
    ("ln -s nowhere lists", "lists: a link whose target cannot be opened: No such file or directory"),
    ("ln -s itself itself", "itself: a link whose target cannot be opened: Too many levels of symbolic links"),
    ("mkdir b; ln -s .. b/up", "b/up: a link back to a folder that it is in; it was not followed"),
    ("ln -s . here", "here: a link back to a folder that it is in; it was not followed"),
    (
      "mkfifo pipe.xml",
      "pipe.xml: a pipe, device or socket and no file; it is read only where it is named itself"
    ),
    (
      #"touch "$(printf '\xc7\xe5\xb5\xa5.xml')""#,
      #": its name is not UTF-8 (\xc7\xe5\xb5\xa5.xml), so that it was not read"#
    ),
    (#"mkdir "$(printf '\xc7\xe5')""#, #": its name is not UTF-8 (\xc7\xe5), so that it was not read"#),
  ]

  @Test(.timeLimit(.minutes(2)), arguments: entries)
  func whatCannotBeReadIsTold(_ make: String, _ told: String) throws {
    try Folder.with(["a.xml": Self.list]) { folder in
      let result = try Program.shell("cd '\(folder.path)'; \(make); cd /; dutymap validate '\(folder.path)'")
      #expect(result.errors.contains(told), "\(result.errors)")
      #expect(result.errors.count { $0 == "\n" } == 1)
      #expect(result.status == 2)
    }
  }

  @Test(arguments: [
    #"touch "$(printf '\xc7.txt')""#, "mkfifo pipe", "ln -s a.xml b.xml", "mkdir .hidden; ln -s nowhere .hidden/x.xml",
    "mkdir c; ln -s /dev/null c/null",
  ])
  func whatIsNoDocumentIsNot(_ make: String) throws {
    try Folder.with(["a.xml": Self.list]) { folder in
      let result = try Program.shell("cd '\(folder.path)'; \(make); cd /; dutymap validate '\(folder.path)'")
      #expect((result.status, result.errors) == (0, ""))
      #expect(result.output.contains("1 file read"))
    }
  }

  /// Two links to one folder are read once, wherever it is.
  @Test func linkedFoldersAreFollowedOnce() throws {
    try Folder.with([
      "lists/a.xml": Self.list,
      "elsewhere/b.xml": Self.list.replacing("\"r\"", with: "\"s\"").replacing("\"a\"", with: "\"b\""),
    ]) {
      folder in
      let result = try Program.shell(
        """
        cd '\(folder.path)'; ln -s ../elsewhere lists/one; ln -s ../elsewhere lists/two
        dutymap validate lists
        """)
      #expect((result.status, result.errors) == (0, ""))
      #expect(result.output.contains("2 files read"))
    }
  }

  /// Whoever can add a link to a repository could otherwise have any file of the machine printed.
  @Test(arguments: [
    ("ln -s ../secret.xml in/x.xml", "in", "in/x.xml"), ("ln -s ../secret.xml in/x.xml", "in/x.xml", "in/x.xml"),
    ("ln -s ../out in/out", "in", "in/out"), ("ln -s ../out in/out", "in/out/b.xml", "in/out/b.xml"),
    ("ln -s ../secret.xml in/dutymap.yml", "in/a.xml", "in/dutymap.yml"),
  ])
  func linksLeadNowhereOutOfARepository(_ make: String, _ path: String, _ told: String) throws {
    let files = ["in/a.xml": Self.list, "secret.xml": "top secret", "out/b.xml": "top secret"]
    try Folder.with(files) { folder in
      let result = try Program.shell("cd '\(folder.path)'; mkdir in/.git; \(make); dutymap validate \(path)")
      #expect(result.status == 2)
      #expect(result.errors.contains("\(told): a link that leads out of its git repository"), "\(result.errors)")
      #expect(!(result.output + result.errors).contains("secret\n"))
    }
  }

  @Test func noConfigurationNamesABaselineOutside() throws {
    try Folder.with(["in/a.xml": Self.list, "secret": "top: secret"]) { folder in
      for baseline in ["../secret", folder.path("secret"), "link"] {
        try folder.write("baseline: \(baseline)\n", to: "in/dutymap.yml")
        let result = try Program.shell("cd '\(folder.path)/in'; ln -sf ../secret link; dutymap validate a.xml")
        #expect(result.status == 2)
        #expect(result.errors.contains("the baseline '\(baseline)' lies outside of the repository"), "\(result.errors)")
        #expect(!result.errors.contains("top"))
      }
    }
  }

  @Test func aCommitsLinksStayWithinIt() throws {
    try Folder.with(["tree/a.xml": Self.list, "secret.xml": "top secret"]) { folder in
      let result = try Program.shell(
        """
        cd '\(folder.path)/tree'; git init -q .; git config user.email a@b; git config user.name a
        mkdir lists; cp a.xml lists/b.xml; sed -i 's/"r"/"s"/' lists/b.xml; ln -s lists linked; ln -s '\(folder.path)/secret.xml' c.xml
        git add -A; git commit -qm one; dutymap diff HEAD HEAD
        """)
      #expect(result.status == 2)
      #expect(result.errors.contains("HEAD:c.xml: a link that leads out of its git repository"), "\(result.errors)")
      #expect(!(result.output + result.errors).contains("top secret"))
    }
  }
}
