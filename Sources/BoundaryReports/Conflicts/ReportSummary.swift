import BoundaryFindings
import BoundaryModel

/// The plain sentences with which a report begins: what was found, and what to do next.
struct ReportSummary {
  let conflicts: Int
  let several: Int
  let nobody: Int
  let roles: Int
  let safety: Int
  let faults: Int
  private let report: ConflictReport

  init(_ report: ConflictReport) {
    self.report = report
    let sheets = report.conflicts
    conflicts = sheets.count
    several = sheets.count { $0.kind == .several }
    nobody = sheets.count { $0.kind == .nobody }
    roles = sheets.count { $0.kind == .roles }
    safety = sheets.count(where: \.isSafety)
    faults = report.faults.count
  }

  /// What was found, in one sentence.
  var sentence: Wording {
    let bodies = report.overview.bodies.count
    let duties = report.overview.duties.count
    guard conflicts > 0 else {
      return Wording(
        zh: "\(bodies) 个机构的 \(duties) 项职责事项之间，没有发现职责边界冲突。",
        en:
          "No conflict was found between \(counted(bodies, "body", "bodies")) over \(counted(duties, "duty", "duties"))."
      )
    }
    let kinds = [
      several > 0
        ? Wording(zh: "\(several) 处由两家以上同时承担", en: "in \(several) several bodies hold what one should hold") : nil,
      nobody > 0 ? Wording(zh: "\(nobody) 处无人承担", en: "in \(nobody) nobody holds what somebody should hold") : nil,
      roles > 0 ? Wording(zh: "\(roles) 处责任类型不相配", en: "in \(roles) the roles do not go together") : nil,
    ].compactMap(\.self)
    let safe =
      safety > 0
      ? Wording(zh: "其中 \(safety) 处关系安全。", en: " Safety is at stake in \(safety) of them.") : Wording(zh: "", en: "")
    let what = Wording.joining(kinds.map(\.en)).en
    return Wording(
      zh:
        "\(bodies) 个机构的 \(duties) 项职责事项之间，有 \(conflicts) 处职责边界冲突：\(kinds.map(\.zh).joined(separator: "，"))。\(safe.zh)",
      en:
        "\(counted(bodies, "body", "bodies")) and \(counted(duties, "duty", "duties")): their boundaries conflict in \(counted(conflicts, "place")); \(what).\(safe.en)"
    )
  }

  /// What is said in words or not at all, so that it could not be judged; nil where that is little.
  var unjudged: Wording? {
    let unjudged = report.report.summary.unjudged
    return unjudged.isMuch ? unjudged.wording : nil
  }

  /// What else there is.
  var rest: Wording? {
    guard faults > 0 else { return nil }
    return Wording(
      zh: "另有 \(faults) 个其他问题，由相应清单的编制单位改正。",
      en: "\(counted(faults, "other finding")) \(faults == 1 ? "is" : "are") for whoever keeps the document to mend.")
  }

  /// What to do next, in order.
  var steps: [Wording] {
    var steps: [Wording] = []
    if conflicts > 0 {
      steps.append(
        Wording(
          zh: "从第 1 处冲突看起：最要紧的排在最前。请列名的单位会商，定下由谁承担。",
          en: "Begin with conflict 1: what matters most comes first. Have the bodies that it names agree on one."))
      steps.append(
        Wording(
          zh: "在该处写明决定，由各方签字、注明日期；商定不了的，报机构编制部门裁定。",
          en:
            "Write the decision down where it asks for it, sign and date it; what cannot be agreed on goes to the establishment office."
        ))
    }
    if !report.sheets.isEmpty {
      steps.append(
        Wording(
          zh: "按决定修改各自的清单，改正清单自身的问题，再检查一次。",
          en: "Change the lists accordingly, mend the faults of each list, and check again."))
    }
    return steps
  }

  /// What could not be read or decided, if anything.
  var incomplete: Wording? {
    guard !report.report.isComplete else { return nil }
    return Wording(
      zh: "检查不完整：有内容未能读取或未能判定，见“未判定”一节。没有列出的，不等于没有问题。",
      en:
        "The check is incomplete: something could not be read or decided (see “Undecided”). What is not listed is not thereby in order."
    )
  }
}
