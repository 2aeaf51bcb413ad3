import BoundaryFindings
import BoundaryModel

/// Who holds a duty: who leads, who supports, on which basis, stated where.
package struct AnswerText: LinesReporter {
  package static let name = "text"
  package static let endings = ["txt"]

  /// Of a scope with more boxes only the first are told.
  private static let toldBoxes = 3

  private let located: LocatedAnswers
  private let language: Language
  private let style: TextStyle

  package init(_ located: LocatedAnswers, _ presentation: Presentation) {
    self.located = located
    language = presentation.language
    style = presentation.style
  }

  package func render() -> String { located.answers.map(text).joined() }

  /// One line where everybody holds all that was asked about; otherwise a line for each holder.
  private func text(_ answer: DutyAnswer) -> String {
    let asked = answer.asked.boxes.allSatisfy(\.parts.isEmpty) ? nil : visible(answer.asked.wording()[language])
    let title = [style.bold(visible(answer.duty.name)) + left + visible(answer.duty.id) + right, asked]
      .compactMap(\.self).joined(separator: comma)
    let faults = answer.faults.map { style.severity(.error, fault($0)) }
    let rest = [bases(answer.holdings), answer.isComplete ? nil : Self.incomplete[language]].compactMap(\.self)
    guard answer.holdings.contains(where: { $0.scope != nil }) else {
      let held = answer.holdings.map(clause) + faults
      let parts =
        [held.isEmpty ? (answer.isOwed ? Self.nothing : Self.notOwed)[language] : held.joined(separator: comma)] + rest
      return title + colon + (parts + [places(answer.holdings)].compactMap(\.self)).joined(separator: semicolon) + "\n"
    }
    let held = answer.holdings.map { holding in
      [clause(holding), places([holding])].compactMap(\.self).joined(separator: semicolon)
    }
    return ([title + colon] + (held + faults + rest).map { "  " + $0 }).map { $0 + "\n" }.joined()
  }

  /// `甲牵头（“负责”，投资额 5000 万元以下）`.
  private func clause(_ holding: DutyAnswer.Holding) -> String {
    let names = Wording.joining(holding.bodies.map { visible($0.name) })[language]
    let words = holding.statements.compactMap(\.wording).first.map { "“\(visible($0))”" }
    let scope = holding.scope.map { visible($0.wording(limit: Self.toldBoxes)[language]) }
    let details = [words, scope].compactMap(\.self)
    let role = visible(holding.role.name)
    return Wording(zh: "\(names)\(role)", en: "\(names) holds \(role)")[language]
      + (details.isEmpty ? "" : left + details.joined(separator: comma) + right)
  }

  private func fault(_ fault: DutyAnswer.Fault) -> String {
    let role = visible(fault.role.name)
    let scope = fault.scope.map { left + visible($0.wording()[language]) + right } ?? ""
    guard !fault.bodies.isEmpty else {
      return Wording(zh: "无人\(role)", en: "nobody holds \(role)")[language] + scope
    }
    let names = Wording.joining(fault.bodies.map { visible($0.name) })
    let both = fault.bodies.count == 2 ? "both" : "all"
    return Wording(zh: "\(names.zh)都\(role)，应当只有一家", en: "\(names.en) \(both) hold \(role), where one should")[language]
      + scope
  }

  private func bases(_ holdings: [DutyAnswer.Holding]) -> String? {
    let bases = once(holdings.flatMap(\.statements).flatMap { $0.basis(language) })
    return bases.isEmpty ? nil : Wording(zh: "依据", en: "basis: ")[language] + joined(bases)
  }

  private func places(_ holdings: [DutyAnswer.Holding]) -> String? {
    let places = once(holdings.flatMap(\.statements).map(\.spot)).compactMap { located.locations[$0] }
      .map { visible($0.cell == nil ? "\($0.path):\($0.line)" : $0.name(language)) }
    return places.isEmpty ? nil : Wording(zh: "见 ", en: "stated in ")[language] + joined(places)
  }

  private func once<Value: Hashable>(_ values: [Value]) -> [Value] {
    values.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func joined(_ texts: [String]) -> String { texts.joined(separator: language == .zh ? "、" : ", ") }

  private var left: String { language == .zh ? "（" : " (" }
  private var right: String { language == .zh ? "）" : ")" }
  private var comma: String { language == .zh ? "，" : ", " }
  private var colon: String { language == .zh ? "：" : ": " }
  private var semicolon: String { language == .zh ? "；" : "; " }

  private static let nothing = Wording(zh: "没有清单写到", en: "no list speaks of it")
  private static let notOwed = Wording(
    zh: "这里没有这一事项，不必有人承担", en: "the duty does not exist here, and nobody need hold it")
  private static let incomplete = Wording(
    zh: "（有内容未能读取或未能判定，答案可能不全）",
    en: "part of it could not be read or decided, so that the answer may lack something")
}
