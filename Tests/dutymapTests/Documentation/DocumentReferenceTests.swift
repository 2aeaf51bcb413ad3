import Foundation
import TestSupport
import Testing

@testable import BoundaryXML

/// The pages of documents and norms have every element and attribute of the grammar, and an example of each that stands
/// in a document.
@Suite struct DocumentReferenceTests {
  private static let languages = [".md", ".zh-CN.md"]

  /// The sections of both pages in one language.
  private static func sections(_ language: String) throws -> [Page.Section] {
    try ["docs/documents", "docs/norms"].flatMap { try Page($0 + language).sections }
  }

  @Test(arguments: languages) func everyElementHasItsSection(_ language: String) throws {
    let headings = try Self.sections(language).map(\.heading)
    for kind in ElementKind.allCases {
      #expect(headings.contains { kind.isHeading($0) }, "\(kind.name)")
    }
  }

  @Test(arguments: languages, ElementKind.allCases)
  func everyAttributeHasARowWithAnExample(_ language: String, _ kind: ElementKind) throws {
    let section = try #require(try Self.sections(language).first { kind.isHeading($0.heading) })
    let grammar = AttributeGrammar[kind]
    let rows = section.rows.dropFirst()
    let names = rows.flatMap { $0[0].matches(of: /`([^`]+)`/).map { String($0.output.1) } }
    #expect(names.sorted() == grammar.allowed.map(\.name).sorted())
    for attribute in grammar.allowed {
      guard case .oneOf(let values) = grammar.type(of: attribute), attribute != .kind || kind == .body,
        let row = rows.first(where: { $0[0].contains("`\(attribute.name)`") })
      else { continue }
      for value in values { #expect(row[1].contains("`\(value)`"), "\(kind.name) \(attribute.name)") }
    }
    for row in rows {
      let example = row[3].trimming { $0 == "`" }
      #expect(example == "–" || kind.examples.contains { $0.contains(" \(example)") }, "\(kind.name) \(example)")
    }
  }
}

extension ElementKind {
  /// Whether a heading is of this element: duties and assignments of templates and of lists have their own.
  fileprivate func isHeading(_ heading: String) -> Bool {
    guard heading.contains("`\(name)`") else { return false }
    switch self {
    case .templateDuty, .templateAssign: return heading.contains("template") || heading.contains("模板")
    case .listDuty, .listAssign: return heading.contains("list") || heading.contains("清单")
    case .form: return heading.contains("norm") || heading.contains("规范")
    case .bodyExpect: return heading.contains("body") || heading.contains("机构")
    case .dutyRole: return heading.contains("duty") || heading.contains("事项")
    default: return heading == "`\(name)`"
    }
  }

  /// Start tags of this element in the documents of the repository.
  fileprivate var examples: [Substring] { Self.tags[name] ?? [] }

  private static let tags: [String: [Substring]] = {
    let files = ["boundaries", "templates", "docs"].flatMap { folder in
      (FileManager.default.enumerator(atPath: Program.repository.appending(path: folder).path)?.compactMap {
        $0 as? String
      } ?? [])
      .filter { $0.hasSuffix(".xml") || $0.hasSuffix(".md") }.map {
        Program.repository.appending(path: "\(folder)/\($0)")
      }
    }
    let texts = files.compactMap { try? String(contentsOf: $0, encoding: .utf8) }
    return Dictionary(
      grouping: texts.flatMap { text in text.matches(of: /<([a-z]+)\s[^<>]*>/).map(\.output) }, by: { String($0.1) }
    )
    .mapValues { $0.map(\.0) }
  }()
}

extension StringProtocol {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    String(drop(while: isTrimmed).reversed().drop(while: isTrimmed).reversed())
  }
}
