import BoundaryFindings
import BoundaryModel
package import Foundation

/// What the two sides of a comparison are: files, folders, or commits of a git repository.
package struct ComparedSides {
  /// Where the documents of one side are.
  package struct Side {
    /// Files and folders; empty for a side that has nothing.
    let paths: [String]
    /// What the user called each of them, beside which a configuration is looked for.
    package let originals: [String]
    /// What people are told instead of the beginning of a path.
    var shown: (prefix: String, name: String)?
    /// Beside what templates and registers are looked for too.
    var context: [String] = []

    /// A path as people know it.
    func name(of path: String) -> String {
      guard let shown, path.hasPrefix(shown.prefix) else { return path }
      return shown.name + path.dropFirst(shown.prefix.count)
    }
  }

  package let old: Side
  package let new: Side

  /// - Parameters:
  ///   - arguments: Two paths; a commit, or two, or a range, and then paths.
  ///   - folder: An empty folder for what is in no working tree.
  package init(_ arguments: [String], folder: URL) throws(GitRepository.Failure) {
    if arguments.count == 2, arguments.allSatisfy(Self.isPath) {
      // git difftool gives copies, and says what they are copies of.
      let environment = ProcessInfo.processInfo.environment
      let original = environment["GIT_DIFF_PATH_COUNTER"] == nil ? nil : environment["BASE"]
      old = Self.copy(arguments[0], of: original)
      new = Self.copy(arguments[1], of: original)
      return
    }
    let first = arguments[0]
    guard !Self.isPath(first) else {
      let missing = arguments.first { !Self.isPath($0) } ?? ""
      throw .init(
        message: arguments.count < 2
          ? Wording(zh: "缺少新版：\(first)", en: "what is \(first) to be compared with?")
          : Wording(zh: "\(missing)：没有这个文件或文件夹", en: "\(missing): no such file or folder"))
    }
    let repository = try Self.repository(for: first)
    var rest = Array(arguments.dropFirst())
    let commits: (old: String, new: String?)
    var names: (old: String, new: String?)
    if let range = Self.range(first) {
      names = (range.old, range.new)
      let (left, right) = (try repository.required(range.old), try repository.required(range.new))
      commits = (range.isFromFork ? try repository.mergeBase(left, right) : left, right)
    } else {
      let left = try repository.required(first)
      var right: String?
      names = (first, nil)
      if let second = rest.first, !Self.isPath(second), let commit = try repository.commit(second) {
        (right, names.new) = (commit, second)
        rest.removeFirst()
      }
      commits = (left, right)
    }
    let paths = rest.isEmpty ? ["."] : rest
    old = try Self.side(commits.old, names.old, paths, repository, folder.appending(path: "old"))
    if let commit = commits.new {
      new = try Self.side(commit, names.new ?? "", paths, repository, folder.appending(path: "new"))
    } else {
      new = Side(paths: Self.present(paths), originals: Self.present(paths), shown: ("./", ""))
    }
    if old.paths.isEmpty, new.paths.isEmpty {
      throw .init(message: Wording(zh: "\(paths[0])：两边都没有这个文件", en: "\(paths[0]): neither side has it"))
    }
  }

  /// The sides of git's external diff: path, then file, hash and mode of each side, then perhaps a new path.
  package init(external arguments: [String]) {
    old = Self.copy(arguments[1], of: arguments[0])
    new = Self.copy(arguments[4], of: arguments[0])
  }

  // MARK: Paths

  private static func isPath(_ path: String) -> Bool {
    path == "-" || FileManager.default.fileExists(atPath: path)
  }

  private static func copy(_ path: String, of original: String?) -> Side {
    let paths = present([path])
    guard let original else { return Side(paths: paths, originals: paths) }
    return Side(paths: paths, originals: paths.map { _ in original }, shown: (path, original), context: [original])
  }

  /// Git's way to say that a side has no such file.
  private static func present(_ paths: [String]) -> [String] {
    paths.filter { $0 != "/dev/null" && isPath($0) }
  }

  // MARK: Commits

  private static func range(_ text: String) -> (old: String, new: String, isFromFork: Bool)? {
    // The folder above is no range.
    guard let dots = text.range(of: ".."), !text.hasPrefix("../"), !text.contains("/..") else { return nil }
    let isFromFork = text[dots.upperBound...].hasPrefix(".")
    let old = String(text[..<dots.lowerBound])
    let new = String(text[dots.upperBound...].dropFirst(isFromFork ? 1 : 0))
    return (old.isEmpty ? "HEAD" : old, new.isEmpty ? "HEAD" : new, isFromFork)
  }

  private static func repository(for argument: String) throws(GitRepository.Failure) -> GitRepository {
    do throws(GitRepository.Failure) {
      return try GitRepository(around: FileManager.default.currentDirectoryPath)
    } catch {
      guard error.isNo else {
        throw .init(
          message: Wording(
            zh: "\(argument)：没有这个文件或文件夹，也问不到 git 版本：\(error.message.zh)",
            en: "\(argument): no such file or folder, and git cannot be asked: \(error.message.en)"))
      }
      throw .init(
        message: Wording(
          zh: "\(argument)：没有这个文件或文件夹，此处也不是 git 仓库",
          en: "\(argument): no such file or folder, and this is no git repository"))
    }
  }

  private static func side(
    _ commit: String, _ name: String, _ paths: [String], _ repository: GitRepository, _ folder: URL
  ) throws(GitRepository.Failure) -> Side {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .init(message: Wording(zh: "无法写入临时文件夹", en: "the temporary folder cannot be written"))
    }
    try repository.export(commit, into: folder)
    let tree = folder.appending(path: "tree").path
    let root = URL(filePath: repository.root).resolvingSymlinksInPath().path
    let found = try paths.map { path throws(GitRepository.Failure) in
      let absolute = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
      guard absolute == root || absolute.hasPrefix(root + "/") else {
        throw .init(message: Wording(zh: "\(path)：不在 git 仓库中", en: "\(path): outside of the git repository"))
      }
      return tree + absolute.dropFirst(root.count)
    }
    let present = zip(found, paths).filter { isPath($0.0) }
    return Side(paths: present.map(\.0), originals: present.map(\.1), shown: (tree + "/", name + ":"))
  }
}

extension GitRepository {
  fileprivate func required(_ revision: String) throws(Failure) -> String {
    guard let commit = try commit(revision) else {
      throw Failure(
        message: Wording(
          zh: "\(revision)：没有这个文件、文件夹或 git 版本", en: "\(revision): no such file, folder or git revision"))
    }
    return commit
  }
}
