import BoundaryFindings
import BoundaryModel
import BoundaryXML
import Foundation
import TestSupport
import Testing
import XMLEvents

/// Laying out changes nothing that a document says.
@Suite(.timeLimit(.minutes(5))) struct LayoutMeaningTests {
  private static let files = ["templates", "boundaries"].flatMap { folder in
    let all = FileManager.default.enumerator(atPath: Program.repository.appending(path: folder).path)
    return (all?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".xml") }.map {
      Program.repository.appending(path: "\(folder)/\($0)")
    }
  }

  @Test(arguments: files) func onTheDocumentsOfThisRepository(_ file: URL) throws {
    try expectTheSame(try String(contentsOf: file, encoding: .utf8))
  }

  /// Attributes in any order, other quotes and spaces, empty tags in two: it all comes out the same.
  @Test(arguments: files) func whateverTheLayoutWas(_ file: URL) throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    let text = try String(contentsOf: file, encoding: .utf8)
    let scrambled = try XMLTree(.bytes(Array(text.utf8))).scrambled(&random)
    #expect(scrambled != text)
    #expect(Tables(scrambled) == Tables(text), "seed \(seed)")
    #expect(try laidOut(scrambled) == laidOut(text), "seed \(seed)")
  }

  @Test func onWholeDocuments() throws {
    for document in wholeDocuments { try expectTheSame(document.text) }
  }

  /// Whatever bytes change: what can still be read is laid out, and says the same.
  @Test func onHostileDocuments() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    let odd =
      ["<", ">", "&", "'", "\"", "/", " ", "\n\n", "\t", "\r", "甲", "&#10;", "&lt;", "<!-- 注\n  b -->", "<?x y?>"]
      + ["<![CDATA[ <a>\n]]>", "<note>文</note>", "<x:y xmlns:x='u' z='1\n2'> </x:y>", " xml:space='preserve'"]
    var count = 0
    for round in 0..<3000 {
      guard let document = wholeDocuments.randomElement(using: &random) else { return }
      var bytes = Array(document.text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &random)))
        default: bytes.insert(contentsOf: (odd.randomElement(using: &random) ?? "").utf8, at: place)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      guard (try? XMLTree(.bytes(Array(text.utf8)))) != nil else { continue }
      count += 1
      try expectTheSame(text, "seed \(seed), round \(round)")
    }
    #expect(count > 150)
  }

  private func expectTheSame(_ text: String, _ comment: Comment? = nil) throws {
    let new = try laidOut(text)
    guard new != "refused" else { return }
    #expect(Tables(new) == Tables(text), comment)
    #expect(try laidOut(new) == new, comment)
  }
}

/// Everything that a document says, without places: the tables, what is wrong with its form, the remarks.
private struct Tables: Equatable {
  let documents: String
  let findings: [String]
  let remarks: [String]

  init(_ text: String) {
    var set = DocumentSet()
    set.read(text: text, name: "x.xml")
    // Rows are described with all that is in them; offsets are the one thing that may differ.
    documents = "\(set.documents)".components(separatedBy: "offset: ").map { $0.drop(while: \.isNumber) }.joined()
    findings = set.findings.map { "\($0.rule) \($0.message.en)" }.sorted()
    remarks = (try? XMLTree(.bytes(Array(text.utf8))).remarks) ?? []
  }
}

extension XMLTree {
  /// Comments, instructions and CDATA sections, with their spaces made one.
  fileprivate var remarks: [String] { remarks(content) }

  private func remarks(_ nodes: [Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node.kind {
      case .element(let element): remarks(element.content)
      case .comment, .instruction, .literal:
        [text(node.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")]
      case .text, .declaration: []
      }
    }
  }

  /// The document in another layout, comments left where they are.
  fileprivate func scrambled(_ random: inout SeededRandom) -> String { scrambled(content, &random) }

  private func scrambled(_ nodes: [Node], _ random: inout SeededRandom) -> String {
    var written = ""
    for (index, node) in nodes.enumerated() {
      let source = text(node.range)
      switch node.kind {
      case .element(let element): written += scrambled(element, &random)
      case .text where source.allSatisfy(\.isWhitespace) && index + 1 < nodes.count && !nodes[index + 1].isComment:
        let breaks = source.count { $0 == "\n" }
        written +=
          breaks > 1
          ? ["\n\n", "\n \n\n\t"].randomElement(using: &random) ?? ""
          : ["", " ", "\n\t "].randomElement(using: &random) ?? ""
      default: written += source
      }
    }
    return written
  }

  private func scrambled(_ element: Element, _ random: inout SeededRandom) -> String {
    let name = text(element.tag.name)
    let attributes = element.tag.attributes.shuffled(using: &random).map { attribute in
      let value = text(attribute.value).replacing(" ", with: [" ", "  ", "\n"].randomElement(using: &random) ?? " ")
      let space = [" ", "  ", "\n\t"].randomElement(using: &random) ?? " "
      let quote = value.contains("\"") || value.contains("'") ? "\"" : ["'", "\""].randomElement(using: &random) ?? "'"
      return "\(space)\(text(attribute.name)) =\(space)\(quote)\(value)\(quote)"
    }
    let start = "<\(name)\(attributes.joined())"
    if element.content.isEmpty, Bool.random(using: &random) { return start + " />" }
    return "\(start) >\(scrambled(element.content, &random))</\(name) >"
  }
}

extension XMLTree.Node {
  fileprivate var isComment: Bool { if case .comment = kind { true } else { false } }
}
