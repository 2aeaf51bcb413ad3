import BoundaryFindings
import BoundaryModel

/// The words that all formats of a comparison share.
enum DiffWords {
  static let balances = Wording(zh: "谁得到、谁失去", en: "Who gains, who loses")
  static let old = Wording(zh: "原", en: "old")
  static let new = Wording(zh: "新", en: "new")
  static let notCompared = Wording(zh: "未能比较：", en: "not compared: ")
  static let nothingToChange = Wording(zh: "没有受影响的行", en: "no row is touched")
  static let body = Wording(zh: "单位", en: "body")
  static let gains = Wording(zh: "得到", en: "gains")
  static let losses = Wording(zh: "失去", en: "loses")

  static let title = Wording(zh: "职责边界变更对照", en: "Changes of the boundaries of duties")
  static let findings = Wording(zh: "对问题的影响", en: "Findings")
  static let lists = Wording(zh: "按旧版填写的清单", en: "Lists")
  static let open = Wording(zh: "未显示或未能比较的", en: "Not shown or not compared")

  /// What stands only on the page, by the names that its templates use.
  static let ofThePage: [String: Wording] = [
    "skip": Wording(zh: "跳到变更", en: "Skip to the changes"), "contents": Wording(zh: "目录", en: "Contents"),
    "balances": balances, "body": body.capitalised, "gains": gains.capitalised, "losses": losses.capitalised,
    "colon": Wording(zh: "：", en: ": "), "holders": Wording(zh: "原由谁承担、现由谁承担", en: "Who held it, who holds it"),
    "nothingToChange": nothingToChange, "open": open, "madeBy": Wording(zh: "由 dutymap 生成，版本", en: "Made by dutymap"),
  ]

  /// What became of a line of holders.
  static let ofLines: [String: Wording] = [
    "same": Wording(zh: "未变", en: "unchanged"), "added": Wording(zh: "新增", en: "added"),
    "removed": Wording(zh: "取消", en: "removed"), "changed": Wording(zh: "改变", en: "changed"),
  ]

  static func asked(isForced: Bool) -> Wording {
    isForced ? Wording(zh: "须改：", en: "must change: ") : Wording(zh: "须核对：", en: "to be checked: ")
  }

  static func effects(_ effects: Comparison.Effects) -> Wording {
    Wording(
      zh: "对问题的影响：新出现 \(effects.opened.count) 个，消除 \(effects.closed.count) 个，仍在 \(effects.staying.count) 个",
      en: "Findings: \(effects.opened.count) opened, \(effects.closed.count) closed, \(effects.staying.count) staying")
  }

  static func followers(_ count: Int) -> Wording {
    Wording(
      zh: "仍按旧版填写的清单：\(count) 份", en: "Lists that follow the old revision: \(count)")
  }

  static func accepted(_ acceptance: Acceptance) -> Wording {
    let by = acceptance.by
    let until = acceptance.until.map { "\($0)" }
    return Wording(
      zh: "已批准" + (by.map { "（\($0)）" } ?? "") + "：" + acceptance.reason + (until.map { "；有效至 \($0)" } ?? ""),
      en: "approved" + (by.map { " by \($0)" } ?? "") + ": " + acceptance.reason + (until.map { "; until \($0)" } ?? "")
    )
  }

  static func uses(_ count: Int) -> Wording {
    Wording(zh: "（涉及 \(count) 条分工）", en: " (assignments concerned: \(count))")
  }

  static func unchanged(_ count: Int) -> Wording {
    Wording(
      zh: "另有 \(count) 份文件没有需要显示的变更",
      en: count == 1 ? "1 document has no changes to be shown" : "\(count) documents have no changes to be shown")
  }

  static func repeated(_ id: String, _ line: Int) -> Wording {
    Wording(
      zh: "编号“\(id)”重复，与第 \(line) 行相同，两处都未能比较",
      en: "the id '\(id)' stands on line \(line) already; which is meant is not guessed")
  }

  /// What was found and is not shown, a line for each reason.
  static func hidden(_ outline: DiffOutline, filtered: Int) -> [Wording] {
    var lines: [Wording] = []
    if filtered > 0 {
      lines.append(Wording(zh: "另有 \(filtered) 处变更不在所选范围内，未显示", en: "\(counted(filtered)) left out by the filters"))
    }
    if outline.hiddenWording > 0 {
      lines.append(
        Wording(
          zh: "另有 \(outline.hiddenWording) 处文字变更未显示（--show wording）",
          en: "\(counted(outline.hiddenWording)) of wording not shown (--show wording)"))
    }
    if outline.hiddenLayout > 0 {
      lines.append(
        Wording(
          zh: "另有 \(outline.hiddenLayout) 处顺序或版式变更未显示（--show layout）",
          en: "\(counted(outline.hiddenLayout)) of order or layout not shown (--show layout)"))
    }
    return lines
  }

  static func counted(_ number: Int) -> String { number == 1 ? "1 change" : "\(number) changes" }
}

extension Wording {
  fileprivate var capitalised: Wording { Wording(zh: zh, en: en.prefix(1).uppercased() + en.dropFirst()) }
}

extension LocatedComparison {
  /// The documents in which something is shown, and how many there are beside them.
  func changedDocuments(_ outline: DiffOutline) -> (told: [Comparison.Document], others: Int) {
    let documents = comparison.documents
    if documents.count == 1 { return (documents, 0) }
    let changed = Set(outline.sections.flatMap { $0.groups.flatMap { $0.changes.map(\.document) } })
    let told = documents.filter { changed.contains($0.id) || $0.old == nil || $0.new == nil }
    return (told, documents.count - told.count)
  }
}

extension Comparison.Document {
  /// The document and its two revisions.
  var heading: Wording {
    let name = Wording(zh: title.isEmpty ? id : "\(title)（\(id)）", en: title.isEmpty ? id : "\(title) (\(id))")
    let names = [old, new].map { $0.map { $0.name.isEmpty ? "·" : $0.name } ?? "—" }
    let day = new?.from.map { "\($0)" }
    let isNamed = names[0] != names[1]
    return Wording(
      zh: "\(kind.wording.zh) \(name.zh)" + (isNamed ? "：\(names[0]) → \(names[1])" : "")
        + (day.map { "，\($0) 起" } ?? ""),
      en: "\(kind.wording.en) \(name.en)" + (isNamed ? ": \(names[0]) → \(names[1])" : "")
        + (day.map { ", from \($0) on" } ?? ""))
  }
}

extension Comparison.Approval {
  var wording: Wording {
    let what = matter.duty.map { " \($0)" } ?? ""
    switch state {
    case .stale:
      return Wording(
        zh: "\(path):\(line)：已批准的变更不再出现（\(matter.kind.name)\(what)，\(matter.fingerprint)），可以删去",
        en:
          "\(path):\(line): an approved change is no longer made (\(matter.kind.name)\(what), \(matter.fingerprint)); remove it"
      )
    case .expired:
      let until = matter.acceptance.until.map { "\($0)" } ?? ""
      return Wording(
        zh: "\(path):\(line)：批准已于 \(until) 到期（\(matter.kind.name)\(what)）",
        en: "\(path):\(line): the approval ran out on \(until) (\(matter.kind.name)\(what))")
    }
  }
}

extension LocatedComparison {
  /// What is not told or could not be compared, a line for each.
  func openLines(_ outline: DiffOutline, _ language: Language) -> [String] {
    var lines = DiffWords.hidden(outline, filtered: filtered).map { $0[language] }
    let others = changedDocuments(outline).others
    if others > 0 { lines.append(DiffWords.unchanged(others)[language]) }
    lines += comparison.approvals.map { $0.wording[language] }
    lines += comparison.repeatedIDs.map { repeated in
      let (place, first) = (location(of: repeated.spot), location(of: repeated.first))
      let name = place.cell == nil ? "\(place.path):\(place.line)" : place.name(language)
      return "\(name): \(DiffWords.repeated(repeated.id, first.line)[language])"
    }
    return lines + comparison.undecided.map { DiffWords.notCompared[language] + $0[language] }
      + comparison.unchecked.map { Wording.undecided[language] + $0[language] }
  }

  /// What there is, in one sentence.
  func sentence(_ outline: DiffOutline) -> Wording {
    let total = outline.counts.reduce(0) { $0 + $1.count }
    let zh = outline.counts.map { "\($0.consequence.title.zh) \($0.count)" }.joined(separator: "、")
    let en = outline.counts.map { "\($0.consequence.title.en) \($0.count)" }.joined(separator: ", ")
    let accepted = outline.accepted
    let approved = Wording(
      zh: accepted > 0 ? "，其中 \(accepted) 处已批准" : "", en: accepted > 0 ? ", \(accepted) of them approved" : "")
    switch comparison.verdict {
    case .incomplete where total == 0:
      return Wording(
        zh: "未能完整比较，不能认为没有变更。",
        en: "The comparison is incomplete: that no change is shown does not mean that there is none.")
    case .incomplete:
      return Wording(
        zh: "\(total) 处变更：\(zh)\(approved.zh)；比较不完整。",
        en: "\(DiffWords.counted(total)): \(en)\(approved.en); the comparison is incomplete.")
    case .same: return Wording(zh: "没有变更。", en: "No changes.")
    case .different where total == 0: return Wording(zh: "没有需要显示的变更。", en: "No changes to be shown.")
    case .different:
      return Wording(zh: "\(total) 处变更：\(zh)\(approved.zh)。", en: "\(DiffWords.counted(total)): \(en)\(approved.en).")
    }
  }
}
