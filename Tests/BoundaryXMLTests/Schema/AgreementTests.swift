import BoundaryXML
import Foundation
import TestSupport
import Testing

/// The schema and the reader accept the same documents.
@Suite struct AgreementTests {
  @Test func onTheDocumentsOfThisRepository() throws {
    var files: [String] = []
    for folder in ["templates", "boundaries"] {
      let all = FileManager.default.enumerator(atPath: Program.repository.appending(path: folder).path)
      while let path = all?.nextObject() as? String {
        if path.hasSuffix(".xml") { files.append(Program.repository.appending(path: "\(folder)/\(path)").path) }
      }
    }
    #expect(files.count > 10)
    for (file, isAccepted) in zip(files, try RelaxNG.accepts(files: files)) {
      #expect(isAccepted, "\(file)")
      #expect(problems(in: Source(path: file)) == [], "\(file)")
    }
  }

  @Test func onWholeDocuments() throws {
    let documents = wholeDocuments.map(\.text)
    try expectAgreement(documents)
    for document in documents { #expect(problems(in: document) == []) }
  }

  /// Every attribute away, every attribute with every kind of value, every attribute anywhere.
  @Test func onEveryChangeOfOneAttribute() throws {
    var documents: [String] = []
    for document in wholeDocuments {
      for (number, element) in document.all.enumerated() {
        for index in element.attributes.indices where element.attributes[index].name != "xmlns" {
          documents.append(document.changing(number) { $0.attributes.remove(at: index) }.text)
          for value in values {
            documents.append(document.changing(number) { $0.attributes[index].value = value }.text)
          }
        }
        for name in attributeNames where !element.attributes.contains(where: { $0.name == name }) {
          let value = samples[name] ?? "x"
          documents.append(document.changing(number) { $0.attributes.append((name, value)) }.text)
        }
      }
    }
    try expectAgreement(documents)
  }

  /// Every element away, twice, renamed, and every element and text anywhere.
  @Test func onEveryChangeOfOneElement() throws {
    let elements = Dictionary(grouping: wholeDocuments.flatMap(\.all), by: \.name).compactMap { $0.value.last }
    var documents: [String] = []
    for document in wholeDocuments {
      for (number, element) in document.all.enumerated() {
        for index in element.content.indices {
          documents.append(document.changing(number) { $0.content.remove(at: index) }.text)
          documents.append(document.changing(number) { $0.content.insert($0.content[index], at: index) }.text)
        }
        documents.append(document.changing(number) { $0.content.reverse() }.text)
        for name in elements.map(\.name) + ["x"] { documents.append(document.changing(number) { $0.name = name }.text) }
        for other in elements {
          documents.append(document.changing(number) { $0.content.append(.element(other)) }.text)
        }
        for text in texts { documents.append(document.changing(number) { $0.content.insert(.text(text), at: 0) }.text) }
      }
    }
    try expectAgreement(documents)
  }

  @Test func onRandomChanges() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    let elements = wholeDocuments.flatMap(\.all)
    let documents = (0..<600).compactMap { _ -> String? in
      var document = wholeDocuments.randomElement(using: &random)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let number = Int.random(in: 0..<(document?.all.count ?? 1), using: &random)
        document = document?.changing(number) { $0.changeAtRandom(elements, &random) }
      }
      return document?.text
    }
    try expectAgreement(documents, "seed \(seed)")
  }

  private func expectAgreement(_ documents: [String], _ comment: Comment? = nil) throws {
    let accepted = try RelaxNG.accepts(documents: documents)
    var disagreements = 0
    for (document, isAccepted) in zip(documents, accepted) {
      let found = problems(in: document)
      try #require(!found.contains { $0.rule == "syntax" }, "not well-formed: \(document)")
      guard found.isEmpty != isAccepted else { continue }
      disagreements += 1
      guard disagreements < 5 else { continue }
      let verdict = isAccepted ? "accepted by the schema" : "refused by the schema"
      Issue.record("\(verdict), \(found.map { "\($0.rule) \($0.place)" }) in\n\(document)")
    }
    #expect(disagreements == 0, comment)
    // The documents are no test when all of them are of one kind.
    if documents.count > 100 {
      #expect(accepted.count { $0 } > documents.count / 50)
      #expect(accepted.count { !$0 } > documents.count / 50)
    }
  }
}

/// Values of every type of the format, nearly of it, and odd ones.
let values = [
  "", " ", "a", " a ", "a b", "\na\t\n b ", "甲", "a\u{A0}b", "\u{3000}", "5", "-5.50", "+.5", "5.", ".", "-", "1e5",
  "1,000",
  "5", "٣", " 5 ", "2023-05-01", " 2023-05-01\n", "2023-02-29", "2024-02-29", "2023-13-01", "2023-5-1", "0000-01-01",
  "9999-12-31", "10000-01-01", "-2023-01-01", "2023-05-01Z", "true", " false ", "TRUE", "1", "zone", "at-most-one",
  "posting",
  "entrustment posting",
]

private let texts = [
  "文字", " \n\t", "\u{A0}", "&#x20;", "&#x4E00;", "<![CDATA[ ]]>", "<![CDATA[甲]]>", "<!-- 注 -->", "<?x y?>",
]

/// Every attribute with a value that is right for it somewhere.
private let samples = Dictionary(
  wholeDocuments.flatMap(\.all).flatMap(\.attributes).map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })

private let attributeNames = samples.keys.filter { $0 != "xmlns" }.sorted() + ["x", "xml:lang"]

extension Element {
  /// Drops, renames, adds or fills an attribute; drops, repeats, moves, renames or adds an element; adds text.
  fileprivate mutating func changeAtRandom(_ elements: [Element], _ random: inout SeededRandom) {
    let free = attributeNames.filter { name in !attributes.contains { $0.name == name } }
    let name = free.randomElement(using: &random) ?? "x"
    let value = values.randomElement(using: &random) ?? ""
    let attribute = attributes.indices.filter { attributes[$0].name != "xmlns" }.randomElement(using: &random)
    let child = content.indices.randomElement(using: &random)
    let other = elements.randomElement(using: &random) ?? self
    switch (Int.random(in: 0..<10, using: &random), attribute, child) {
    case (0, let index?, _): attributes.remove(at: index)
    case (1, let index?, _): attributes[index].name = name
    case (2, let index?, _): attributes[index].value = value
    case (3, _, _): attributes.append((name, value))
    case (4, _, let index?): content.remove(at: index)
    case (5, _, let index?): content.append(content[index])
    case (6, _, _): content.shuffle(using: &random)
    case (7, _, _): self.name = other.name
    case (8, _, _): content.append(.element(other))
    case (9, _, _): content.append(.text(texts.randomElement(using: &random) ?? ""))
    default: break
    }
  }
}
