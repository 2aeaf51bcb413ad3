import Foundation
import TestSupport
import Testing

/// The page that `diff` writes, opened in a browser.
@Suite struct DiffPageTests {
  private static let templates = ["templates/zone-locality.revision-1.xml", "templates/zone-locality.xml"]

  @Test(arguments: ["zh", "en"])
  func aReaderSeesWhatIsGoneAndWhatHasCome(_ language: String) throws {
    try open(Self.templates + ["--language", language, "--lists", "boundaries", "--show", "wording"])
  }

  @Test func whatDocumentsSayIsTextWhateverItSays() throws {
    try Folder.with(Dictionary(uniqueKeysWithValues: HostileNames.documents.map { ("new/\($0)", $1) })) { folder in
      for (name, text) in HostileNames.documents {
        let old = text.replacing(#"<assign body="three" role="lead" delegated-by="two" form="entrustment"/>"#, with: "")
          .replacing("harm=1</task>", with: "harm=2</task>").replacing(
            #"body="one" role="lead" delegated-by="three""#, with: #"body="two" role="lead""#)
        try folder.write(old, to: "old/\(name)")
      }
      try open([folder.path("old"), folder.path("new"), "--language", "zh", "--show", "wording"], "--hostile")
    }
  }

  private func open(_ arguments: [String], _ options: String...) throws {
    try Folder.with { folder in
      let page = folder.path("diff.html")
      let result = try Program.run(["diff", "--output", page] + arguments)
      #expect(result.status == 0, "\(result.errors)")
      let script = Program.repository.appending(path: "Tests/dutymapTests/browser.py").path
      let opened = try Program.python([script, page, "--comparison"] + options)
      #expect(opened.status == 0, "\(opened.output)\(opened.errors)")
    }
  }
}
