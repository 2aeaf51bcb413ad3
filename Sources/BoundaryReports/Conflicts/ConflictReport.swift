package import BoundaryFindings
package import BoundaryModel

/// What `report` shows, in every format: sheets in the order of what matters, and the picture.
package struct ConflictReport: Sendable {
  /// The findings of the sheets, in the same order.
  package let located: LocatedReport
  package let sheets: [ConflictSheet]
  package let overview: Overview
  package let grouping: Grouping?
  /// What the report is limited to, as the user put it; empty when it shows everything.
  package let limits: [Wording]
  /// What an establishment office wants to see of its ledger beside the findings.
  package let tables: [ReportTable]
  /// The assignments that it is about, and where they stand; only some formats tell them.
  let assignments: @Sendable () -> (rows: [AssignmentRow], locations: [Spot: Location])
  /// The one workbook that was read, and how it is given back with marks; nil where something else was read.
  package var copy: (path: String, marked: @Sendable (_ marks: [CellMark]) -> [UInt8]?)?

  package init(
    _ located: LocatedReport, _ sheets: [ConflictSheet], _ overview: Overview, grouping: Grouping?, limits: [Wording],
    tables: [ReportTable] = [],
    assignments: @escaping @Sendable () -> (rows: [AssignmentRow], locations: [Spot: Location])
  ) {
    self.located = located
    self.sheets = sheets
    self.overview = overview
    self.grouping = grouping
    self.limits = limits
    self.tables = tables
    self.assignments = assignments
  }

  var report: Report { located.report }
  var conflicts: [ConflictSheet] { sheets.filter { $0.kind.isConflict && !$0.isAccepted } }
  /// Faults that lie in one document.
  var faults: [ConflictSheet] { sheets.filter { !$0.kind.isConflict && !$0.isAccepted } }
  /// What may stay, with its reason.
  var accepted: [ConflictSheet] { sheets.filter(\.isAccepted) }

  /// What the report is limited to, in a sentence; nil when it shows everything.
  func limitation(_ language: Language) -> String? {
    guard !limits.isEmpty else { return nil }
    return ReportWords.limits[language]
      + limits.map { visible($0[language]) }.joined(separator: language == .zh ? "；" : "; ")
  }

  /// What could not be read or decided, a line each.
  func undecided(_ language: Language) -> [String] {
    located.incompleteness(language).map { path, message in (path.map { "\(visible($0)): " } ?? "") + message }
  }

  /// The bodies that a picture has room for: all of them, or those with the most conflicts.
  func shownBodies(atMost limit: Int) -> [Int] {
    let bodies = overview.bodies
    let carrying = bodies.indices.filter { !bodies[$0].duties.isEmpty || !bodies[$0].conflicts.isEmpty }
    guard carrying.count > limit else { return carrying }
    return carrying.sorted { (bodies[$1].conflicts.count, $0) < (bodies[$0].conflicts.count, $1) }.prefix(limit)
      .sorted()
  }
}

extension ConflictSheet {
  /// The duty with its id, failing one the rule.
  func title(_ language: Language) -> String {
    guard let duty else { return finding.rule.summary[language] }
    return Wording(zh: "\(duty.name)（\(duty.id)）", en: "\(duty.name) (\(duty.id))")[language]
  }
}

extension ConflictSheet.Statement {
  /// Who holds what, as the document has it: "甲、乙 牵头（“负责”）".
  func holders(_ language: Language) -> String? {
    holding.map { holding in
      let names = holding.bodies.map { visible($0.name) }
      return "\(Wording.joining(names)[language]) \(visible(holding.role.name))"
    }
  }

  /// Each basis with its article: "《中华人民共和国安全生产法》第九条".
  func basis(_ language: Language) -> [String] {
    bases.map {
      visible($0.text.inTitleMarks) + ($0.article.map { ($0.first?.isASCII ?? true ? " " : "") + visible($0) } ?? "")
    }
  }
}

extension String {
  /// A law in title marks, which Chinese documents write.
  fileprivate var inTitleMarks: String {
    contains("《") || unicodeScalars.allSatisfy(\.isASCII) ? self : "《\(self)》"
  }
}
