package import BoundaryFindings
import BoundaryModel
package import BoundaryXML
import FoundationEssentials
import Glibc

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
    var isFolder: Bool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      troubles.append(.init(path: path, message: Wording(zh: "没有这个文件或文件夹", en: "no such file or folder")))
      return
    }
    guard isFolder else { return append(path) }
    let (files, unreadable) = xmlFiles(in: path)
    for folder in unreadable {
      troubles.append(.init(path: folder, message: Wording(zh: "无法打开文件夹", en: "the folder cannot be opened")))
    }
    if files.isEmpty, unreadable.isEmpty {
      troubles.append(
        .init(path: path, message: Wording(zh: "文件夹中没有 .xml 文件", en: "the folder has no .xml file in it")))
    }
    for file in files { append(file) }
  }

  private mutating func append(_ path: String) {
    guard seen.insert(URL(filePath: path).resolvingSymlinksInPath().path).inserted else { return }
    let source = Source(path: path)
    // What comes through a pipe can be had only once.
    sources.append(keepsBytes || !isRegularFile(path) ? source.loaded : source)
  }
}

/// The `.xml` files below a folder, in order, and the folders that could not be opened.
///
/// Hidden files and folders are left out, and folders that are links, which could lead back.
func xmlFiles(in folder: String) -> (files: [String], unreadable: [String]) {
  guard let entries = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return ([], [folder]) }
  var files: [String] = []
  var unreadable: [String] = []
  for entry in entries.sorted() where !entry.hasPrefix(".") {
    let path = folder.hasSuffix("/") ? folder + entry : folder + "/" + entry
    var isFolder: Bool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
    if isFolder, fileType(path) != .typeSymbolicLink {
      let below = xmlFiles(in: path)
      files += below.files
      unreadable += below.unreadable
    } else if !isFolder, entry.lowercased().hasSuffix(".xml") {
      files.append(path)
    }
  }
  return (files, unreadable)
}

/// Whether a path leads to a file whose bytes can be had again.
private func isRegularFile(_ path: String) -> Bool {
  var status = stat()
  return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}

/// What a path is, links not followed; nil where there is nothing.
func fileType(_ path: String) -> FileAttributeType? {
  try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
}
