import Foundation
import TestSupport
import Testing

/// A page of the documentation: Markdown in one of the two languages.
struct Page: CustomTestStringConvertible {
  /// Where the page is, from the root of the repository.
  let path: String
  let blocks: [Block]

  /// What stands between two fences, or outside of them.
  struct Block {
    /// What stands behind the opening fence, nil outside of fences.
    let info: String?
    let text: String

    /// The file that a reader is to write, named behind the language: ` ```xml lists/edz.xml `.
    var file: String? {
      guard let words = info?.split(separator: " "), words.count == 2 else { return nil }
      return String(words[1])
    }

    var language: Substring? { info?.prefix { $0 != " " } }
  }

  init(_ path: String) throws {
    self.path = path
    let text = try String(contentsOf: Program.repository.appending(path: path), encoding: .utf8)
    let parts = text.split(separator: /(?m)^```/, omittingEmptySubsequences: false)
    blocks = parts.enumerated().map { index, part in
      guard !index.isMultiple(of: 2) else { return Block(info: nil, text: String(part)) }
      let info = part.prefix { $0 != "\n" }
      return Block(info: String(info), text: String(part.dropFirst(info.count + 1)))
    }
  }

  /// Every page that readers see.
  static let all: [Page] = {
    let paths = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    let folders = ["docs", "boundaries"].flatMap { folder in
      FileManager.default.enumerator(atPath: Program.repository.appending(path: folder).path)?
        .compactMap { ($0 as? String).map { "\(folder)/\($0)" } }.filter { $0.hasSuffix(".md") } ?? []
    }
    return (paths + folders.sorted()).compactMap { try? Page($0) }
  }()

  static let english = all.filter { !$0.isChinese }
  static let chinese = all.filter(\.isChinese)

  var isChinese: Bool { path.hasSuffix(".zh-CN.md") }

  /// The same page in Chinese.
  var chinesePath: String { path.dropLast(".md".count) + ".zh-CN.md" }

  /// Where the links of the page begin.
  var folder: URL { Program.repository.appending(path: path).deletingLastPathComponent() }

  /// The text outside of fences.
  var prose: String { blocks.filter { $0.info == nil }.map(\.text).joined() }

  /// The page as it is written in its file.
  static func text(_ blocks: [Block]) -> String {
    blocks.map { block in block.info.map { "\($0)\n\(block.text)" } ?? block.text }.joined(separator: "```")
  }

  var testDescription: String { path }
}
