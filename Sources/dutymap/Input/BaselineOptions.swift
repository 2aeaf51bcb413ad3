import ArgumentParser
import BoundaryFindings
import BoundaryModel
import BoundaryRuns

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

  var change: BaselineChange {
    BaselineChange(
      dropsStale: updateBaseline, accepts: reason.map { Acceptance(reason: $0, by: by, until: until) })
  }

  /// Writes the files anew, if that is asked for, and says what was dropped and added.
  ///
  /// - Throws: `ExitStatus.unanswered` when it cannot be done, which was told.
  func update(_ checked: CheckedDocuments, _ language: Language) throws {
    do {
      for edit in try BaselineEdit.edits(change, after: checked) {
        do throws(WriteFailure) { try writeWhole(Array(edit.text.utf8), to: edit.path) } catch {
          printTrouble(error.message, language)
          throw ExitStatus.unanswered
        }
        for matter in edit.dropped { printTrouble(.dropped(matter, edit.path), language) }
        for matter in edit.added { printTrouble(.added(matter, edit.path), language) }
      }
    } catch let obstacle as BaselineEdit.Obstacle {
      printTrouble(.refused(obstacle), language)
      throw ExitStatus.unanswered
    }
  }
}

extension Wording {
  fileprivate static func refused(_ obstacle: BaselineEdit.Obstacle) -> Wording {
    switch obstacle {
    case .noFile:
      Wording(
        zh: "没有已接受问题的文件，应以 --baseline FILE 指明",
        en: "there is no file of accepted findings; name one with --baseline FILE")
    case .incomplete:
      Wording(
        zh: "检查不完整，无法判断哪些接受已无对应的问题，文件未改动",
        en: "the check is incomplete, so that what is settled is not known; the file stays as it was")
    }
  }

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
