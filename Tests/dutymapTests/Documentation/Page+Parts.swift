import Foundation

extension Page {
  /// A heading, and what stands below it up to the next.
  struct Section {
    let heading: String
    let lines: [Substring]

    /// The cells of the rows of its tables, their headings among them.
    var rows: [[String]] {
      lines.filter { $0.hasPrefix("|") && !$0.hasPrefix("|--") && !$0.hasPrefix("| |") }.map { line in
        line.replacing("\\|", with: "/").split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
    }
  }

  var sections: [Section] {
    prose.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(into: []) { (sections: inout [(heading: String, lines: [Substring])], line) in
        if line.hasPrefix("#") {
          sections.append((line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces), []))
        } else if !sections.isEmpty {
          sections[sections.count - 1].lines.append(line)
        }
      }
      .map { Section(heading: $0.heading, lines: $0.lines) }
  }

  /// The lines of the headings, with their signs.
  var headings: [Substring] { prose.split(separator: "\n").filter { $0.hasPrefix("#") } }

  /// The names by which links reach the headings, as GitHub makes them.
  var anchors: Set<String> {
    Set(
      headings.map { heading in
        heading.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
          .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " }
          .replacing(" ", with: "-")
      })
  }

  /// What its links and pictures lead to.
  var links: [String] { prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) } }

  var codeSpans: [String] { prose.matches(of: /`([^`\n]+)`/).map { String($0.output.1) } }

  /// The first column of each row of its tables.
  var firstColumns: [String] { sections.flatMap(\.rows).map { $0[0] } }

  /// The commands that it shows with their output.
  var commands: [Substring] {
    blocks.filter { $0.info == "console" }.flatMap { $0.text.split(separator: "\n").filter { $0.hasPrefix("$ ") } }
  }
}
