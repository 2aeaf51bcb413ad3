import Foundation
import TestSupport
import Testing

/// The page that `report` writes, opened in a browser.
@Suite struct ReportPageTests {
  @Test(
    arguments: [
      ["--language", "zh"], ["--language", "en"], ["--group-by", "body"],
      ["--language", "zh", "--area", "hosted-west"],
    ])
  func aReaderFindsTheWayFromThePictureToTheLine(_ options: [String]) throws {
    try open(["boundaries/example-county"] + options)
  }

  @Test func whatDocumentsSayIsTextWhateverItSays() throws {
    let folder = try Folder()
    defer { folder.remove() }
    for (name, text) in HostileNames.documents { try folder.write(text, to: name) }
    try open([folder.path, "--language", "zh"], "--hostile")
  }

  private func open(_ arguments: [String], _ options: String...) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let page = folder.path("report.html")
    let result = try Program.run(["report", "--output", page] + arguments, environment: ["PATH": "/usr/bin:/bin"])
    #expect(result.status == 0, "\(result.errors)")
    let script = Program.repository.appending(path: "Tests/dutymapTests/browser.py").path
    let opened = try Program.python([script, page] + options)
    #expect(opened.status == 0, "\(opened.output)\(opened.errors)")
  }
}
