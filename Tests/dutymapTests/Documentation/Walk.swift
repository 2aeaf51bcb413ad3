import Foundation
import TestSupport

/// What a reader does who follows a page from its top: writes the files that it gives, changes them as it says,
/// and runs its commands.
struct Walk {
  let page: Page
  /// A page that gives files is followed in an empty folder, any other in the repository.
  private let own: Folder?

  enum Failure: Error {
    /// The page changes text that does not stand in the file once.
    case cannotChange(file: String, text: String)
  }

  init(_ page: Page) throws {
    self.page = page
    own = page.blocks.contains { $0.file != nil } ? try Folder() : nil
    // The office files of the example county, which a page can only name.
    if let own, page.blocks.contains(where: { $0.text.contains("office-county") }) {
      try FileManager.default.copyItem(
        atPath: Program.repository.appending(path: "boundaries/office-county").path, toPath: own.path("office-county"))
      for name in ["county-duties.xlsx.mapping.yml", "zone-duties.docx.mapping.yml"] {
        try FileManager.default.removeItem(atPath: own.path("office-county/" + name))
      }
    }
  }

  func remove() { own?.remove() }

  /// The page with the output of each command as it is now.
  func followed() throws -> String {
    Page.text(
      try page.blocks.map { block in
        if let file = block.file, let own {
          try block.language == "diff" ? change(file, in: own, block.text) : own.write(block.text, to: file)
        } else if block.info == "console" {
          return Page.Block(info: block.info, text: try run(block.text))
        }
        return block
      })
  }

  /// Replaces the lines of a difference that are old by those that are new.
  private func change(_ file: String, in folder: Folder, _ difference: String) throws {
    let lines = difference.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    func side(without sign: Character) -> String {
      lines.filter { $0.first != sign }.map { $0.dropFirst() + "\n" }.joined()
    }
    let parts = try folder.text(file).components(separatedBy: side(without: "+"))
    guard parts.count == 2 else { throw Failure.cannotChange(file: file, text: side(without: "+")) }
    try folder.write(parts.joined(separator: side(without: "-")), to: file)
  }

  /// A block of commands, each with its output below it.
  private func run(_ block: String) throws -> String {
    let commands = block.split(separator: "\n").filter { $0.hasPrefix("$ ") }.map { $0.dropFirst(2) }
    return try commands.map { command in
      let result = try Program.shell(
        String(command), in: own?.url ?? Program.repository,
        environment: page.isChinese ? ["LC_MESSAGES": "zh_CN.UTF-8"] : [:])
      // A page has its own ends of lines, and no mark of its encoding in the middle.
      let shown = (result.output + result.errors).replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
      return "$ \(command)\n\(shown)"
    }.joined()
  }
}
