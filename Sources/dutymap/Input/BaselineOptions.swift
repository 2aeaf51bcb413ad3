import ArgumentParser
import BoundaryControl
import BoundaryFindings
import BoundaryModel

/// How the file of accepted findings is kept: what is settled leaves it, and nothing enters it unasked.
struct BaselineOptions: ParsableArguments {
  @Flag(name: .long, help: "Drop from the file of accepted findings what matches nothing any more.")
  var updateBaseline = false

  @Flag(name: .long, help: "Accept all that is found now, with --reason.")
  var addToBaseline = false

  @Option(name: .long, help: "Why the findings that are added may stay.")
  var reason: String?

  @Option(name: .long, help: "Who approved it.")
  var by: String?

  @Option(name: .long, help: "The last day on which it is accepted, YYYY-MM-DD.")
  var until: Day?

  func validate() throws {
    if addToBaseline, reason?.isEmpty ?? true {
      throw ValidationError("--add-to-baseline needs --reason: what is accepted has somebody to answer for it")
    }
    if !addToBaseline, reason != nil || by != nil || until != nil {
      throw ValidationError("--reason, --by and --until go with --add-to-baseline")
    }
  }

  /// Writes the files anew, if that is asked for, and says what was dropped and added.
  ///
  /// - Throws: `ExitStatus.unanswered` when it cannot be done, which was told.
  func update(_ checked: CheckedDocuments, _ language: Language) throws {
    guard updateBaseline || addToBaseline else { return }
    guard !checked.baselines.isEmpty else { throw Self.refusal(.noBaseline, language) }
    if updateBaseline, !checked.report.isComplete { throw Self.refusal(.incomplete, language) }
    let added =
      reason.map { reason in
        checked.report.acceptable(for: Acceptance(reason: reason, by: by, until: until), rules: RunControl.rules)
      } ?? []
    for (number, baseline) in checked.baselines.enumerated() {
      let dropped = updateBaseline ? baseline.stale : []
      let new = number == 0 ? added : []
      guard !dropped.isEmpty || !new.isEmpty else { continue }
      let known = updateBaseline ? baseline.current : baseline.file.entries.map(\.matter)
      let path = baseline.file.path
      guard writeWhole(Array(try AcceptanceFile.text(known + new).utf8), to: path) else {
        throw Self.refusal(.notWritten(path), language)
      }
      for matter in dropped { printTrouble(.dropped(matter, path), language) }
      for matter in new { printTrouble(.added(matter, path), language) }
    }
  }

  private static func refusal(_ message: Wording, _ language: Language) -> ExitStatus {
    printTrouble(message, language)
    return .unanswered
  }
}

extension Wording {
  fileprivate static let noBaseline = Wording(
    zh: "没有已接受问题的文件，应以 --baseline FILE 指明", en: "there is no file of accepted findings; name one with --baseline FILE")
  fileprivate static let incomplete = Wording(
    zh: "检查不完整，无法判断哪些接受已无对应的问题，文件未改动",
    en: "the check is incomplete, so that what is settled is not known; the file stays as it was")

  fileprivate static func dropped(_ matter: AcceptedMatter, _ path: String) -> Wording {
    Wording(
      zh: "\(path)：删去 \(matter.fingerprint)（\(matter.title)）",
      en: "\(path): dropped \(matter.fingerprint) (\(matter.title))")
  }

  fileprivate static func added(_ matter: AcceptedMatter, _ path: String) -> Wording {
    Wording(
      zh: "\(path)：新增 \(matter.fingerprint)（\(matter.title)）",
      en: "\(path): added \(matter.fingerprint) (\(matter.title))")
  }
}

extension AcceptedMatter {
  fileprivate var title: String { ([kind.name] + [duty].compactMap(\.self)).joined(separator: " ") }
}
