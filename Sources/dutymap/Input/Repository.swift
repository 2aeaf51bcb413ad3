import BoundaryReports
import BoundaryRuns
import FoundationEssentials

extension RepositoryPaths {
  /// Those of the repository that the program runs in; without one, of the working folder.
  static var current: RepositoryPaths {
    let workingFolder = FileManager.default.currentDirectoryPath
    return RepositoryPaths(root: repository(around: workingFolder) ?? workingFolder, workingFolder: workingFolder)
  }
}
