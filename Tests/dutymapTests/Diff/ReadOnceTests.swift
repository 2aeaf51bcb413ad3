import Foundation
import TestSupport
import Testing

/// What is compared is opened once, so that it may come through a pipe.
@Suite struct ReadOnceTests {
  @Test func whatComesThroughAPipeIsCompared() throws {
    let (old, new) = ("templates/zone-locality.revision-1.xml", "templates/zone-locality.xml")
    let files = try Program.run(["diff", old, new, "--show", "layout", "--language", "en"])
    let pipes = try Program.shell("dutymap diff <(cat \(old)) <(cat \(new)) --show layout --language en")
    #expect(pipes.status == 0)
    #expect(pipes.errors.isEmpty)
    func withoutPaths(_ text: String) -> String {
      text.replacing(/(templates|\/dev\/fd)\/[a-z0-9.-]+/) { _ in "" }
    }
    #expect(withoutPaths(pipes.output) == withoutPaths(files.output))
  }
}
