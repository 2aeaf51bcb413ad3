import Foundation
import TestSupport
import Testing

@Suite struct FmtCommandTests {
  private static let ugly =
    "<list id='l' xmlns='urn:dutymap:1' template='t' issuer='b' revision='1'><title>清单</title></list>"
  private static let neat = """
    <?xml version="1.0" encoding="UTF-8"?>
    <list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="b">
      <title>清单</title>
    </list>

    """

  @Test func theDocumentsOfThisRepositoryAreLaidOut() throws {
    let result = try Program.run(["fmt", "--check", "boundaries", "templates"])
    #expect(result.output == "")
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func standardInputGoesToStandardOutput() throws {
    #expect(try Program.run(["fmt", "-"], input: Self.ugly).output == Self.neat)
    #expect(try Program.run(["fmt", "-"], input: Self.neat).output == Self.neat)
    let check = try Program.run(["fmt", "-", "--check", "--stdin-filename", "mine.xml"], input: Self.ugly)
    #expect((check.status, check.output) == (1, "mine.xml\n"))
    #expect(try Program.run(["fmt", "-", "--check"], input: Self.neat).status == 0)
    #expect(try Program.run(["fmt", "-", "boundaries"], input: Self.neat).status == 2)
  }

  @Test func filesAreWrittenWholeOrNotAtAll() throws {
    try Folder.with(["a.xml": Self.ugly, "b/c.xml": Self.neat, "b/d.xml": "<list>", "e.txt": Self.ugly]) { folder in
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("a.xml"))
      let result = try Program.run(["fmt", folder.path, "nowhere"])
      #expect(result.status == 2)
      #expect(result.output == folder.path("a.xml") + "\n")
      #expect(result.errors.contains("b/d.xml:1:7: error: "))
      #expect(result.errors.hasSuffix("dutymap: nowhere: no such file or folder\n"))
      #expect(try folder.text("a.xml") == Self.neat)
      #expect(try folder.text("b/c.xml") == Self.neat)
      #expect(try folder.text("b/d.xml") == "<list>")
      #expect(try folder.text("e.txt") == Self.ugly)
      let mode = try FileManager.default.attributesOfItem(atPath: folder.path("a.xml"))[.posixPermissions] as? NSNumber
      #expect(mode == 0o640)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.xml", "b", "e.txt"])
    }
  }

  @Test func checkChangesNothing() throws {
    try Folder.with(["a.xml": Self.ugly, "b.xml": Self.neat, "c.xml": Self.ugly]) { folder in
      let result = try Program.run(["fmt", "--check", folder.path])
      #expect(result.status == 1)
      #expect(result.output == "\(folder.path("a.xml"))\n\(folder.path("c.xml"))\n")
      #expect(try folder.text("a.xml") == Self.ugly)
    }
  }

  /// A link stays a link; the folder that one leads to is gone into once, and a file that two names lead to is one.
  @Test func linksAreKept() throws {
    try Folder.with(["in/x.txt": "", "out/a.xml": Self.ugly, "out/b.xml": Self.ugly]) { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("in/link.xml"), withDestinationPath: "../out/a.xml")
      try FileManager.default.createSymbolicLink(atPath: folder.path("in/folder"), withDestinationPath: "../out")
      let result = try Program.run(["fmt", folder.path("in")])
      #expect(result.output == folder.path("in/folder/a.xml") + "\n" + folder.path("in/folder/b.xml") + "\n")
      #expect(try folder.text("out/a.xml") == Self.neat)
      #expect(try folder.text("out/b.xml") == Self.neat)
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("in/link.xml")) == "../out/a.xml")
    }
  }

  @Test func aFileThatCannotBeWrittenIsTold() throws {
    try Folder.with(["a.xml": Self.ugly]) { folder in
      // No file can grow: a full disk, as it were.
      let result = try Program.shell(
        "(cd '\(folder.path)'; trap '' XFSZ; ulimit -f 0; dutymap fmt a.xml 2>&1; echo $?) | cat")
      #expect(result.output == "dutymap: cannot write a.xml: File too large\n2\n")
      #expect(try folder.text("a.xml") == Self.ugly)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.xml"])
    }
  }

  @Test(arguments: ["GB18030", "GBK", "UTF-16", "UTF-16LE", "UTF-8"])
  func otherEncodingsComeOutAsUTF8(_ encoding: String) throws {
    try Folder.with(["a.xml": ""]) { folder in
      let declared = encoding.hasPrefix("UTF-16") ? "UTF-16" : encoding
      let document = "<?xml version='1.0' encoding='\(declared)'?>\(Self.ugly)"
      let result = try Program.shell(
        "printf '%s' \"\(document)\" | iconv -f UTF-8 -t \(encoding) >'\(folder.path("a.xml"))' && dutymap fmt '\(folder.path)'"
      )
      #expect(result.status == 0, "\(result.errors)")
      #expect(try folder.text("a.xml") == Self.neat)
    }
  }

  @Test func whatIsNoDocumentIsLeftAsItIs() throws {
    try Folder.with(["pom.xml": "<project ><a/></project>"]) { folder in
      let result = try Program.run(["fmt", folder.path, "--language", "zh"])
      #expect(result.status == 1)
      #expect(result.errors.contains("pom.xml:1:1: 错误: "))
      #expect(try folder.text("pom.xml") == "<project ><a/></project>")
    }
  }
}
