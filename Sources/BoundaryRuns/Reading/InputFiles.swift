package import BoundaryFindings
import BoundaryModel
package import BoundaryXML

/// The documents that paths stand for.
package struct InputFiles: Sendable {
  package private(set) var sources: [Source] = []
  /// Which of the paths each source came from.
  package private(set) var origins: [Int] = []
  /// Paths that could not be used.
  package private(set) var troubles: [Report.Trouble] = []
  /// The form of each source.
  private(set) var forms: [DocumentForm] = []
  /// The file that says what the columns of all tables mean; nil for the one beside each.
  package var mapping: String?
  /// What files are copies of, by their paths.
  var originals: [String: String] = [:]
  /// The files whose names the ids of tables are made of, where these are not their own.
  var namesakes: [String: String] = [:]
  /// The path of the one file of tables.
  var onlyTable: String? {
    forms.count { $0 == .table } == 1 ? forms.firstIndex(of: .table).map { sources[$0].path } : nil
  }
  /// The forms that are asked for.
  private let asked: [DocumentForm]
  /// Whether the bytes of each document stay in memory, so that its file is opened once however often it is read.
  let keepsBytes: Bool
  private var seen: Set<String> = []

  /// - Parameters:
  ///   - paths: Files, folders, which are searched for documents, or `-` for standard input.
  ///   - standardInputName: What standard input is called in messages; its ending tells its form.
  ///   - forms: The forms that are asked for: a file of another that is named itself is trouble.
  package init(
    paths: [String], standardInputName: String = "<stdin>", keepsBytes: Bool = false,
    forms: [DocumentForm] = DocumentForm.allCases
  ) {
    self.keepsBytes = keepsBytes
    asked = forms
    for (number, path) in paths.enumerated() {
      if path == "-" {
        addStandardInput(standardInputName)
        origins += Array(repeating: number, count: sources.count - origins.count)
      } else {
        add(path: path, origin: number)
      }
    }
  }

  /// Documents that are in memory, each an input of its own.
  package init(texts: [(bytes: [UInt8], name: String)]) {
    self.init(paths: [], keepsBytes: true)
    for (number, text) in texts.enumerated() { add(text: text.bytes, name: text.name, origin: number) }
  }

  /// - Parameter number: Which of what was given it is.
  mutating func add(path: String, origin number: Int) {
    add(path)
    origins += Array(repeating: number, count: sources.count - origins.count)
  }

  /// A document that is in memory.
  mutating func add(text bytes: [UInt8], name: String, origin number: Int) {
    append(Source(bytes: bytes, name: name))
    origins += Array(repeating: number, count: sources.count - origins.count)
  }

  private mutating func addStandardInput(_ name: String) {
    guard let source = Source.standardInput(name: name) else {
      return troubles.append(.init(path: name, message: Wording(zh: "无法读取标准输入", en: "standard input cannot be read")))
    }
    append(source)
  }

  private mutating func append(_ source: Source) {
    let form = DocumentForm(of: source)
    guard asked.contains(form) else { return troubles.append(.init(path: source.path, message: .onlyXML)) }
    sources.append(source)
    forms.append(form)
  }

  private mutating func add(_ path: String) {
    guard let kind = FileKind(path) else {
      troubles.append(.init(path: path, message: .notThere(path)))
      return
    }
    if Confinement.leadsOut(path) { return troubles.append(.init(path: path, message: .leadsOut)) }
    guard kind == .folder else { return append(path, isStream: kind == .stream) }
    let listing = FolderListing(path, Confinement(around: path), asked)
    troubles += listing.troubles
    if listing.files.isEmpty, listing.troubles.isEmpty {
      troubles.append(
        .init(path: path, message: asked.contains(.table) ? .noDocument : .noXML))
    }
    for file in listing.files { append(file, isStream: false, isNamed: false) }
  }

  /// - Parameters:
  ///   - isStream: Whether it can be read only once, so that its bytes have to be kept.
  ///   - isNamed: Whether it was named itself, and not found in a folder.
  private mutating func append(_ path: String, isStream: Bool, isNamed: Bool = true) {
    guard seen.insert(realPath(path) ?? path).inserted else { return }
    let file = Source(path: path)
    let source = keepsBytes || isStream ? file.loaded : file
    guard isNamed || !OwnReport.isOne(source) else { return }
    append(source)
  }
}

extension Wording {
  fileprivate static let noXML = Wording(zh: "文件夹中没有 .xml 文件", en: "the folder has no .xml file in it")
  fileprivate static let noDocument = Wording(
    zh: "文件夹中没有 .xml 文件，也没有表格文件（.xlsx、.docx、.ods、.csv 等）",
    en: "the folder has no .xml file in it, and no file of tables (.xlsx, .docx, .ods, .csv …)")
  fileprivate static let onlyXML = Wording(
    zh: "是表格文件，这条命令只改写 XML；要先把它变成 XML，用 dutymap import 这个文件 --output 文件夹",
    en: "a file of tables, where this command rewrites XML; dutymap import FILE --output FOLDER makes XML of it")

  fileprivate static func notThere(_ path: String) -> Wording {
    fileStatus(path, followingLinks: false) == nil
      ? Wording(zh: "没有这个文件或文件夹", en: "no such file or folder")
      : Wording(zh: "链接指向的文件或文件夹无法打开", en: "a link whose target cannot be opened")
  }
}
