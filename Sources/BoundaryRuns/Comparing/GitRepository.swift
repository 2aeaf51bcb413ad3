package import BoundaryFindings
import BoundaryModel
import Foundation

/// The git repository that a folder is in, through the `git` command.
package struct GitRepository {
  /// What git says that it could not do.
  package struct Failure: Error {
    package let message: Wording
  }

  /// The absolute path of its working tree.
  let root: String
  /// A folder for what git reads and writes.
  private let scratch: URL

  /// - Throws: When the folder is in no repository, or there is no git.
  init(around folder: String, scratch: URL) throws(Failure) {
    let output = try Self.git(["rev-parse", "--show-toplevel"], in: folder, scratch)
    root = String(output.prefix { $0 != "\n" })
    self.scratch = scratch
  }

  /// The commit that a name stands for; nil when it is none.
  func commit(_ revision: String) -> String? {
    let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"]
    return (try? Self.git(arguments, in: root, scratch)).map { String($0.prefix { $0 != "\n" }) }
  }

  /// The commit from which two others went apart.
  func mergeBase(_ first: String, _ second: String) throws(Failure) -> String {
    String(try Self.git(["merge-base", first, second], in: root, scratch).prefix { $0 != "\n" })
  }

  /// Writes the `.xml` files of a commit into an empty folder, as a checkout of it would; nothing in the
  /// repository changes, its index included.
  func export(_ commit: String, into folder: URL) throws(Failure) {
    let index = ["GIT_INDEX_FILE": folder.appending(path: "index").path]
    _ = try Self.git(["read-tree", commit], in: root, scratch, index)
    let files = try Self.git(["ls-files", "-z", "--", ":(icase)*.xml"], in: root, scratch, index)
    let tree = folder.appending(path: "tree").path + "/"
    _ = try Self.git(
      ["checkout-index", "--quiet", "-z", "--stdin", "--prefix=\(tree)"], in: root, scratch, index, input: files)
    do {
      // Where the tree ends, so that nothing is looked for above it.
      try FileManager.default.createDirectory(atPath: tree + ".git", withIntermediateDirectories: true)
    } catch {
      throw Failure(message: Wording(zh: "无法写入临时文件夹", en: "the temporary folder cannot be written"))
    }
  }

  // MARK: The command

  /// Its streams are files, so that neither side waits for the other however much they say.
  private static func git(
    _ arguments: [String], in folder: String, _ scratch: URL, _ environment: [String: String] = [:], input: String = ""
  ) throws(Failure) -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    let (source, output, errors) = (
      scratch.appending(path: "in"), scratch.appending(path: "out"), scratch.appending(path: "err")
    )
    do {
      for (file, text) in [(source, input), (output, ""), (errors, "")] { try Data(text.utf8).write(to: file) }
      process.standardInput = try FileHandle(forReadingFrom: source)
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        let words = try String(contentsOf: errors, encoding: .utf8).split(separator: "\n").first.map(String.init) ?? ""
        throw Failure(message: Wording(zh: "git 未能回答：\(words)", en: "git could not answer: \(words)"))
      }
      return String(decoding: try Data(contentsOf: output), as: UTF8.self)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(message: Wording(zh: "无法运行 git", en: "git cannot be run"))
    }
  }
}
