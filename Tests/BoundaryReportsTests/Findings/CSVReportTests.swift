import BoundaryFindings
import BoundaryModel
import BoundaryReports
import Testing

@Suite struct CSVReportTests {
  private static let headings = """
    \u{FEFF}severity,rule,message,path,line,column,list,duty,role,bodies,scope,suggestions,places,accepted,fingerprint,sheet,cell\r

    """

  private func csv(_ located: LocatedReport, _ language: Language = .en) -> String {
    CSVReport(located, .of(language)).render()
  }

  @Test func hasARowForEachFinding() {
    #expect(
      csv(sampleReport(), .zh) == Self.headings + """
        error,sample,甲和乙都牵头,清单/edz.xml,7,16,l,S01,lead,b a,托管区内，审批，投资额 5000 万元以上不满 8000.5 万元，2023-05-01 起,,\
        清单/edz.xml:12345:3: 乙牵头,,\(sampleReport().report.fingerprints[0]),,\r

        """)
  }

  @Test(
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"), ("+1", "'+1"),
      ("-1", "'-1"), ("@x", "'@x"), ("＝1", "'＝1"), ("=a,b", "\"'=a,b\""), ("\t=x", "\"    =x\""), ("a\r\nb", "a  b"),
      ("a\"\u{301}", "\"a\"\"\u{301}\""), ("'=1", "''=1"), ("'a'", "'a'"),
    ] as [(String, String)])
  func fieldsAreQuotedAndNoFormulas(_ message: String, _ field: String) {
    #expect(csv(hostileReport(message: message)).contains("\r\nerror,sample,\(field),a.xml,1,1,"))
  }

  @Test func whatIsAcceptedAndWhatIsMissingIsTold() {
    #expect(
      csv(hostileReport(acceptance: Sample.acceptance))
        .contains(",\"settled (by the office, until 2024-06-30)\","))
    #expect(
      csv(incompleteReport()) == Self.headings
        + "incomplete,,cannot be read,b.xml,,,,,,,,,,,,,\r\nincomplete,,undecided: duty A was not checked,,,,,,,,,,,,,,\r\n"
    )
    #expect(csv(LocatedReport(Report(), locations: [:])) == Self.headings)
  }
}
