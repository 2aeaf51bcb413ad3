package import BoundaryModel

/// Findings as JSON, the contract of `report.schema.json`.
package struct JSONReport {
  package static let schemaVersion = 1

  /// The JSON Schema of the report.
  package static var schema: String {
    String(decoding: PackageResources.report_schema_json, as: UTF8.self)
  }

  private let located: LocatedReport
  private let language: Language
  private let version: String

  /// - Parameter version: The version of the program, which the report names.
  package init(_ located: LocatedReport, language: Language, version: String) {
    self.located = located
    self.language = language
    self.version = version
  }

  /// - Throws: What the encoder throws; no report is known to make it.
  package func render() throws -> String {
    try jsonText(document)
  }

  private var document: Document {
    let report = located.report
    return Document(
      schemaVersion: Self.schemaVersion,
      tool: .init(name: "dutymap", version: version),
      verdict: report.verdict.rawValue,
      complete: report.isComplete,
      summary: .init(
        files: report.files.count, duties: report.summary.duties, assignments: report.summary.assignments,
        errors: report.count(.error), warnings: report.count(.warning), notes: report.count(.note),
        accepted: report.acceptedCount),
      findings: zip(report.findings, report.fingerprints).map(entry),
      troubles: report.troubles.map { .init(path: $0.path, message: $0.message[language]) },
      undecided: report.undecided.map { $0[language] })
  }

  private func entry(_ finding: Finding, _ fingerprint: String) -> Entry {
    Entry(
      rule: finding.rule.name, severity: finding.severity.rawValue, message: finding.message[language],
      list: finding.list, duty: finding.duty, role: finding.role,
      bodies: finding.bodies.isEmpty ? nil : finding.bodies,
      scope: finding.scope?.boxes.map(ScopeBox.init),
      scopeUnlisted: finding.scope.flatMap { $0.unlisted > 0 ? $0.unlisted : nil },
      locations: [place(finding.spot, nil)] + finding.related.map { place($0.spot, $0.message[language]) },
      suggestions: finding.suggestions.isEmpty ? nil : finding.suggestions.map { $0[language] },
      accepted: finding.acceptance.map {
        .init(reason: $0.reason, by: $0.by, until: $0.until.map { "\($0)" })
      },
      fingerprint: fingerprint)
  }

  private func place(_ spot: Spot, _ message: String?) -> Place {
    let location = located.location(of: spot)
    return Place(
      path: location.path, line: location.line, column: location.column, endLine: location.endLine,
      endColumn: location.endColumn, message: message)
  }
}

// MARK: - The document

private struct Document: Encodable {
  struct Tool: Encodable {
    let name: String
    let version: String
  }

  struct Summary: Encodable {
    let files, duties, assignments, errors, warnings, notes, accepted: Int
  }

  struct Trouble: Encodable {
    let path: String?
    let message: String
  }

  let schemaVersion: Int
  let tool: Tool
  let verdict: String
  let complete: Bool
  let summary: Summary
  let findings: [Entry]
  let troubles: [Trouble]
  let undecided: [String]
}

private struct Entry: Encodable {
  let rule, severity, message: String
  let list, duty, role: String?
  let bodies: [String]?
  let scope: [ScopeBox]?
  let scopeUnlisted: Int?
  let locations: [Place]
  let suggestions: [String]?
  let accepted: Accepted?
  let fingerprint: String

  struct Accepted: Encodable {
    let reason: String
    let by, until: String?
  }
}

private struct Place: Encodable {
  let path: String
  let line, column, endLine, endColumn: Int
  let message: String?
}

/// A box as an object: for each dimension its codes, or the ends of a range.
private struct ScopeBox: Encodable {
  let box: Scope.Box

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) {
      nil
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for part in box.parts {
      let key = Key(stringValue: part.dimension)
      switch part.values {
      case .areas(let codes), .categories(let codes): try container.encode(codes.map(\.id), forKey: key)
      case .amounts(_, _, let bounds): try container.encode(bounds.ends, forKey: key)
      case .dates(let bounds): try container.encode(bounds.ends, forKey: key)
      }
    }
  }
}

extension Bounds where Value: CustomStringConvertible {
  /// The ends by the names that documents use.
  fileprivate var ends: [String: String] {
    var ends: [String: String] = [:]
    switch lower {
    case .from(let value): ends["from"] = "\(value)"
    case .above(let value): ends["above"] = "\(value)"
    case nil: break
    }
    switch upper {
    case .to(let value): ends["to"] = "\(value)"
    case .below(let value): ends["below"] = "\(value)"
    case nil: break
    }
    return ends
  }
}
