import BoundaryControl
import BoundaryFindings
import BoundaryModel
import BoundaryReports
import BoundaryRuns
import BoundaryTables
import BoundaryXML
import FoundationEssentials
import Glibc
import TableReading

/// A form that has come back: what has changed is shown, and the list written where that is asked for.
struct FormImport {
  let path: String
  let file: TableFile
  /// The folder of the list; nil where nothing is to be written.
  let output: String?
  let register: String?
  let language: Language

  func run() throws {
    let form: ReturnedForm
    do throws(ReturnedForm.Failure) { form = try ReturnedForm(file) } catch { throw refused(error.message, at: path) }
    let target = output.map { "\($0)/\(form.file)" }
    if let target { try refuse(target, form) }
    let document = FormDocument(form)
    for told in document.told {
      let place = told.place.map { "\(path): \(wording(of: $0)[language])" } ?? path
      printTrouble(told.message, language, at: place)
    }
    guard let bytes = document.bytes else {
      printTrouble(.nothingWritten, language, at: path)
      throw ExitStatus.findings
    }
    let counts = document.counts
    try printOut(Wording.counts(counts.changed, counts.added, counts.removed)[language])
    let isWhole = try show(form, bytes)
    if let target { try write(bytes, to: target) }
    if !isWhole { throw ExitStatus.unanswered }
  }

  /// A list that has changed since the form was made would lose what was changed.
  private func refuse(_ target: String, _ form: ReturnedForm) throws {
    guard FileKind(target) != nil else { return }
    if case .laidOut(let bytes, _)? = try? Source(path: target).laidOut(), bytes == form.base { return }
    throw refused(form.base.isEmpty ? .isThere : .hasChanged, at: target)
  }

  /// Shows what has changed as `diff` does.
  ///
  /// - Returns: Whether all of it could be compared.
  private func show(_ form: ReturnedForm, _ bytes: [UInt8]) throws -> Bool {
    guard !form.base.isEmpty, bytes != form.base else { return true }
    let folders = [output, URL(filePath: path).deletingLastPathComponent().path].compactMap(\.self)
      .filter { FileKind($0) == .folder }
    let control = RunControl(ControlSettings(), paths: folders)
    let request = CompareRequest(
      listIn: form.file, old: form.base, new: bytes, context: folders + [register].compactMap(\.self), control)
    let compared = ComparedDocuments(request)
    compared.comparison.troubles.tell(language)
    let located = LocatedComparison(
      compared.comparison, locations: compared.locations, findingLocations: compared.findingLocations,
      shown: LocatedComparison.Shown(wording: true, layout: false))
    let style = TextStyle(isColoured: false, width: terminalWidth(STDOUT_FILENO))
    try printOut(try DiffText(located, Presentation(language, style: style)).bytes())
    return compared.comparison.verdict != .incomplete
  }

  private func write(_ bytes: [UInt8], to target: String) throws {
    let folder = URL(filePath: target).deletingLastPathComponent().path
    guard (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil else {
      throw refused(Wording(zh: "无法生成这个文件夹", en: "this folder cannot be made"), at: folder)
    }
    do throws(WriteFailure) { try writeWhole(bytes, to: target) } catch { throw refused(error.message, at: nil) }
  }

  private func refused(_ message: Wording, at path: String?) -> ExitStatus {
    printTrouble(message, language, at: path)
    return .unanswered
  }
}

extension Wording {
  fileprivate static let nothingWritten = Wording(
    zh: "以上内容无法理解，请改正后再读；没有写任何文件", en: "this could not be understood; mend it and try again; nothing was written")

  fileprivate static let isThere = Wording(
    zh: "已经存在，没有覆盖；请写到别的文件夹", en: "is there already and was left as it is; write into another folder")

  fileprivate static let hasChanged = Wording(
    zh: "在表格生成以后改动过，没有写入；请用现在的清单重新生成表格，或者写到别的文件夹",
    en:
      "has changed since the form was made, and was left as it is; make the form anew of the list as it is, or write into another folder"
  )

  fileprivate static func counts(_ changed: Int, _ added: Int, _ removed: Int) -> Wording {
    if changed + added + removed == 0 { return Wording(zh: "没有改动\n", en: "nothing has changed\n") }
    return Wording(
      zh: "表格中改动 \(changed) 行，增加 \(added) 行，去掉 \(removed) 行\n",
      en: "rows of the form: \(changed) changed, \(added) added, \(removed) taken out\n")
  }
}
