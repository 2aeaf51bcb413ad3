package import BoundaryFindings
import BoundaryModel

extension Report {
  /// What was read and what was found, in a sentence.
  package var summarySentence: Wording {
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    let read = Wording(
      zh: "已读 \(files.count) 个文件：\(summary.duties) 项职责事项，\(summary.assignments) 条分工。",
      en: """
        \(counted(files.count, "file")) read: \(counted(summary.duties, "duty", "duties")), \
        \(counted(summary.assignments, "assignment")).
        """)
    let found =
      open.isEmpty
      ? Wording(zh: "没有发现问题", en: "Nothing found")
      : Wording(
        zh: "发现 \(errors) 个错误、\(warnings) 个警告、\(notes) 个提示",
        en: "Found \(counted(errors, "error")), \(counted(warnings, "warning")), \(counted(notes, "note"))")
    let accepted =
      acceptedCount == 0
      ? Wording(zh: "", en: "") : Wording(zh: "；已接受 \(acceptedCount) 个", en: "; \(acceptedCount) accepted")
    let rest = isComplete ? Wording(zh: "。", en: ".") : Wording(zh: "；检查不完整。", en: "; the check is incomplete.")
    return Wording(zh: read.zh + found.zh + accepted.zh + rest.zh, en: "\(read.en) \(found.en)\(accepted.en)\(rest.en)")
  }
}

extension Wording {
  /// Stands before a way out.
  static let suggestion = Wording(zh: "建议：", en: "help: ")
  /// Stands before the reason why something may stay.
  static let accepted = Wording(zh: "已接受：", en: "accepted: ")
  /// Stands before what was not decided.
  static let undecided = Wording(zh: "未判定：", en: "undecided: ")

  static func + (left: Wording, right: Wording) -> Wording {
    Wording(zh: left.zh + right.zh, en: left.en + right.en)
  }
}

extension Rule {
  /// What people are told: its title with the name by which it is set. English names say what the titles say.
  func label(_ language: Language) -> String {
    switch language {
    case .zh: "\(title.zh) \(name)"
    case .en: name
    }
  }
}

extension Acceptance {
  /// The reason, and who approved it until when.
  var wording: Wording {
    let zh = [by.map { "\($0)批准" }, until.map { "至 \($0)" }].compactMap(\.self).joined(separator: "，")
    let en = [by.map { "by \($0)" }, until.map { "until \($0)" }].compactMap(\.self).joined(separator: ", ")
    return Wording(zh: reason + (zh.isEmpty ? "" : "（\(zh)）"), en: reason + (en.isEmpty ? "" : " (\(en))"))
  }
}

/// A number with its noun: "1 file", "2 duties".
func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
  "\(number) \(number == 1 ? one : many ?? one + "s")"
}
