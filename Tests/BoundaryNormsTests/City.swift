import BoundaryControl
import BoundaryFindings
import BoundaryMap
import BoundaryModel
import BoundaryNorms
import BoundaryXML
import Foundation
import TestSupport
import Testing

/// A made-up city of fourteen zones, whose numbers agree with the published account of Xuzhou, and the norms of that
/// account; each test changes it in one place.
struct City {
  var register: String
  var norms: String
  var others: [String] = []

  private static let original = (
    register: text("Tests/BoundaryNormsTests/city.xml"), norms: text("templates/xuzhou-zones.xml")
  )

  init() { (register, norms) = Self.original }

  private static func text(_ path: String) -> String {
    (try? String(contentsOf: Program.repository.appending(path: path), encoding: .utf8)) ?? ""
  }

  // MARK: Changes

  /// Replaces text that must be there.
  mutating func replace(
    _ old: String, with new: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(register.contains(old), "not in the register: \(old)", sourceLocation: sourceLocation)
    register = register.replacing(old, with: new)
  }

  mutating func replaceNorm(_ old: String, with new: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(norms.contains(old), "not in the norms: \(old)", sourceLocation: sourceLocation)
    norms = norms.replacing(old, with: new)
  }

  /// Replaces text within the element of one body.
  mutating func change(
    _ body: String, _ old: String, to new: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let range = element(of: body) else {
      Issue.record("there is no body \(body)", sourceLocation: sourceLocation)
      return
    }
    let element = String(register[range])
    #expect(element.contains(old), "not in \(body): \(old)", sourceLocation: sourceLocation)
    register.replaceSubrange(range, with: element.replacing(old, with: new))
  }

  mutating func remove(_ body: String, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let range = element(of: body) else {
      Issue.record("there is no body \(body)", sourceLocation: sourceLocation)
      return
    }
    register.removeSubrange(range)
  }

  mutating func add(_ elements: String) {
    register = register.replacing("</register>", with: elements + "</register>")
  }

  mutating func addOrgan(
    _ number: String, of zone: String, since day: String, function: String = "core", posts: Int = 4
  ) {
    add(
      """
      <body id="\(zone).\(number)" kind="organ" function="\(function)" parent="\(zone)" name="机构\(number)" established="\(day)">\
      <entry on="\(day)"><count of="posts" approved="\(posts)"/></entry></body>
      """)
  }

  private func element(of body: String) -> Range<String.Index>? {
    guard let start = register.range(of: "<body id=\"\(body)\"")?.lowerBound else { return nil }
    let rest = register[start...]
    let tagEnd = rest.firstIndex(of: ">") ?? rest.endIndex
    if rest[..<tagEnd].hasSuffix("/") { return start..<register.index(after: tagEnd) }
    return rest.range(of: "</body>").map { start..<$0.upperBound }
  }

  // MARK: Answers

  private var set: DocumentSet { DocumentSet(texts: [norms, register] + others) }

  /// What is found on a day: `norm-limit N01 c01`, a warning or note with its severity, an accepted one in brackets.
  ///
  /// - Parameter isWithDuties: Also what organs have to do, which lists in these tests leave out on purpose.
  func findings(on day: String? = nil, isWithDuties: Bool = false) -> [String] {
    let set = set
    let asked = day.flatMap { Day($0) }
    let today = Day(year: 2024, month: 1, day: 1)
    var findings = set.findings + NormChecker.check(DutyMap(set.documents), asked: asked, today: today)
    findings.accept(
      bodyExpectationsOf: set.documents, on: { $0.day(asked: asked, today: today) },
      rules: RuleNames(NormChecker.rules, ofForm: DocumentSet.rules), isComplete: true)
    if !isWithDuties { findings.removeAll { ["organ-without-duty", "lead-without-organ"].contains($0.rule.name) } }
    return findings.map { finding in
      let words = [finding.rule.name] + finding.norms + finding.bodies.prefix(1)
      let severity = finding.severity == .error ? "" : " \(finding.severity)"
      return words.joined(separator: " ") + severity + (finding.acceptance == nil ? "" : " (accepted)")
    }.sorted()
  }

  /// All messages in one language.
  func messages(on day: String? = nil, in language: Language = .en) -> [String] {
    let set = set
    return NormChecker.check(
      DutyMap(set.documents), asked: day.flatMap { Day($0) }, today: Day(year: 2024, month: 1, day: 1)
    ).map { $0.message[language] }
  }

  func allocation(_ year: Int) -> Allocation {
    let establishment = Establishment(
      DutyMap(set.documents), asked: Day(year: year, month: 12, day: 31), today: Day(year: 2024, month: 1, day: 1))
    return Allocator(establishment, year: year).allocation()
  }
}

/// What the city has as it stands: two zones in one county, which was approved, and eleven first allocations that are
/// above 70 % before they are rounded.
let findingsOfTheCity =
  ["norm-limit N01 c01 warning (accepted)"] + bandsOfTheArticle
  + ["z01", "z02", "z03", "z05", "z06", "z08", "z09", "z10", "z11", "z13", "z14"].map { "norm-initial N09 \($0) note" }

/// Bands of the article that can give and take at once.
let bandsOfTheArticle = ["B1 B5", "B1 B6", "B3 B5", "B3 B6"].map { "bands-overlap \($0) note" }

extension City {
  /// Checks that a change makes just these findings come and go.
  func expect(
    more: [String] = [], less: [String] = [], on day: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var expected = findingsOfTheCity + more
    for finding in less {
      if let index = expected.firstIndex(of: finding) { expected.remove(at: index) }
    }
    #expect(findings(on: day) == expected.sorted(), sourceLocation: sourceLocation)
  }
}
