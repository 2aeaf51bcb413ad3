import BoundaryFindings
import BoundaryModel
import BoundaryReports
import BoundaryXML
import Foundation
import TestSupport
import Testing

@testable import BoundaryRuns

/// What holds for every document, held for documents that nobody thought of: those of the example county with a few
/// things changed at random. The seed is printed where something does not hold; `MUTATION_SEED` gives it again, and
/// `MUTATION_ROUNDS` more rounds or fewer.
@Suite(.timeLimit(.minutes(3))) struct MutationTests {
  private static let rounds = number("MUTATION_ROUNDS") ?? 60
  private static let county = Program.repository.appending(path: "boundaries/example-county")

  private static func number<Value: FixedWidthInteger>(_ variable: String) -> Value? {
    ProcessInfo.processInfo.environment[variable].flatMap { Value($0) }
  }

  /// The documents of a small county, by their names.
  private static func documents() throws -> [(name: String, text: String)] {
    let names = ["register.xml", "edz.xml", "east.xml", "market.xml"]
    var texts = try names.map { ($0, try String(contentsOf: county.appending(path: $0), encoding: .utf8)) }
    let template = Program.repository.appending(path: "templates/zone-locality.xml")
    texts.append(("template.xml", try String(contentsOf: template, encoding: .utf8)))
    return texts
  }

  /// One document with a few tags, values or bytes moved, doubled or gone.
  private static func mutated(_ text: String, _ random: inout SeededRandom) -> String {
    var parts = text.split(separator: "<", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let (here, there) = (
        Int.random(in: 1..<parts.count, using: &random), Int.random(in: 1..<parts.count, using: &random)
      )
      switch Int.random(in: 0..<6, using: &random) {
      case 0: parts.swapAt(here, there)
      case 1: parts.insert(parts[there], at: here)
      case 2: parts.remove(at: here)
      case 3: parts[here] = swappedValue(parts[here], parts[there])
      case 4: parts[here] = parts[here].replacing("\"", with: "'", maxReplacements: 2)
      default: parts[here] += ["&#10;", "<!-- 注 -->", "甲", "\u{202E}", "]]>", " "].randomElement(using: &random) ?? ""
      }
    }
    return parts.joined(separator: "<")
  }

  /// A tag with the first value of another.
  private static func swappedValue(_ tag: String, _ other: String) -> String {
    guard let own = tag.firstMatch(of: /"[^"]*"/), let value = other.firstMatch(of: /"[^"]*"/) else { return tag }
    return tag.replacing(own.output, with: value.output, maxReplacements: 1)
  }

  private static var control: RunControl {
    var settings = ControlSettings()
    settings.readsConfiguration = false
    settings.day = Day(year: 2024, month: 6, day: 30)
    return RunControl(settings, paths: ["."])
  }

  private static func checked(_ documents: [(name: String, text: String)]) -> CheckedDocuments {
    CheckedDocuments(InputFiles(texts: documents.map { (Array($0.text.utf8), $0.name) }), contextFor: [], control)
  }

  private static func json(_ checked: CheckedDocuments) throws -> [UInt8] {
    try JSONReport(
      LocatedReport(checked.report, locations: checked.locations), Presentation(.en, version: "0.0.0")
    ).bytes()
  }

  private static func compared(
    _ old: [(name: String, text: String)], _ new: [(name: String, text: String)]
  ) -> ComparedDocuments {
    func side(_ documents: [(name: String, text: String)]) -> CompareRequest.Side {
      CompareRequest.Side(
        InputFiles(texts: documents.map { (Array($0.text.utf8), $0.name) }), contextFor: [], control, name: { $0 })
    }
    return ComparedDocuments(CompareRequest(old: side(old), new: side(new)))
  }

  /// What only one of two comparisons tells.
  private static func strays(_ there: [Finding]?, _ back: [Finding]?) -> [String] {
    var counts: [String: Int] = [:]
    for (findings, count) in [(there, 1), (back, -1)] {
      for finding in findings ?? [] {
        counts["\(finding.fingerprint) \(finding.rule.name): \(finding.message.en)", default: 0] += count
      }
    }
    return counts.filter { $0.value != 0 }.keys.sorted()
  }

  @Test func whatHoldsForEveryDocument() throws {
    let seed = Self.number("MUTATION_SEED") ?? UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    let documents = try Self.documents()
    let folder = try Folder()
    defer { folder.remove() }
    for round in 0..<Self.rounds {
      let told: Comment = "seed \(seed), round \(round)"
      var changed = documents
      let place = Int.random(in: changed.indices, using: &random)
      changed[place].text = Self.mutated(changed[place].text, &random)
      let report = Self.checked(changed)

      // The same bytes twice, whatever the threads do, and places for everything.
      let json = try Self.json(report)
      #expect(try json == Self.json(Self.checked(changed)), told)
      try folder.write(String(decoding: json, as: UTF8.self), to: "\(round).json")
      #expect(report.report.spots.allSatisfy { report.locations[$0] != nil }, told)

      // What is laid out means the same.
      if case .laidOut(let bytes, _)? = try? Source(bytes: Array(changed[place].text.utf8), name: "a").laidOut() {
        var neat = changed
        neat[place].text = String(decoding: bytes, as: UTF8.self)
        let again = Self.checked(neat).report
        #expect(again.fingerprints.sorted() == report.report.fingerprints.sorted(), told)
      }

      // Nothing differs from itself.
      let same = Self.compared(changed, changed).comparison
      #expect(same.changes.isEmpty && same.verdict != .different, told)
      #expect(same.effects?.opened.isEmpty == true && same.effects?.closed.isEmpty == true, told)

      // What one comparison opens, the other way round closes.
      if round.isMultiple(of: 4) {
        let (there, back) = (Self.compared(documents, changed).comparison, Self.compared(changed, documents).comparison)
        let strays = (
          Self.strays(there.effects?.opened, back.effects?.closed),
          Self.strays(there.effects?.closed, back.effects?.opened)
        )
        #expect(strays.0 == [], told)
        #expect(strays.1 == [], told)
        #expect(there.isComplete == back.isComplete, told)
      }
    }
    let schema = folder.path("schema.txt")
    try Data(JSONReport.schema.utf8).write(to: URL(filePath: schema))
    let valid = try Program.python([
      "-c",
      """
      import glob, json, sys, jsonschema
      validator = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))
      for name in glob.glob(sys.argv[2] + "/*.json"): validator.validate(json.load(open(name)))
      """, schema, folder.path,
    ])
    #expect(valid.status == 0, "seed \(seed): \(valid.errors)")
  }
}
