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

/// A folder itself, or the folder of a file; that of standard input and other streams is the current one.
package func folder(of path: String) -> String {
  if path == "-" { return "." }
  switch FileKind(path) {
  case .folder: return path
  case .stream: return "."
  case .file, nil: return URL(filePath: absolute(path)).deletingLastPathComponent().path
  }
}

/// The folder of the git repository that a file or folder is in, by its own path, links not followed.
package func repository(around path: String) -> String? {
  var url = URL(filePath: absolute(path))
  while !FileManager.default.fileExists(atPath: url.appending(path: ".git").path) {
    guard url.path != "/" else { return nil }
    url = url.deletingLastPathComponent()
  }
  return url.path
}

/// The whole path, without a slash at its end.
package func absolute(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }

/// A whole path as people are told it: from the current folder where it is below.
package func shown(_ path: String) -> String {
  let here = FileManager.default.currentDirectoryPath + "/"
  return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
}
