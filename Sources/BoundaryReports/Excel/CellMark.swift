package import BoundaryFindings
package import BoundaryModel

/// What is said of a cell in the copy of a workbook that goes back to who keeps it.
package struct CellMark: Sendable {
  package let cell: TableCell
  package let severity: Severity
  /// What was found and the ways out, a line each.
  package let text: String

  /// The marks of findings, each at the cells that it is about.
  ///
  /// - Parameter path: The workbook.
  static func marks(of located: LocatedReport, in path: String, _ language: Language) -> [CellMark] {
    located.mostSevereFirst.map(\.finding).filter { $0.acceptance == nil }.flatMap { finding in
      var seen: Set<TableCell> = []
      func mark(_ spot: Spot, _ lines: [String]) -> CellMark? {
        let location = located.location(of: spot)
        guard location.path == path, let cell = location.cell, seen.insert(cell).inserted else { return nil }
        return CellMark(cell: cell, severity: finding.severity, text: lines.joined(separator: "\n"))
      }
      let label = finding.severity.wording[language] + Wording(zh: "：", en: ": ")[language]
      let ways = finding.suggestions.map { Wording.suggestion[language] + visible($0[language]) }
      let own = mark(finding.spot, [label + visible(finding.message[language])] + ways)
      return [own].compactMap(\.self)
        + finding.related.compactMap { mark($0.spot, [label + visible($0.message[language])]) }
    }
  }
}
