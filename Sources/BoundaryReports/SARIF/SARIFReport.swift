import BoundaryFindings
import BoundaryModel

/// Findings as SARIF 2.1.0, within what GitHub's code scanning takes and shows.
package struct SARIFReport: TextReporter {
  package static let name = "sarif"
  package static let endings = ["sarif", "sarif.json"]

  /// GitHub refuses a file with more results, and keeps the first 5,000 of these.
  static let resultLimit = 25_000
  /// GitHub refuses a result with more places.
  static let placeLimit = 1_000
  /// GitHub takes descriptions of a rule up to this many characters.
  private static let descriptionLimit = 1_024

  private let located: LocatedReport
  private let rules: [Rule]
  private let language: Language
  private let version: String

  package init(_ located: LocatedReport, _ presentation: Presentation) {
    self.located = located
    rules = presentation.rules
    language = presentation.language
    version = presentation.version
  }

  /// - Throws: What the encoder throws; no report is known to make it.
  package func render() throws -> String {
    try jsonText(
      SARIF.Log(runs: [
        SARIF.Run(
          tool: .init(
            driver: .init(
              name: "dutymap", version: version, semanticVersion: version, language: code, rules: rules.map(descriptor))
          ),
          invocations: [
            .init(executionSuccessful: located.report.isComplete, toolExecutionNotifications: notifications)
          ],
          results: results, automationDetails: .init(id: "dutymap/validate/"), language: code)
      ]))
  }

  /// The language by its tag (RFC 5646).
  private var code: String {
    switch language {
    case .zh: "zh-CN"
    case .en: "en-US"
    }
  }

  private func descriptor(_ rule: Rule) -> SARIF.ReportingDescriptor {
    let pages = RulePages([rule])
    let presentation = Presentation(language, version: version)
    return SARIF.ReportingDescriptor(
      id: rule.name, shortDescription: .init(text: String(rule.summary[language].prefix(Self.descriptionLimit))),
      fullDescription: .init(text: String(rule.why[language].prefix(Self.descriptionLimit))),
      help: .init(
        text: RulesText(pages, presentation).render(), markdown: RulesMarkdown(pages, presentation).render()),
      defaultConfiguration: .init(level: rule.severity.rawValue),
      properties: .init(severity: rule.severity == .note ? "recommendation" : rule.severity.rawValue))
  }

  // MARK: Results

  private var results: [SARIF.Result] {
    let indices = Dictionary(uniqueKeysWithValues: zip(rules.map(\.name), rules.indices))
    return located.mostSevereFirst.prefix(Self.resultLimit).map { finding, fingerprint in
      result(finding, fingerprint, ruleIndex: indices[finding.rule.name])
    }
  }

  private func result(_ finding: Finding, _ fingerprint: String, ruleIndex: Int?) -> SARIF.Result {
    let related = finding.related.prefix(Self.placeLimit - 1)
    return SARIF.Result(
      ruleId: finding.rule.name, ruleIndex: ruleIndex, level: finding.severity.rawValue,
      message: .init(text: message(finding, related)), locations: [place(finding.spot)],
      relatedLocations: related.enumerated().map { index, other in
        place(other.spot, id: index + 1, message: SARIF.Message(text: linkSafe(other.message)))
      },
      partialFingerprints: ["dutymapFinding/v1": fingerprint],
      suppressions: finding.acceptance.map { acceptance in
        [SARIF.Suppression(justification: visible(acceptance.wording[language]))]
      },
      properties: .init(
        list: finding.list, duty: finding.duty, role: finding.role,
        bodies: finding.bodies.isEmpty ? nil : finding.bodies))
  }

  /// The message, the ways out, and the other places as links, without which GitHub does not show them.
  private func message(_ finding: Finding, _ related: ArraySlice<Finding.Related>) -> String {
    var lines = [linkSafe(finding.message)] + finding.suggestions.map { linkSafe(.suggestion + $0) }
    for (index, other) in related.enumerated() {
      let name = SARIF.linkSafe(located.place(of: other.spot, language))
      lines.append("[\(name)](\(index + 1)): \(linkSafe(other.message))")
    }
    let left = finding.related.count - related.count
    if left > 0 { lines.append(Self.morePlaces(left)[language]) }
    return lines.joined(separator: "\n")
  }

  private func linkSafe(_ text: Wording) -> String { SARIF.linkSafe(visible(text[language])) }

  private func place(_ spot: Spot, id: Int? = nil, message: SARIF.Message? = nil) -> SARIF.Location {
    let location = located.location(of: spot)
    return SARIF.Location(
      id: id,
      physicalLocation: .init(
        artifactLocation: artifact(location.path),
        region: .init(
          startLine: location.line, startColumn: location.column, endLine: location.endLine,
          endColumn: location.endColumn)),
      logicalLocations: location.cell.map { cell in
        [.init(name: visible(cell.place[language]), fullyQualifiedName: visible(location.name(language)))]
      },
      message: message)
  }

  private func artifact(_ path: String) -> SARIF.ArtifactLocation {
    SARIF.ArtifactLocation(
      uri: located.repository.uri(of: path), uriBaseId: located.repository.contains(path) ? SARIF.root : nil)
  }

  // MARK: What is not told

  private var notifications: [SARIF.Notification] {
    var notifications = located.incompleteness(language).map { gap in
      SARIF.Notification(
        level: "error", message: .init(text: SARIF.linkSafe(gap.message)),
        locations: gap.path.map { [.init(physicalLocation: .init(artifactLocation: artifact($0)))] })
    }
    let left = located.report.findings.count - Self.resultLimit
    if left > 0 {
      notifications.append(.init(level: "warning", message: .init(text: Self.moreResults(left)[language])))
    }
    return notifications
  }

  private static func morePlaces(_ count: Int) -> Wording {
    Wording(zh: "另有 \(count) 处没有列出", en: "\(count) more places are not listed")
  }

  private static func moreResults(_ count: Int) -> Wording {
    Wording(
      zh: "另有 \(count) 个问题没有列出：GitHub 至多接收 \(resultLimit) 个",
      en: "\(count) more findings are not listed: GitHub takes \(resultLimit) at most")
  }
}
