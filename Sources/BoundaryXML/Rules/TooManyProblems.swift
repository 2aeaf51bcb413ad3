package import BoundaryFindings
import BoundaryModel

extension Rule {
  package static let tooManyProblems = Rule(
    name: "too-many-problems", kind: .document, severity: .error,
    title: Wording(zh: "问题过多", en: "too many problems"),
    summary: Wording(zh: "一个文件的格式问题太多，其余未列出", en: "A file has more problems of form than are told"),
    why: Wording(
      zh: "格式问题成千上万的文件，先改正一处往往就消去许多。",
      en: "Of thousands of problems of form, mending one often removes many."))
}

extension Finding {
  static func tooManyProblems(_ untold: Int, at spot: Spot) -> Finding {
    Finding(
      .tooManyProblems,
      Wording(
        zh: "本文件另有 \(untold) 个格式问题未列出，请先改正已列出的",
        en: "\(untold) more problems in this file are not told; mend those above first"),
      at: spot)
  }
}
