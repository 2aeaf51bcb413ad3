/// Takes the name of a duty apart.
struct DutyNameReader {
  private(set) var parts: [DutyName.Part] = []
  private(set) var statesAct = false
  private let words: DutyName.Vocabulary
  private let acts: Acts

  init(_ grammar: Grammar) {
    words = grammar.names
    acts = grammar.acts
  }

  mutating func read(_ name: String) {
    if let offence = Offence(name.scalars, words.offences) {
      parts = [DutyName.Part(subject: offence.text.string, act: offence.sanction.string)]
      statesAct = true
      return
    }
    var heading: Words.Text = []
    for clause in Self.clauses(of: words.expansions.replaced(in: name.scalars)) {
      if clause.isHeading {
        heading = clause.text
      } else {
        read(clause.text, under: heading)
      }
    }
    statesAct =
      !Self.isAboutRelatedWork(name)
      && (!managed.isEmpty || parts.contains { $0.act != nil || words.deeds.suffix(of: $0.subject.scalars) != nil })
    // Beside what is done with other subjects, one that merely stands there is not meant as a whole.
    if parts.contains(where: { $0.act != nil }) { parts.removeAll { $0.act == nil && !managed.contains($0.subject) } }
    var seen: Set<DutyName.Part> = []
    parts = parts.filter { seen.insert($0).inserted }
  }

  /// 湿地保护相关工作: that it has to do with something is no act.
  private static func isAboutRelatedWork(_ name: String) -> Bool {
    ["相关工作", "有关工作", "相关的工作", "有关的工作", "相关事项", "有关事项", "相关事宜", "有关事宜"].contains(where: name.hasSuffix)
  }

  /// The subjects of which it is said that they are managed.
  private var managed: Set<String> = []

  /// One subject or act of an enumeration.
  private struct Segment {
    var subject: Words.Text
    var act: Words.Text?
  }

  private mutating func read(_ clause: Words.Text, under heading: Words.Text) {
    var segments = enumeration(in: withoutPlace(clause)).compactMap(segment)
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
      let isManaged = segment.act.map { acts.isGeneral($0.string) } ?? false
      if isManaged { managed.insert(subject) }
      parts.append(DutyName.Part(subject: subject, act: isManaged ? nil : segment.act?.string, isManaged: isManaged))
    }
  }

  // MARK: Taking apart

  /// What stands between commas and semicolons; what stands before a colon is a heading. Brackets are left out, and
  /// so is what is excepted.
  private static func clauses(of name: [Unicode.Scalar]) -> [(text: Words.Text, isHeading: Bool)] {
    var clauses: [(text: Words.Text, isHeading: Bool)] = []
    var text: [Unicode.Scalar] = []
    var depth = 0
    func close(isHeading: Bool = false) {
      if !text.isEmpty, !exceptions.contains(where: { text.suffix(2).elementsEqual($0.unicodeScalars) }) {
        clauses.append((text[...], isHeading))
      }
      text = []
    }
    for scalar in name {
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
  private func withoutPlace(_ clause: Words.Text) -> Words.Text {
    var clause = clause
    if let first = clause.first, first == "对" { clause = clause.dropFirst() }
    guard let end = clause.prefix(20).firstIndex(of: "内"), words.ownPlace.consume(clause[..<end]) else {
      return clause
    }
    let rest = clause[(end + 1)...]
    return rest.first == "的" ? rest.dropFirst() : rest
  }

  private func enumeration(in clause: Words.Text) -> [Words.Text] {
    var segments: [Words.Text] = []
    var start = clause.startIndex
    var index = clause.startIndex
    while index < clause.endIndex {
      if let word = words.conjunctions.prefix(of: clause[index...]),
        clause[index] == "、" || !Self.isWithinWord(index, clause)
      {
        segments.append(clause[start..<index])
        index += word.count
        start = index
      } else {
        index += 1
      }
    }
    return (segments + [clause[start...]]).filter { !$0.isEmpty }
  }

  /// Whether a conjunction is part of a word: 参与, 和解, 普及, 合并.
  private static func isWithinWord(_ index: Int, _ clause: Words.Text) -> Bool {
    let before = index > clause.startIndex ? clause[clause.index(before: index)] : nil
    let after = index + 1 < clause.endIndex ? clause[index + 1] : nil
    return before.map("参赋授给调共饱普涉触危合兼".unicodeScalars.contains) ?? true
      || after.map("解谐平睦时格轨网入".unicodeScalars.contains) ?? true
  }

  private func segment(_ text: Words.Text) -> Segment? {
    let rest = words.doing.suffix(of: text) == nil ? words.endings.trimmingEnd(of: text) : text
    guard !rest.isEmpty else { return nil }
    if acts.all.contains(rest) { return Segment(subject: [], act: rest) }
    if let act = acts.all.suffix(of: rest) {
      // 公厕维护管理 is no more than its upkeep.
      let kept = rest.dropLast(act.count)
      if acts.isGeneral(act.string), let inner = acts.all.suffix(of: kept), acts.isUpkeep(inner.string),
        inner.count < kept.count
      {
        return Segment(subject: words.modifiers.trimmingEnd(of: kept.dropLast(inner.count)), act: inner)
      }
      return Segment(subject: words.modifiers.trimmingEnd(of: rest.dropLast(act.count)), act: act)
    }
    if let act = acts.all.prefix(of: rest) { return Segment(subject: rest.dropFirst(act.count), act: act) }
    return Segment(subject: rest, act: nil)
  }
}
