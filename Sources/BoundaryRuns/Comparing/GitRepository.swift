package import BoundaryFindings
import BoundaryModel
import FoundationEssentials

/// The git repository that a folder is in, through the `git` command.
package struct GitRepository {
  /// What git says that it could not do.
  package struct Failure: Error {
    package let message: Wording
    /// Whether git has answered that there is no such thing.
    var isNo = false
  }

  /// The absolute path of its working tree.
  let root: String

  /// - Throws: When the folder is in no repository, or git does not answer.
  init(around folder: String) throws(Failure) {
    root = Self.line(try Self.git(["rev-parse", "--show-toplevel"], in: folder))
  }

  /// The commit that a name stands for; nil when it is none.
  func commit(_ revision: String) throws(Failure) -> String? {
    let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"]
    do throws(Failure) {
      return Self.line(try Self.git(arguments, in: root))
    } catch {
      if error.isNo { return nil }
      throw error
    }
  }

  /// The commit from which two others went apart.
  func mergeBase(_ first: String, _ second: String) throws(Failure) -> String {
    Self.line(try Self.git(["merge-base", first, second], in: root))
  }

  /// What may say what the columns of tables mean.
  private static func isMapping(_ name: String) -> Bool { name.hasSuffix(".yml") || name.hasSuffix(".yaml") }

  /// Writes the documents, the mappings of tables and the links of a commit into an empty folder, as a checkout of it would; nothing in the
  /// repository changes, its index included.
  func export(_ commit: String, into folder: URL) throws(Failure) {
    let index = ["GIT_INDEX_FILE": folder.appending(path: "index").path]
    _ = try Self.git(["read-tree", commit], in: root, index)
    let entries = try Self.git(["ls-files", "-s", "-z"], in: root, index).split(separator: 0)
    // As bytes: a name need not be text, and is told once it is in the folder.
    let files = entries.compactMap { entry -> ArraySlice<UInt8>? in
      guard let tab = entry.firstIndex(of: 0x09) else { return nil }
      let name = entry[(tab + 1)...]
      let isLink = entry.starts(with: "120000".utf8)
      let text = String(decoding: name, as: UTF8.self)
      return isLink || DocumentForm.isNamedAsDocument(text) || Self.isMapping(text) ? name : nil
    }
    let tree = folder.appending(path: "tree").path + "/"
    _ = try Self.git(
      ["checkout-index", "--quiet", "-z", "--stdin", "--prefix=\(tree)"], in: root, index,
      input: Array(files.joined(separator: [0])) + (files.isEmpty ? [] : [0]))
    do {
      // Where the tree ends, so that nothing is looked for above it and no link leads out of it.
      try FileManager.default.createDirectory(atPath: tree + ".git", withIntermediateDirectories: true)
    } catch {
      throw Failure(message: Wording(zh: "无法写入临时文件夹", en: "the temporary folder cannot be written"))
    }
  }

  // MARK: The command

  private static func git(
    _ arguments: [String], in folder: String, _ environment: [String: String] = [:], input: [UInt8] = []
  ) throws(Failure) -> [UInt8] {
    do throws(Helper.Failure) {
      return try Helper.run("git", arguments, in: folder, environment: environment, input: input)
    } catch {
      throw Failure(message: error.message, isNo: error.status == 1 || error.isNoRepository)
    }
  }

  private static func line(_ output: [UInt8]) -> String {
    String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}

extension Helper.Failure {
  /// What git says of a folder that is in none; it says other things with the same status.
  fileprivate var isNoRepository: Bool { status == 128 && reason.contains("not a git repository") }
}
