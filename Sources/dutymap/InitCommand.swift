import ArgumentParser
import BoundaryFindings
import BoundaryModel
import BoundaryRuns
import BoundaryXML
import FoundationEssentials

/// `dutymap init`: from an empty folder to a register, a list on a template, and a configuration.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begins a folder with a register, a list on a template, and dutymap.yml.",
    discussion: """
      What is not given as an option is asked for on a terminal, and only there. The files name the schema of the \
      documents, which is written beside the template, so that editors complete and check. Nothing that is there is \
      written over; either all files are written or none.
      Exit status: 0 written, 2 an option is missing or wrong, a file is there already or cannot be written, 3 a fault of the program.
      """)

  @Argument(help: "The folder; it is made where it is not there.")
  var folder = "."

  @Option(
    name: .long, help: ArgumentHelp("The county, city or district whose bodies the register names.", valueName: "name"))
  var place: String?

  @Option(name: .long, help: ArgumentHelp("The body whose list it is.", valueName: "name"))
  var issuer: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The area that the list speaks for (default: the name of the issuer).", valueName: "name"))
  var area: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Another body, or several with 、 between them. May be repeated.", valueName: "name"))
  var body: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("The first day on which the list is in force (default: today).", valueName: "day"))
  var from: String?

  @Option(
    name: .long, help: "The template: a file, or one that comes with the program: \(ShippedTemplate.names).")
  var template = ShippedTemplate.zoneLocality.rawValue

  @OptionGroup var language: LanguageOption

  func run() throws {
    let answers = try answers()
    let start = try made(answers)
    // A template that stands where it belongs is left as it is.
    let own = FileIdentity(template)
    let files = start.files.map { (path: folder == "." ? $0.path : "\(folder)/\($0.path)", bytes: $0.bytes) }
      .filter { own == nil || FileIdentity($0.path) != own }
    try refuseToOverwrite(files.map(\.path))
    do throws(WriteFailure) {
      try writeAllOrNone(files)
    } catch {
      throw refused(error.message, at: nil)
    }
    try printOut(told(files.map(\.path), start)[language.chosen])
  }

  // MARK: Answers

  private func answers() throws -> Start.Answers {
    let questions = Questions(language: language.chosen)
    let isAsked = place == nil || issuer == nil
    let place = try self.place ?? questions.answer(.place, option: "--place")
    let issuer = try self.issuer ?? questions.answer(.issuer, option: "--issuer")
    let area = isAsked && self.area == nil ? questions.answer(.area, orElse: issuer) : self.area
    let others = isAsked && body.isEmpty ? [questions.answer(.bodies, orElse: "")] : body
    let day = from ?? (isAsked ? questions.answer(.from, orElse: "\(Day.today)") : "\(Day.today)")
    guard let from = Day(day) else { throw refused(.noDay(day), at: nil) }
    let names = [place, issuer] + [area].compactMap(\.self) + others
    if names.contains(where: { $0.unicodeScalars.contains { $0.value < 0x20 } }) { throw refused(.badName, at: nil) }
    for (name, option) in [(place, "--place"), (issuer, "--issuer")] where Self.trimmed(name).isEmpty {
      throw refused(.empty(option), at: nil)
    }
    return Start.Answers(
      place: Self.trimmed(place), issuer: Self.trimmed(issuer),
      area: area.map(Self.trimmed).flatMap { $0.isEmpty ? nil : $0 },
      bodies: others.flatMap { $0.split(whereSeparator: { "、;；".contains($0) }) }.map { Self.trimmed(String($0)) }
        .filter { !$0.isEmpty },
      from: from, language: language.chosen)
  }

  private static func trimmed(_ name: String) -> String {
    String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  // MARK: Making and writing

  private func made(_ answers: Start.Answers) throws -> Start {
    let source: Source
    let text: [UInt8]
    if let shipped = ShippedTemplate(rawValue: template) {
      (source, text) = (Source(bytes: shipped.bytes, name: template), shipped.bytes)
    } else {
      guard FileKind(template) == .file, let bytes = FileManager.default.contents(atPath: template) else {
        throw refused(.noTemplate(template), at: nil)
      }
      (source, text) = (Source(path: template), [UInt8](bytes))
    }
    do throws(Start.Failure) {
      return try Start(answers, template: source, text: text)
    } catch {
      throw refused(error.message, at: template)
    }
  }

  private func refuseToOverwrite(_ paths: [String]) throws {
    let known = paths.filter { FileKind($0) != nil }
    for path in known { printTrouble(.isThere, language.chosen, at: path) }
    if !known.isEmpty { throw ExitStatus.unanswered }
  }

  private func refused(_ message: Wording, at path: String?) -> ExitStatus {
    printTrouble(message, language.chosen, at: path)
    return .unanswered
  }

  private func told(_ paths: [String], _ start: Start) -> Wording {
    let lines = paths.map { "  \($0)\n" }.joined()
    let place = folder == "." ? "" : " \(folder)"
    var told = Wording(zh: "已生成：\n\(lines)", en: "written:\n\(lines)")
    if !start.unbound.isEmpty {
      told = Wording(
        zh: told.zh + "模板中有 \(start.unbound.count) 个参与方还没有对应的机构，见 lists/list.xml 中的注释\n",
        en: told.en
          + "\(start.unbound.count) parties of the template have no body yet; a comment in lists/list.xml names them\n")
    }
    let next = place.isEmpty ? " ." : place
    return Wording(
      zh: told.zh + "下一步：dutymap validate\(next) 会说明清单还缺什么\n",
      en: told.en + "next: dutymap validate\(next) tells what the list still lacks\n")
  }
}

extension ShippedTemplate {
  fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Wording {
  fileprivate static func noDay(_ text: String) -> Wording {
    Wording(zh: "“\(text)”不是日期，应写成 2024-01-31", en: "'\(text)' is no day; expected one such as 2024-01-31")
  }

  fileprivate static let badName = Wording(zh: "名称中有控制字符", en: "a name has control characters in it")

  fileprivate static func empty(_ option: String) -> Wording {
    Wording(zh: "\(option) 是空的，应写明名称", en: "\(option) is empty; expected a name")
  }

  fileprivate static func noTemplate(_ name: String) -> Wording {
    let near = didYouMean(name, among: ShippedTemplate.allCases.map(\.rawValue))
    return Wording(
      zh: "没有模板“\(name)”：既不是文件，也不是随程序提供的模板（\(ShippedTemplate.names)）" + near.zh,
      en:
        "there is no template '\(name)': neither a file nor one that comes with the program (\(ShippedTemplate.names))"
        + near.en
    )
  }

  fileprivate static let isThere = Wording(
    zh: "已经存在，没有覆盖；没有写任何文件", en: "is there already and was left as it is; nothing was written")
}
