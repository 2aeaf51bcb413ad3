import BoundaryFindings
import BoundaryModel

/// Where links may lead: not out of the git repository that they are in.
///
/// Whoever can add a file to a repository can add a link to any file of the machine that checks it; what is wrong
/// with a document is shown with the lines that it stands in.
struct Confinement {
  /// The repository, without links in its path; nil outside of one.
  private let root: String?

  /// - Parameter path: A file or folder that is looked at.
  init(around path: String) {
    root = repository(around: path).flatMap { realPath($0) }
  }

  /// - Parameters:
  ///   - path: A file or folder that is looked at.
  ///   - folder: What counts outside of a repository.
  init(around path: String, orWithin folder: String) {
    root = realPath(repository(around: path) ?? folder)
  }

  /// - Parameter path: A link, or what is below one; where there is nothing, it is taken as it is written.
  func allows(_ path: String) -> Bool {
    guard let root else { return true }
    let target = realPath(path) ?? absolute(path)
    return target == root || target.hasPrefix(root.hasSuffix("/") ? root : root + "/")
  }

  /// Whether a path is a link, or below one, that leads out of the repository that it is in.
  static func leadsOut(_ path: String) -> Bool { !Confinement(around: path).allows(path) }
}

extension Wording {
  static let leadsOut = Wording(
    zh: "链接指向所在 git 仓库之外，没有读取；要读取它指向的文件，请直接写出那个文件的路径",
    en: "a link that leads out of its git repository, which is not followed; name the file that it leads to")
}
