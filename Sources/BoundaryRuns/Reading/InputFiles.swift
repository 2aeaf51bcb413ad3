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
  /// Whether the bytes of each document stay in memory, so that its file is opened once however often it is read.
  let keepsBytes: Bool
  private var seen: Set<String> = []

  /// - Parameters:
  ///   - paths: Files, folders, which are searched for documents, or `-` for standard input.
  ///   - standardInputName: What standard input is called in messages.
  package init(paths: [String], standardInputName: String = "<stdin>", keepsBytes: Bool = false) {
    self.keepsBytes = keepsBytes
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
    sources.append(Source(bytes: bytes, name: name))
    origins.append(number)
  }

  private mutating func addStandardInput(_ name: String) {
    guard let source = Source.standardInput(name: name) else {
      return troubles.append(.init(path: name, message: Wording(zh: "无法读取标准输入", en: "standard input cannot be read")))
    }
    sources.append(source)
  }

  private mutating func add(_ path: String) {
    guard let kind = FileKind(path) else {
      troubles.append(.init(path: path, message: .notThere(path)))
      return
    }
    if Confinement.leadsOut(path) { return troubles.append(.init(path: path, message: .leadsOut)) }
    guard kind == .folder else { return append(path, isStream: kind == .stream) }
    let listing = FolderListing(path, Confinement(around: path))
    troubles += listing.troubles
    if listing.files.isEmpty, listing.troubles.isEmpty {
      troubles.append(
        .init(path: path, message: Wording(zh: "文件夹中没有 .xml 文件", en: "the folder has no .xml file in it")))
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
    sources.append(source)
  }
}

extension Wording {
  fileprivate static func notThere(_ path: String) -> Wording {
    fileStatus(path, followingLinks: false) == nil
      ? Wording(zh: "没有这个文件或文件夹", en: "no such file or folder")
      : Wording(zh: "链接指向的文件或文件夹无法打开", en: "a link whose target cannot be opened")
  }
}
