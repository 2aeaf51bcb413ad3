import BoundaryModel

/// The name of a duty taken apart: which subjects, and what is done with each.
///
/// 本开发区内的基础设施建设、土地房产经营 is 基础设施 + 建设 and 土地房产 + 经营; 犬只收容、处置 is 犬只 + 收容 and 犬只 + 处置.
struct DutyName {
  struct Part: Hashable {
    let subject: String
    /// nil for the subject as a whole: nothing is said of what is done with it, or only that it is managed.
    let act: String?

    /// Whether it is only that others are brought together.
    var isCoordination: Bool { act.map(Acts.areCoordination) ?? false }
  }

  private(set) var parts: [Part] = []

  /// - Complexity: Linear in the length of the name.
  init(_ name: String) {
    var heading: Words.Text = []
    for clause in Self.clauses(of: name) {
      if clause.isHeading {
        heading = clause.text
      } else {
        read(clause.text, under: heading)
      }
    }
    // Beside what is done with other subjects, one that merely stands there is not meant as a whole.
    if parts.contains(where: { $0.act != nil }) { parts.removeAll { $0.act == nil && !managed.contains($0.subject) } }
    parts = parts.unrepeated
  }

  /// The subjects of which it is said that they are managed.
  private var managed: Set<String> = []

  /// One subject or act of an enumeration.
  private struct Segment {
    var subject: Words.Text
    var act: Words.Text?
  }

  private mutating func read(_ clause: Words.Text, under heading: Words.Text) {
    var segments = Self.enumeration(in: Self.withoutPlace(clause)).compactMap(Self.segment)
    // 犬只收容、处置: an act alone is done with the subject before it; 审批、核准投资项目: failing one, after it.
    for index in segments.indices.dropFirst() where segments[index].subject.isEmpty {
      segments[index].subject = segments[index - 1].subject
    }
    for index in segments.indices.dropLast().reversed() {
      if segments[index].subject.isEmpty { segments[index].subject = segments[index + 1].subject }
      // 教育、卫生管理: what is done with the last is done with those before it.
      if segments[index].act == nil { segments[index].act = segments[index + 1].act }
    }
    for segment in segments {
      let subject = [heading.string, segment.subject.string].filter { !$0.isEmpty }.joined(separator: ":")
      guard !subject.isEmpty else { continue }
      let isManaged = segment.act.map(Acts.general.contains) ?? false
      if isManaged { managed.insert(subject) }
      parts.append(Part(subject: subject, act: isManaged ? nil : segment.act?.string))
    }
  }

  // MARK: Taking apart

  /// What stands between commas and semicolons; what stands before a colon is a heading. Brackets are left out, and
  /// so is what is excepted.
  private static func clauses(of name: String) -> [(text: Words.Text, isHeading: Bool)] {
    var clauses: [(text: Words.Text, isHeading: Bool)] = []
    var text: [Unicode.Scalar] = []
    var depth = 0
    func close(isHeading: Bool = false) {
      if !text.isEmpty, !exceptions.contains(where: { text.suffix(2).elementsEqual($0.unicodeScalars) }) {
        clauses.append((text[...], isHeading))
      }
      text = []
    }
    for scalar in name.unicodeScalars {
      switch scalar {
      case "(", "（", "〔": depth += 1
      case ")", "）", "〕": depth = max(0, depth - 1)
      case _ where depth > 0, " ", "“", "”", "《", "》": break
      case ",", "，", ";", "；", "。": close()
      case ":", "：": close(isHeading: true)
      default: text.append(scalar)
      }
    }
    close()
    return clauses
  }

  private static let exceptions = ["除外", "以外"]

  /// 区域内…, 本辖区内的…: a place that is the list's own says nothing; any other stays part of the subject.
  private static func withoutPlace(_ clause: Words.Text) -> Words.Text {
    var clause = clause
    if let first = clause.first, first == "对" { clause = clause.dropFirst() }
    guard let end = clause.prefix(20).firstIndex(of: "内"), ownPlace.removed(from: clause[..<end]).isEmpty else {
      return clause
    }
    let rest = clause[(end + 1)...]
    return rest.first == "的" ? rest.dropFirst() : rest
  }

  private static let ownPlace = Words("本 各 所 在 全 该 开发 经济 技术 园 新 街道 港 管理 行政 辖 境 区 域 范围 县 市 镇 乡 、 和 及 与")

  private static func enumeration(in clause: Words.Text) -> [Words.Text] {
    var segments: [Words.Text] = []
    var start = clause.startIndex
    var index = clause.startIndex
    while index < clause.endIndex {
      if let word = conjunctions.prefix(of: clause[index...]), clause[index] == "、" || !isWithinWord(index, clause) {
        segments.append(clause[start..<index])
        index += word.count
        start = index
      } else {
        index += 1
      }
    }
    return (segments + [clause[start...]]).filter { !$0.isEmpty }
  }

  private static let conjunctions = Words("、 和 与 及 及其 以及 或 或者 并")

  /// Whether a conjunction is part of a word: 参与, 和解, 普及, 合并.
  private static func isWithinWord(_ index: Int, _ clause: Words.Text) -> Bool {
    let before = index > clause.startIndex ? clause[clause.index(before: index)] : nil
    let after = index + 1 < clause.endIndex ? clause[index + 1] : nil
    return before.map("参赋授给调共饱普涉触危合兼".unicodeScalars.contains) ?? true
      || after.map("解谐平睦时格轨网入".unicodeScalars.contains) ?? true
  }

  private static func segment(_ text: Words.Text) -> Segment? {
    let words = doing.suffix(of: text) == nil ? endings.trimmingEnd(of: text) : text
    guard !words.isEmpty else { return nil }
    if Acts.all.contains(words) { return Segment(subject: [], act: words) }
    if let act = Acts.all.suffix(of: words) {
      let subject = modifiers.trimmingEnd(of: words.dropLast(act.count))
      return Segment(subject: subject, act: act)
    }
    if let act = Acts.all.prefix(of: words) { return Segment(subject: words.dropFirst(act.count), act: act) }
    return Segment(subject: words, act: nil)
  }

  /// What adds nothing at the end of a name.
  private static let endings = Words("等 的 权 权限 工作 事项 事务 制度 机制 职责 职能 任务")
  /// An act that ends like one of them.
  private static let doing = Words("具体工作")
  /// What adds nothing between a subject and an act.
  private static let modifiers = Words("的 等 实施 进行 开展 综合 日常 具体 统一 集中 相对集中 组织 依法 相关 有关 及 其")
}
