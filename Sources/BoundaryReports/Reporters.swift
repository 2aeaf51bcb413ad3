package import BoundaryFindings

// The formats, by what they tell, in the order in which help lists them; the first is the standard one.

extension LocatedReport: Reportable {
  package static let reporters: [any Reporter<LocatedReport>.Type] = [
    TextReport.self, ConciseReport.self, StatisticsReport.self, MarkdownReport.self, CSVReport.self, ExcelReport.self,
    JSONReport.self, SARIFReport.self, JUnitReport.self, GitHubAnnotations.self, GitLabCodeQuality.self,
  ]
}

extension ConflictReport: Reportable {
  package static let reporters: [any Reporter<ConflictReport>.Type] = [
    ConflictText.self, OfFindings<ConciseReport>.self, OfFindings<StatisticsReport>.self, ConflictHTML.self,
    ConflictMarkdown.self, ConflictJSON.self, MatrixSVG.self, GraphSVG.self,
    GraphDOT.self, OfFindings<CSVReport>.self, ConflictExcel.self, OfFindings<SARIFReport>.self,
    OfFindings<JUnitReport>.self, OfFindings<GitHubAnnotations>.self, OfFindings<GitLabCodeQuality>.self,
  ]
}

extension LocatedComparison: Reportable {
  package static let reporters: [any Reporter<LocatedComparison>.Type] = [
    DiffText.self, DiffMarkdown.self, DiffJSON.self, DiffHTML.self, ChangeLog.self, ChangeTable.self,
  ]
}

extension LocatedAnswers: Reportable {
  package static let reporters: [any Reporter<LocatedAnswers>.Type] = [AnswerText.self, AnswerJSON.self]
}

extension Allocation: Reportable {
  package static let reporters: [any Reporter<Allocation>.Type] = [
    AllocationText.self, AllocationMarkdown.self, AllocationCSV.self, AllocationExcel.self, AllocationJSON.self,
  ]
}

extension LedgerBook: Reportable {
  package static let reporters: [any Reporter<LedgerBook>.Type] = [LedgerCSV.self, LedgerExcel.self, LedgerJSONLD.self]
}

extension RulePages: Reportable {
  package static let reporters: [any Reporter<RulePages>.Type] = [RulesText.self, RulesMarkdown.self, RulesJSON.self]
}

extension UpdateReport: Reportable {
  package static let reporters: [any Reporter<UpdateReport>.Type] = [UpdateText.self, UpdateJSON.self]
}
