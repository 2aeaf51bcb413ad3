import BoundaryFindings
import BoundaryModel
import Glibc

/// Writes files that are not there yet, all of them or none, with the folders that they need.
///
/// - Throws: Why one could not be written; those before it, and the folders that were made, are removed again.
package func writeAllOrNone(_ files: [(path: String, bytes: [UInt8])]) throws(WriteFailure) {
  var (written, made): ([String], [String]) = ([], [])
  for (path, bytes) in files {
    do throws(WriteFailure) {
      try makeFolders(above: path, &made)
      try writeWhole(bytes, to: path)
      written.append(path)
    } catch {
      for path in written { unsafe unlink(path) }
      for folder in made.reversed() { unsafe rmdir(folder) }
      throw error
    }
  }
}

private func makeFolders(above path: String, _ made: inout [String]) throws(WriteFailure) {
  var folder = path.hasPrefix("/") ? "" : "."
  for name in path.split(separator: "/").dropLast() {
    folder += "/\(name)"
    if unsafe mkdir(folder, 0o777) == 0 {
      made.append(folder)
    } else {
      let reason = systemReason()
      guard FileKind(folder) == .folder else {
        throw WriteFailure(
          message: Wording(zh: "无法生成文件夹 \(folder)：\(reason)", en: "the folder \(folder) cannot be made: \(reason)"))
      }
    }
  }
}
