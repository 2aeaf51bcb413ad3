import BoundaryFindings
import Glibc

/// Questions to whoever sits at the terminal; nobody else is asked.
struct Questions {
  let language: Language
  private let isPossible = isTerminal(STDIN_FILENO)

  init(language: Language) { self.language = language }

  /// An answer that there must be.
  ///
  /// - Parameter option: Where it can be given instead.
  /// - Throws: `ExitStatus.unanswered`, which is told, where nobody can be asked or the input ends.
  func answer(_ question: Wording, option: String) throws -> String {
    while let line = ask(question, otherwise: nil) {
      if !line.allSatisfy(\.isWhitespace) { return line }
    }
    printTrouble(.notGiven(option), language)
    throw ExitStatus.unanswered
  }

  /// - Returns: `standard` where the line is empty or nobody can be asked.
  func answer(_ question: Wording, orElse standard: String) -> String {
    guard let line = ask(question, otherwise: standard), !line.allSatisfy(\.isWhitespace) else { return standard }
    return line
  }

  private func ask(_ question: Wording, otherwise standard: String?) -> String? {
    guard isPossible else { return nil }
    let hint = standard.map { $0.isEmpty ? "" : language == .zh ? "（\($0)）" : " (\($0))" } ?? ""
    printError(question[language] + hint + (language == .zh ? "：" : ": "))
    return readLine()
  }
}

extension Wording {
  static let place = Wording(zh: "哪个县（市、区）", en: "county, city or district")
  static let issuer = Wording(zh: "哪个机构的清单", en: "body whose list it is")
  static let area = Wording(zh: "清单适用的区域", en: "area that the list speaks for")
  static let bodies = Wording(
    zh: "其他机构，用“、”隔开，可以不填", en: "other bodies, with 、 or ; between them, may be left empty")
  static let from = Wording(zh: "从哪一天起施行", en: "first day in force")

  fileprivate static func notGiven(_ option: String) -> Wording {
    Wording(zh: "没有给出 \(option)", en: "\(option) is not given")
  }
}
