package import BoundaryFindings
package import BoundaryModel

/// A file of accepted findings in a run: what it matches, and what it no longer does.
package struct Baseline: Sendable {
  package let file: AcceptanceFile
  /// The file among those of the run, so that places in it can be told.
  private let id: RowID<SourceFile>
  private var used: Set<String> = []

  package init(_ file: AcceptanceFile, as id: RowID<SourceFile>) {
    self.file = file
    self.id = id
  }

  /// Marks the findings that it accepts, and adds what is wrong with its entries.
  ///
  /// - Parameters:
  ///   - report: Its findings in their order, since equal ones are told apart by number.
  ///   - day: The day on which it is asked whether an entry still counts.
  ///   - tellsStale: Whether entries that match nothing are told; not when something was not read or
  ///     decided, since they may match what would have been found.
  package mutating func accept(_ report: inout Report, on day: Day, rules: RuleNames, tellsStale: Bool) {
    let fingerprints = report.fingerprints
    let places = Dictionary(zip(fingerprints, fingerprints.indices)) { first, _ in first }
    var unused: [AcceptanceFile.Entry] = []
    for entry in file.entries {
      guard case .rule(let name) = entry.matter.kind else { continue }
      let acceptance = entry.matter.acceptance
      guard let index = places[entry.matter.fingerprint] else {
        unused.append(entry)
        continue
      }
      used.insert(entry.matter.fingerprint)
      if !rules.isAcceptable(report.findings[index].rule.name) {
        report.findings.append(.unknownRule(name, rules, at: spot(entry)))
      } else if let until = acceptance.until, acceptance.hasExpired(on: day) {
        report.findings.append(.expiredExpectation(of: name, on: until, at: spot(entry), entry.matter.fingerprint))
      } else if report.findings[index].acceptance == nil {
        report.findings[index].acceptance = acceptance
      }
    }
    if tellsStale, let finding = Finding.unusedEntries(unused.map(\.matter), at: unused.map(spot)) {
      report.findings.append(finding)
    }
  }

  private func spot(_ entry: AcceptanceFile.Entry) -> Spot { Spot(Place(file: id, offset: entry.offset), .point) }

  /// The entries that match nothing any more.
  package var stale: [AcceptedMatter] { file.entries.map(\.matter).filter { !isUsed($0) } }

  /// The entries that are to stay: those that match a finding, and changes, which a comparison judges.
  package var current: [AcceptedMatter] { file.entries.map(\.matter).filter(isUsed) }

  private func isUsed(_ matter: AcceptedMatter) -> Bool {
    if case .change = matter.kind { true } else { used.contains(matter.fingerprint) }
  }
}

extension Report {
  /// The findings that nobody accepted and somebody could, as a file of acceptances names them.
  package func acceptable(for acceptance: Acceptance, rules: RuleNames) -> [AcceptedMatter] {
    zip(findings, fingerprints).filter { $0.0.acceptance == nil && rules.isAcceptable($0.0.rule.name) }.map {
      AcceptedMatter(fingerprint: $1, kind: .rule($0.rule.name), duty: $0.duty, acceptance: acceptance)
    }
  }
}
