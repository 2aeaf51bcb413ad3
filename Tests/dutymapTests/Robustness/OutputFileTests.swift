import Foundation
import TestSupport
import Testing

/// What is written destroys nothing that is read, and is not read as what it is not.
@Suite struct OutputFileTests {
  private static let ugly =
    "<list id='l' xmlns='urn:dutymap:1' template='t' issuer='b' revision='1'><title>清单</title></list>"

  @Test(arguments: [
    "validate a.xml --format text=a.xml", "validate . --format json=a.xml", "report a.xml --format html=b/../a.xml",
    "diff a.xml b/c.xml --format text=b/c.xml", "validate a.xml --format text=link", "validate a.xml >>a.xml",
    "validate a.xml --format text=dutymap.yml", "diff a.xml b/c.xml --approved ok.yml --format text=ok.yml",
    "update a.xml --to b/c.xml --output b/c.xml", "update a.xml --to b/c.xml --output a.xml",
  ])
  func anInputIsNoOutput(_ command: String) throws {
    let template = """
      <template xmlns='urn:dutymap:1' id='t' revision='2' date='2023-01-01'><title>模板</title>
        <role id='lead' name='牵头' holders='one'/><party id='p' name='甲' kind='zone'/>
        <field id='f' name='乙'><duty id='d' name='丙'/></field></template>
      """
    let files = ["a.xml": Self.ugly, "b/c.xml": template, "dutymap.yml": "language: en\n", "ok.yml": "[]\n"]
    try Folder.with(files) { folder in
      let result = try Program.shell("cd '\(folder.path)'; ln -s a.xml link; dutymap \(command)")
      #expect(result.status == 2)
      #expect(
        result.errors.contains(" is read as well, and would be lost; write to another file\n"), "\(result.errors)")
      for (name, text) in files { #expect(try folder.text(name) == text) }
    }
  }

  @Test func twoFormatsAreTwoFiles() throws {
    let result = try Program.run([
      "validate", "boundaries", "--format", "json=/tmp/./x.out", "--format", "sarif=/tmp/x.out",
    ])
    #expect(result.status == 2)
    #expect(result.errors == "dutymap: two formats go into /tmp/x.out; give each a file of its own\n")
  }

  /// A report is none of the documents of the folder that it is written into.
  @Test func aReportIsNotReadNextTime() throws {
    try Folder.with(["lists/a.xml": Self.ugly]) { folder in
      func validate(_ more: String...) throws -> Program.Result { try Program.run(["validate", folder.path] + more) }
      let first = try validate()
      let written = try validate("--format", "junit=\(folder.path)/lists/report.junit.xml")
      #expect(written.status == first.status)
      #expect(try validate().output == first.output)
      for format in ["text", "json", "svg"] {
        let report = try Program.run(["report", folder.path, "--format", "\(format)=\(folder.path)/lists/report.xml"])
        #expect(report.status == 2)
        #expect(
          report.errors.contains("lies in a folder that is checked and is named as a document"), "\(report.errors)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("lists")).count == 2)
    }
  }

  @Test func aReportOfWhatIsNotWellFormedIsNoSuccess() throws {
    try Folder.with(["a.xml": "<list xmlns='urn:dutymap:1'"]) { folder in
      let output = folder.path("out.html")
      let result = try Program.run(["report", folder.path("a.xml"), "--format", "html=\(output)"])
      #expect(result.status == 2)
      #expect(FileManager.default.fileExists(atPath: output))
    }
  }

  @Test func modeAndOwnerStay() throws {
    try Folder.with(["a.xml": Self.ugly]) { folder in
      let result = try Program.shell(
        """
        cd '\(folder.path)'; chmod 2640 a.xml; [ $(id -u) = 0 ] && chown 1234:1234 a.xml
        stat -c '%a %u %g' a.xml; dutymap fmt a.xml; stat -c '%a %u %g' a.xml; ls -A
        """)
      let lines = result.output.split(separator: "\n")
      #expect(lines.count == 4 && lines[0] == lines[2] && lines[1] == "a.xml" && lines[3] == "a.xml", "\(lines)")
    }
  }

  @Test func aFileWithSeveralNamesIsLeftAsItIs() throws {
    try Folder.with(["a.xml": Self.ugly]) { folder in
      let result = try Program.shell("cd '\(folder.path)'; ln a.xml b.xml; dutymap fmt a.xml")
      #expect(result.status == 2)
      #expect(
        result.errors
          == "dutymap: cannot write a.xml: the file has 2 names (hard links), which would no longer be one file\n")
      #expect(try folder.text("a.xml") == Self.ugly)
    }
  }

  @Test func namesMayBeAsLongAsTheSystemAllows() throws {
    let name = String(repeating: "长", count: 83) + ".xml"
    try Folder.with([name: Self.ugly]) { folder in
      let result = try Program.run(["fmt", folder.path(name)])
      let text = try folder.text(name)
      #expect(result.status == 0 && text != Self.ugly, "\(result.errors)")
    }
  }

  /// What a run that was killed has left beside a file goes with the next one; what another run is writing stays.
  @Test func whatIsLeftBehindIsCleared() throws {
    try Folder.with(["a.xml": Self.ugly, ".dutymap-left.tmp": "x", ".dutymap-held.tmp": "x"]) { folder in
      let result = try Program.shell(
        """
        cd '\(folder.path)'; exec 9<.dutymap-held.tmp; flock 9; dutymap fmt a.xml; ls -A
        """)
      #expect(result.output == "a.xml\n.dutymap-held.tmp\na.xml\n")
    }
  }
}
