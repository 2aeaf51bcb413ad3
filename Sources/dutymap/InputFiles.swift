import BoundaryModel
import BoundaryXML
import FoundationEssentials

/// The documents that paths stand for.
struct InputFiles {
  private(set) var sources: [Source] = []
  /// Paths that could not be used.
  private(set) var troubles: [Report.Trouble] = []
  private var seen: Set<String> = []

  /// - Parameters:
  ///   - paths: Files, folders, which are searched for `.xml`, or `-` for standard input.
  ///   - standardInputName: What standard input is called in messages.
  init(paths: [String], standardInputName: String) {
    for path in paths {
      if path == "-" {
        sources.append(.standardInput(name: standardInputName))
      } else {
        add(path)
      }
    }
  }

  private mutating func add(_ path: String) {
    var isFolder: Bool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      troubles.append(.init(path: path, message: Wording(zh: "没有这个文件或文件夹", en: "no such file or folder")))
      return
    }
    guard isFolder else { return append(path) }
    let files = xmlFiles(in: path)
    if files.isEmpty {
      troubles.append(
        .init(path: path, message: Wording(zh: "文件夹中没有 .xml 文件", en: "the folder has no .xml file in it")))
    }
    for file in files { append(file) }
  }

  private mutating func append(_ path: String) {
    guard seen.insert(URL(filePath: path).standardizedFileURL.path).inserted else { return }
    sources.append(Source(path: path))
  }
}

/// The `.xml` files below a folder, in order; hidden ones are left out.
func xmlFiles(in folder: String) -> [String] {
  let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return entries.filter { !$0.hasPrefix(".") }.sorted().flatMap { entry -> [String] in
    let path = folder.hasSuffix("/") ? folder + entry : folder + "/" + entry
    var isFolder: Bool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
    if isFolder { return xmlFiles(in: path) }
    return entry.lowercased().hasSuffix(".xml") ? [path] : []
  }
}
