import BoundaryFindings
import BoundaryReports
import Testing

/// Formats are told apart by their names and by the endings of files.
@Suite struct ReportersTests {
  @Test func namesAndEndingsStandForOneFormat() {
    check(LocatedReport.reporters)
    check(ConflictReport.reporters)
    check(LocatedComparison.reporters)
    check(LocatedAnswers.reporters)
    check(UpdateReport.reporters)
    check(RulePages.reporters)
  }

  @Test func textIsTheStandard() {
    #expect(LocatedReport.reporters.first?.name == "text")
    #expect(ConflictReport.reporters.first?.name == "text")
    #expect(LocatedComparison.reporters.first?.name == "text")
    #expect(LocatedAnswers.reporters.first?.name == "text")
    #expect(UpdateReport.reporters.first?.name == "text")
    #expect(RulePages.reporters.first?.name == "text")
  }

  private func check<Subject>(_ reporters: [any Reporter<Subject>.Type]) {
    let (names, endings) = (reporters.map { $0.name }, reporters.flatMap { $0.endings })
    #expect(Set(names).count == names.count, "\(names)")
    #expect(Set(endings).count == endings.count, "\(endings)")
    // A name is typed after --format, and = ends it there.
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z]+/) != nil }, "\(names)")
    #expect(endings.allSatisfy { $0.wholeMatch(of: /[a-z.]+/) != nil }, "\(endings)")
  }
}
