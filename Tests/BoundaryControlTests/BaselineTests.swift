import BoundaryControl
import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct BaselineTests {
  private let known = Finding.sample(.known, subject: "a")
  private let other = Finding.sample(.known, subject: "b")

  @Test func marksWhatItKnowsAndNothingElse() {
    let (report, baseline) = accept([known, other], [entry(known)])
    #expect(report.findings.map { $0.acceptance?.reason } == ["agreed", nil])
    #expect(report.open.count == 1)
    #expect(report.count(.error) == 1)
    #expect(report.verdict == .findings)
    #expect(baseline.stale.isEmpty)
    #expect(accept([known], [entry(known)]).report.verdict == .clean)
  }

  @Test func neitherLinesNorWordsNorLanguageMatter() {
    var moved = Finding(.known, Wording(zh: "别的话", en: "other words"), at: Spot(Place(file: RowID(3), offset: 77)))
    moved.subject = "a"
    #expect(accept([moved], [entry(known)]).report.open.isEmpty)
  }

  @Test func equalFindingsAreToldApartByTheirNumbers() {
    let (report, _) = accept([known, known], [entry(known)])
    #expect(report.findings.map { $0.acceptance != nil } == [true, false])
    let second = AcceptedMatter(
      fingerprint: known.fingerprint + "-2", kind: .rule("known"), acceptance: Acceptance(reason: "both"))
    #expect(accept([known, known], [entry(known), second]).report.open.isEmpty)
  }

  @Test func whatIsStaleIsToldOnceAndCanBeDropped() throws {
    let change = AcceptedMatter(fingerprint: "c", kind: .change("moved"), acceptance: Acceptance(reason: "x"))
    let (report, baseline) = accept([known], [entry(known), entry(other), change])
    #expect(report.open.map(\.rule.name) == ["unused-expectation"])
    #expect(baseline.stale == [entry(other)])
    #expect(Set(baseline.current) == [entry(known), change])
    let many = (0..<30).map { entry(.sample(.known, subject: "\($0)")) }
    let finding = try #require(accept([], many).report.findings.first)
    #expect(finding.message.en.hasPrefix("30 acceptances, that of 'known' ("))
    #expect(finding.related.count == 9)
    #expect(accept([], many, tellsStale: false).report.findings.isEmpty)
  }

  @Test(arguments: [("2024-06-30", true), ("2024-07-01", false)])
  func countsUntilItsLastDay(_ day: String, _ isAccepted: Bool) {
    let (report, _) = accept([known], [entry(known, until: Day("2024-06-30"))], on: day)
    #expect(report.open.map(\.rule.name) == (isAccepted ? [] : ["known", "expired-expectation"]))
  }

  @Test func whatCouldNotBeReadIsNotAccepted() {
    let unread = Finding.sample(.ofForm, subject: "a")
    let (report, _) = accept([unread], [entry(unread)])
    #expect(report.open.map(\.rule.name) == ["of-form", "unknown-rule"])
    #expect(report.acceptable(for: Acceptance(reason: "x"), rules: .sample).isEmpty)
  }

  @Test func whatIsNewIsNamedByItsFingerprint() {
    let (report, _) = accept([known, other, other], [entry(known)])
    let new = report.acceptable(for: Acceptance(reason: "x"), rules: .sample)
    #expect(new.map(\.fingerprint) == [other.fingerprint, other.fingerprint + "-2"])
  }

  private func entry(_ finding: Finding, until: Day? = nil) -> AcceptedMatter {
    AcceptedMatter(
      fingerprint: finding.fingerprint, kind: .rule(finding.rule.name),
      acceptance: Acceptance(reason: "agreed", until: until))
  }

  private func accept(
    _ findings: [Finding], _ matters: [AcceptedMatter], on day: String = "2024-01-01", tellsStale: Bool = true
  ) -> (report: Report, baseline: Baseline) {
    let text = (try? AcceptanceFile.text(matters)) ?? ""
    let file = AcceptanceFile.read(Array(text.utf8), path: "baseline.yml").file
    var baseline = Baseline(file, as: RowID(0))
    var report = Report()
    report.findings = findings
    baseline.accept(&report, on: Day(day) ?? Day(number: 0), rules: .sample, tellsStale: tellsStale)
    return (report, baseline)
  }
}

extension Rule {
  fileprivate static let known = Rule(
    name: "known", kind: .document, severity: .error, title: Wording(zh: "例", en: "sample"),
    summary: Wording(zh: "例", en: "a sample"),
    why: Wording(zh: "例", en: "a sample"))
  fileprivate static let ofForm = Rule(
    name: "of-form", kind: .document, severity: .error, title: Wording(zh: "例", en: "sample"),
    summary: Wording(zh: "例", en: "a sample"),
    why: Wording(zh: "例", en: "a sample"))
}

extension RuleNames {
  fileprivate static let sample = RuleNames([.known], ofForm: [.ofForm])
}

extension Finding {
  fileprivate static func sample(_ rule: Rule, subject: String) -> Finding {
    var finding = Finding(rule, Wording(zh: "例", en: "a sample"), at: Spot(Place(file: RowID(0), offset: 0)))
    finding.subject = subject
    return finding
  }
}
