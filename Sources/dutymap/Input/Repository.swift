import BoundaryReports
import FoundationEssentials

extension RepositoryPaths {
  /// Those of the repository that the program runs in; without one, of the working folder.
  static var current: RepositoryPaths {
    let workingFolder = FileManager.default.currentDirectoryPath
    return RepositoryPaths(root: repository(around: workingFolder) ?? workingFolder, workingFolder: workingFolder)
  }

  private static func repository(around folder: String) -> String? {
    var url = URL(filePath: folder)
    while !FileManager.default.fileExists(atPath: url.appending(path: ".git").path) {
      guard url.path != "/" else { return nil }
      url = url.deletingLastPathComponent()
    }
    return url.path
  }
}
