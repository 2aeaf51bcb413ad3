import ArgumentParser
import BoundaryFindings
import BoundaryModel
import BoundaryRuns
import BoundaryTables
import BoundaryXML
import FoundationEssentials
import Spreadsheet

/// `dutymap form`: a list or a template as a workbook to fill in, or as a Word annex.
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Writes a list as a workbook to fill in, or as a Word annex.",
    discussion: """
      Of a template alone the form is of a new list on it. `dutymap import` reads a form back without a mapping, and shows \
      what has changed before anything is written. What a form does not have stays in the list, and is told.
      Templates and registers that the list refers to and that are not given are looked for in the nearest folder \
      named templates and beside the list.
      Exit status: 0 written, 2 something could not be read or written, 3 a fault of the program.
      """)

  @Argument(help: "A list, or a template for a new one; with it, where needed, its template and its register.")
  var paths: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write: .xlsx is a workbook to fill in, .docx an annex to print.", valueName: "file")
  )
  var output: String

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if kind == nil { throw ValidationError("\(output) ends neither in .xlsx nor in .docx") }
  }

  private enum Kind { case workbook, annex }

  private var kind: Kind? {
    let name = output.lowercased()
    return name.hasSuffix(".xlsx") ? .workbook : name.hasSuffix(".docx") ? .annex : nil
  }

  func run() throws {
    let form = try form()
    if FileKind(output) != nil { throw refused(.isThere, at: output) }
    let bytes: [UInt8]
    do {
      bytes = try kind == .annex ? form.annex() : form.workbook()
    } catch {
      throw refused(Wording(zh: "无法生成：\(error)", en: "cannot be made: \(error)"), at: output)
    }
    do throws(WriteFailure) { try writeWhole(bytes, to: output) } catch { throw refused(error.message, at: nil) }
    try printOut(told(form)[language.chosen])
  }

  private func form() throws -> ListForm {
    let read = ReadDocuments(paths) { _, _, _ in }
    read.troubles.tell(language.chosen)
    if !read.troubles.isEmpty { throw ExitStatus.unanswered }
    let documents = read.set.documents
    let errors = read.set.findings.filter { $0.severity == .error }
    if let first = errors.first {
      throw refused(.flawed(errors.count, first.message), at: documents.files[first.spot.place.file].path)
    }
    let isGiven = { (place: Place) in !documents.contextFiles.contains(place.file) }
    let lists = documents.lists.entries.filter { isGiven($0.row.place) }
    let templates = documents.templates.entries.filter { isGiven($0.row.place) }
    guard let list = lists.first else {
      guard templates.count == 1, let template = templates.first else { throw refused(.notOne(lists.count), at: nil) }
      return ListForm(
        documents, template: template.id, list: nil, base: [], file: "list.xml", language: language.chosen)
    }
    guard lists.count == 1 else { throw refused(.notOne(lists.count), at: nil) }
    let template = documents.templates.entries.first {
      $0.row.id == list.row.template && $0.row.revision == list.row.revision
    }
    let path = documents.files[list.row.place.file].path
    guard let template else {
      throw refused(
        .noTemplate(documents.text(list.row.template), documents.text(list.row.revision)), at: path)
    }
    guard case .laidOut(let base, _)? = try? read.set.sources[Int(list.row.place.file.index)].laidOut() else {
      throw refused(.unreadable, at: path)
    }
    return ListForm(
      documents, template: template.id, list: list.id, base: base, file: URL(filePath: path).lastPathComponent,
      language: language.chosen)
  }

  private func refused(_ message: Wording, at path: String?) -> ExitStatus {
    printTrouble(message, language.chosen, at: path)
    return .unanswered
  }

  private func told(_ form: ListForm) -> Wording {
    var told = Wording(
      zh: "已写入 \(output)：\(form.duties) 项职责，\(form.assignments) 条分工\n",
      en: "written: \(output), \(form.duties) \(form.duties == 1 ? "duty" : "duties"), "
        + "\(form.assignments) \(form.assignments == 1 ? "assignment" : "assignments")\n")
    guard !form.keptAside.isEmpty else { return told }
    told = Wording(
      zh: told.zh + "清单中还有以下内容，\(kind == .annex ? "文件" : "表格")里没有：\n",
      en: told.en + "the list holds this too, which is not in it:\n")
    return Wording(
      zh: told.zh + form.keptAside.map { "  \($0.zh)\n" }.joined(),
      en: told.en + form.keptAside.map { "  \($0.en)\n" }.joined())
  }
}

extension Wording {
  fileprivate static let isThere = Wording(
    zh: "已经存在，没有覆盖：里面可能有填好的内容", en: "is there already and was left as it is: it may have been filled in")

  fileprivate static let unreadable = Wording(zh: "无法读取", en: "cannot be read")

  fileprivate static func notOne(_ count: Int) -> Wording {
    Wording(
      zh: "应给出一份清单，或者一份模板；给出了 \(count) 份清单", en: "expected one list, or one template; \(count) lists were given")
  }

  fileprivate static func noTemplate(_ id: String, _ revision: String) -> Wording {
    Wording(
      zh: "没有找到清单所用的模板 \(id) 第 \(revision) 版；请一并给出",
      en: "the template \(id), revision \(revision), is not there; give it too")
  }

  fileprivate static func flawed(_ count: Int, _ first: Wording) -> Wording {
    Wording(
      zh: "有 \(count) 处形式错误（第一处：\(first.zh)），生成的表格会缺内容；请先用 dutymap validate 检查",
      en:
        "has \(count) \(count == 1 ? "error" : "errors") of form (the first: \(first.en)), so that the form would lack something; see dutymap validate"
    )
  }
}
