import BoundaryFindings
import Mustache
import TableReading

/// A list as an annex in the layout of official documents (GB/T 9704-2012): A4 across, the head of the table on each
/// page, the type area of 225 by 156 mm, the fonts by the names that the standard gives.
///
/// What is repeated down a column is written in each row, since a cell that spans pages shows its text on one of them.
struct WordAnnex {
  private let content: FormContent
  private let language: Language

  /// The width of the type area, in twentieths of a point.
  private static let width = 12_755

  init(_ content: FormContent, language: Language) {
    (self.content, self.language) = (content, language)
  }

  /// - Throws: What is wrong with the template, which a test would have told.
  func bytes() throws -> [UInt8] {
    MustacheContentTypes.register(XMLEscaping(), named: XMLEscaping.name)
    let template = try MustacheTemplate(string: String(decoding: PackageResources.annex_mustache, as: UTF8.self))
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    var archive = StoredArchive()
    archive.add("[Content_Types].xml", PackageResources.annex_types_part)
    archive.add("_rels/.rels", PackageResources.annex_relationships_part)
    archive.add("word/document.xml", Array((declaration + template.render(view)).utf8))
    archive.add("word/_rels/document.xml.rels", PackageResources.annex_parts_part)
    archive.add("word/styles.xml", PackageResources.annex_styles_part)
    archive.add("word/footer1.xml", PackageResources.annex_footer_part)
    return archive.bytes
  }

  // MARK: The table

  private var view: [String: Any] {
    let columns = columns
    let title = content.list[.title].isEmpty ? content.template : onOneLine(content.list[.title])
    return [
      "mark": language == .zh ? "附件" : "Annex", "title": title, "width": Self.width,
      "columns": columns.map { ["heading": $0.heading, "width": $0.width] as [String: Any] },
      "rows": rows.map { lines in
        ["cells": zip(lines, columns).map { ["lines": $0, "width": $1.width] as [String: Any] }]
      },
    ]
  }

  /// The roles that are held, in the order of the template.
  private var roles: [String] {
    let used = Set(content.assignments.map { $0[.role] })
    let all = (content.words.entries[.role] ?? []).map(\.shown)
    let held = all.filter(used.contains)
    return held.isEmpty ? Array(all.prefix(1)) : held
  }

  private var columns: [(heading: String, width: Int)] {
    let (number, field, duty, basis) = (650, 1_300, 2_300, 2_200)
    let each = (Self.width - number - field - duty - basis) / max(1, roles.count)
    let isChinese = language == .zh
    return [
      (isChinese ? "序号" : "No.", number), (isChinese ? "领域" : "Field", field), (isChinese ? "职责事项" : "Duty", duty),
    ]
      + roles.map { (original($0), each) } + [(isChinese ? "依据和备注" : "Basis, notes", basis)]
  }

  /// The lines of each cell.
  private var rows: [[[String]]] {
    let byDuty = Dictionary(grouping: content.assignments.filter { !$0[.role].isEmpty }) { Self.duty(of: $0.key ?? "") }
    return content.duties.enumerated().map { number, duty in
      let assignments = byDuty[duty.key ?? ""] ?? []
      let scope = duty[.scope].isEmpty && duty[.from].isEmpty && duty[.to].isEmpty ? [] : [limits(duty)]
      return [
        ["\(number + 1)"], [original(duty[.field])].filter { !$0.isEmpty }, [duty[.name]] + scope + lines(duty[.task]),
      ]
        + roles.map { role in assignments.filter { $0[.role] == role }.flatMap(text) }
        + [lines(duty[.basis]).map { $0.replacing("｜", with: " ") } + lines(duty[.note])]
    }
  }

  private func original(_ name: String) -> String { content.words.originals[name] ?? name }

  private static func duty(of key: String) -> String {
    key.lastIndex(of: "#").map { String(key[..<$0]) } ?? key
  }

  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  /// Who holds it, within what, and what is to be done.
  private func text(_ row: FormRecord) -> [String] {
    let limits = limits(row)
    let tasks = lines(row[.task])
    let holders = row[.holder].split(whereSeparator: { "、,".contains($0) }).map(onOneLine)
      .map { content.bound[$0] ?? original($0) }.joined(separator: language == .zh ? "、" : ", ")
    let head = holders + (limits.isEmpty ? "" : language == .zh ? "（\(limits)）" : " (\(limits))")
    let more = lines(row[.basis]).map { $0.replacing("｜", with: " ") } + lines(row[.note])
    return [
      head
        + (tasks.isEmpty ? "" : (language == .zh ? "：" : ": ") + tasks.joined(separator: language == .zh ? "；" : "; "))
    ]
      + more
  }

  /// What narrows a row, in one bracket.
  private func limits(_ row: FormRecord) -> String {
    let isChinese = language == .zh
    var parts = [row[.scope]].filter { !$0.isEmpty }
    if !row[.otherwise].isEmpty { parts.append(isChinese ? "其余" : "the rest") }
    if !row[.shared].isEmpty { parts.append(isChinese ? "不分主次" : "as equals") }
    if !row[.from].isEmpty { parts.append(isChinese ? "\(row[.from])起" : "from \(row[.from])") }
    if !row[.to].isEmpty { parts.append(isChinese ? "至\(row[.to])" : "to \(row[.to])") }
    if !row[.delegator].isEmpty {
      let form = row[.form].isEmpty ? (isChinese ? "赋权" : "delegation") : row[.form]
      var words = isChinese ? "\(row[.delegator])\(form)" : "\(form) by \(row[.delegator])"
      if !row[.accepted].isEmpty { words += isChinese ? "，\(row[.accepted])承接" : ", accepted \(row[.accepted])" }
      if !row[.retained].isEmpty { words += isChinese ? "，原单位保留" : ", power kept" }
      parts.append(words)
    }
    return parts.joined(separator: isChinese ? "；" : "; ")
  }
}

/// Escapes what the template fills in, by scalars: a quote with a mark that combines is a quote all the same.
private struct XMLEscaping: MustacheContentType {
  static let name = "AnnexXML"

  func escapeText(_ text: String) -> String { XMLText.escaped(text) }
}
