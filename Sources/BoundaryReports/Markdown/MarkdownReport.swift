import BoundaryFindings
import BoundaryModel

/// Findings as Markdown (GitHub's), for a comment, the summary of a job, or a document.
package struct MarkdownReport: LinesReporter {
  package static let name = "markdown"
  package static let endings = ["md", "markdown"]

  private let located: LocatedReport
  private let language: Language

  package init(_ located: LocatedReport, _ presentation: Presentation) {
    self.located = located
    language = presentation.language
  }

  package func render() -> String {
    let title = "# \(Self.title[language])\n\n\(MarkdownText.escaped(located.report.summarySentence[language]))\n"
    let gaps = located.incompleteness(language)
    var blocks = [title]
    let unjudged = located.report.summary.unjudged
    if unjudged.isMuch { blocks.append(MarkdownText.escaped(unjudged.wording[language]) + "\n") }
    if !gaps.isEmpty { blocks.append("## \(Self.incomplete[language])\n\n" + gaps.map(gap).joined()) }
    for file in files {
      blocks.append("## \(MarkdownText.code(file.path))\n\n" + file.findings.map(item).joined())
    }
    return blocks.joined(separator: "\n")
  }

  /// The findings of each file, which stand together already.
  private var files: [(path: String, findings: [Finding])] {
    located.report.findings.reduce(into: []) { files, finding in
      let path = located.location(of: finding.spot).path
      if files.last?.path == path {
        files[files.count - 1].findings.append(finding)
      } else {
        files.append((path, [finding]))
      }
    }
  }

  private func item(_ finding: Finding) -> String {
    let text = FindingText(finding, in: located, language)
    let location = located.location(of: finding.spot)
    let severity = finding.severity.wording[language]
    let message = MarkdownText.escaped(text.message)
    let name = MarkdownText.rule(finding.rule, language)
    let rule = Wording(zh: "（\(name)）", en: " \(name)")[language]
    let head =
      "- **\(severity)** \(MarkdownText.escaped(visible(location.position(language))))\(Self.says[language])\(message)\(rule)\n"
    return head + text.details(language).map { "  - \(MarkdownText.escaped($0))\n" }.joined()
  }

  private func gap(path: String?, message: String) -> String {
    "- \(path.map { MarkdownText.code($0) + Self.says[language] } ?? "")\(MarkdownText.escaped(message))\n"
  }

  private static let title = Wording(zh: "职责边界清单检查结果", en: "Check of the boundary lists")
  private static let says = Wording(zh: "：", en: ": ")
  private static let incomplete = Wording(zh: "没有读到或者没有判定的", en: "What could not be read or decided")
}
