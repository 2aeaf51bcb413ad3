package import BoundaryModel

extension Report {
  /// What was read and what was found, in a sentence.
  package var summarySentence: Wording {
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    let read = Wording(
      zh: "已读 \(summary.files) 个文件：\(summary.duties) 项职责事项，\(summary.assignments) 条分工。",
      en: """
        \(counted(summary.files, "file")) read: \(counted(summary.duties, "duty", "duties")), \
        \(counted(summary.assignments, "assignment")).
        """)
    let found =
      findings.isEmpty
      ? Wording(zh: "没有发现问题", en: "Nothing found")
      : Wording(
        zh: "发现 \(errors) 个错误、\(warnings) 个警告、\(notes) 个提示",
        en: "Found \(counted(errors, "error")), \(counted(warnings, "warning")), \(counted(notes, "note"))")
    let rest = isComplete ? Wording(zh: "。", en: ".") : Wording(zh: "；检查不完整。", en: "; the check is incomplete.")
    return Wording(zh: read.zh + found.zh + rest.zh, en: "\(read.en) \(found.en)\(rest.en)")
  }
}

extension Wording {
  /// Stands before a way out.
  static let suggestion = Wording(zh: "建议：", en: "help: ")
  /// Stands before what was not decided.
  static let undecided = Wording(zh: "未判定：", en: "undecided: ")

  static func + (left: Wording, right: Wording) -> Wording {
    Wording(zh: left.zh + right.zh, en: left.en + right.en)
  }
}

private func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
  "\(number) \(number == 1 ? one : many ?? one + "s")"
}
