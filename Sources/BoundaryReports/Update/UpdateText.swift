package import BoundaryFindings
import BoundaryModel

/// What became of lists, for people: what was carried, what to decide and where, what to know.
package struct UpdateText: LinesReporter {
  package static let name = "text"
  package static let endings = ["txt"]

  private let report: UpdateReport
  private let language: Language
  private let style: TextStyle

  package init(_ report: UpdateReport, _ presentation: Presentation) {
    self.report = report
    language = presentation.language
    style = presentation.style
  }

  package func render() -> String {
    report.entries.map(block).joined() + general.map { line($0, at: "") }.joined() + summary[language] + "\n"
  }

  /// What is about no row is told once, however many lists it is about.
  private var general: [ListUpdate.Note] {
    let notes = report.entries.flatMap(\.notes).map(\.item).filter { $0.duty == nil }
    return notes.enumerated().filter { number, note in !notes[..<number].contains { $0.message == note.message } }.map(
      \.element)
  }

  private func line(_ note: ListUpdate.Note, at place: String) -> String {
    let label = style.severity(.note, Severity.note.wording[language])
    return "\(place)\(label): \(visible(note.message[language])) \(style.faint("[\(note.kind.rawValue)]"))\n"
  }

  private func block(_ entry: UpdateReport.Entry) -> String {
    var text = ""
    if entry.isChanged {
      let revisions = entry.revisions.joined(separator: " → ")
      let head = Wording(zh: "\(entry.template) 第 \(revisions) 版", en: "\(entry.template), revision \(revisions)")
      text += style.bold(visible("\(entry.path):")) + " \(visible(head[language]))\n"
    }
    for carried in entry.carried {
      text += "  " + visible("\(carried.old.joined(separator: ", ")) → \(carried.new.joined(separator: ", "))") + "\n"
    }
    for decision in entry.decisions {
      let message = style.bold(visible(decision.item.message[language]))
      let label = style.severity(.warning, UpdateText.decide[language])
      text +=
        "\(place(decision.location, entry)) \(label): \(message) \(style.faint("[\(decision.item.kind.rawValue)]"))\n"
    }
    for note in entry.notes where note.item.duty != nil {
      text += line(note.item, at: place(note.location, entry) + " ")
    }
    return text
  }

  private func place(_ location: Location?, _ entry: UpdateReport.Entry) -> String {
    let position = location.map { "\($0.line):\($0.column):" } ?? ""
    return style.bold(visible("\(entry.path):") + position)
  }

  private var summary: Wording {
    let (lists, changed, open) = (report.entries.count, report.changed, report.decisions)
    let would = report.isCheck ? Wording(zh: "需要更新", en: "to be updated") : Wording(zh: "已更新", en: "updated")
    return Wording(
      zh: "共 \(lists) 份清单：\(would.zh) \(changed) 份，待决定 \(open) 处。",
      en: "\(lists) \(lists == 1 ? "list" : "lists"): \(changed) \(would.en), \(open) to decide.")
  }

  private static let decide = Wording(zh: "待决定", en: "decide")
}
