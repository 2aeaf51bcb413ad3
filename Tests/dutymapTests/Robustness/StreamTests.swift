import Foundation
import TestSupport
import Testing

/// What can be read only once is read once, and what can be written only in part is told.
@Suite struct StreamTests {
  private static let list = "boundaries/example-county/edz.xml"

  @Test func aComparisonReadsItsPipesOnce() throws {
    let list = Program.repository.appending(path: Self.list).path
    try Folder.with { folder in
      let start =
        "cd '\(folder.path)'; cp '\(list)' old.xml; sed s/2023-05-01/2023-06-01/ old.xml > new.xml; dutymap diff "
      let files = try Program.shell(start + "old.xml new.xml --format json")
      let pipes = try Program.shell(start + "<(cat old.xml) <(cat new.xml) --format json")
      func lines(_ text: String) -> [Substring] { text.split(separator: "\n").filter { !$0.contains("\"path\"") } }
      #expect(lines(pipes.output) == lines(files.output))
      #expect((pipes.status, files.status) == (0, 0), "\(pipes.errors)\(files.errors)")
      #expect(pipes.output.contains("\"line\" : 6"))
    }
  }

  @Test func placesInAPipeAreRight() throws {
    let result = try Program.shell("dutymap validate <(sed 's/<title>/<titel>/' \(Self.list)) --format concise")
    #expect(result.output.contains(":7:3: "), "\(result.output)")
    #expect(result.status == 1)
  }

  @Test(arguments: [
    "fmt <(cat \(list))",
    "update <(sed 's/revision=\"2\"/revision=\"1\"/' \(list)) --to templates/zone-locality.xml",
  ])
  func whatCannotBeRewrittenIsRefused(_ command: String) throws {
    let result = try Program.shell("dutymap " + command)
    #expect(result.errors.contains("no regular file, so that it cannot be rewritten"), "\(result.errors)")
    #expect(result.status == 2)
  }

  /// Every command, in formats of each kind.
  private static let commands = [
    "validate boundaries", "validate boundaries --format json", "validate boundaries --format xlsx",
    "report boundaries/example-county", "report boundaries/example-county --format html",
    "who A01 --in boundaries/example-county", "who A01 --in boundaries/example-county --format json",
    "diff templates/zone-locality.revision-1.xml templates/zone-locality.xml",
    "update boundaries/example-county --to templates/zone-locality.xml --check", "fmt - <\(list)", "rules", "schema",
    "--help", "--version", "validate --help",
  ]

  @Test(arguments: commands, [">/dev/full", ">&-"])
  func outputThatIsNotTakenIsTold(_ command: String, _ output: String) throws {
    let result = try Program.shell("dutymap \(command) \(output)")
    #expect(result.status == 2)
    #expect(result.errors.contains("dutymap: cannot write standard output: "), "\(result.errors)")
  }

  @Test func aFullDiskIsToldWithItsReason() throws {
    let result = try Program.run(["validate", "boundaries", "-o", "/dev/full", "--format", "text"])
    #expect(result.status == 2)
    #expect(result.errors == "dutymap: cannot write /dev/full: No space left on device\n")
  }

  /// The numbers of closed streams are not given to files.
  @Test func closedStreamsAreNoFiles() throws {
    try Folder.with(["a.xml": "<list xmlns='urn:dutymap:1' id='l'/>"]) { folder in
      let before = try folder.text("a.xml")
      let result = try Program.shell("dutymap validate '\(folder.path("a.xml"))' <&- >&- 2>&-; echo $?")
      #expect(result.output == "2\n")
      #expect(try folder.text("a.xml") == before)
      #expect(try Program.shell("dutymap validate - <&-").errors == "dutymap: <stdin>: standard input cannot be read\n")
    }
  }

  @Test(arguments: ["validate boundaries", "report boundaries/example-county --format html", "rules --format json"])
  func aClosedPipeEndsQuietly(_ command: String) throws {
    let result = try Program.shell("(dutymap \(command); echo \"status $?\" >&2) | head -c 1")
    #expect(!result.errors.contains("dutymap:"))
    // 141 is the death of whoever writes to nobody; a short output may have been taken whole.
    #expect(["status 141\n", "status 0\n", "status 1\n"].contains(result.errors), "\(result.errors)")
  }

  @Test func aStreamWithoutAnEndEnds() throws {
    let result = try Program.shell("yes '<!-- -->' | dutymap validate -")
    #expect(result.status == 2)
    #expect(result.errors.contains("standard input cannot be read"))
  }
}
