import FoundationEssentials

/// The nearest file or folder of a name in a folder or above it, within its repository.
package func nearest(_ name: String, isFolder: Bool, from folder: String) -> String? {
  var url = URL(filePath: absolute(folder))
  while true {
    let candidate = url.appending(path: name).path
    var isCandidateFolder = false
    if FileManager.default.fileExists(atPath: candidate, isDirectory: &isCandidateFolder),
      isCandidateFolder == isFolder
    {
      return candidate
    }
    let isRepository = FileManager.default.fileExists(atPath: url.appending(path: ".git").path)
    if isRepository || url.path == "/" { return nil }
    url = url.deletingLastPathComponent()
  }
}

/// A folder itself, or the folder of a file; that of standard input is the current one.
package func folder(of path: String) -> String {
  if path == "-" { return "." }
  var isFolder = false
  _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
  return isFolder ? path : URL(filePath: absolute(path)).deletingLastPathComponent().path
}

/// The whole path, without a slash at its end.
package func absolute(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }

/// A whole path as people are told it: from the current folder where it is below.
package func shown(_ path: String) -> String {
  let here = FileManager.default.currentDirectoryPath + "/"
  return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
}
