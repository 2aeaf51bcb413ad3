package import BoundaryFindings
import BoundaryModel
import FoundationEssentials
import Glibc

/// The files that a run is to write, held against those that it reads.
package enum Outputs {
  /// Why an output may not be written: what is read would be lost, or what is written would be read next time.
  ///
  /// - Parameters:
  ///   - files: Those that are to be written, each with whether it is a report that is known again (JUnit).
  ///   - usesStandardOutput: Whether something goes to standard output, which may be a file.
  ///   - inputs: All files that were read.
  ///   - paths: What was named to be read; the folders among it are searched next time too.
  package static func refusal(
    _ files: [(path: String, isKnownAgain: Bool)], usesStandardOutput: Bool, inputs: [String], paths: [String]
  ) -> Wording? {
    let read = Set(inputs.compactMap { FileIdentity($0) })
    if usesStandardOutput, let identity = FileIdentity(open: STDOUT_FILENO), read.contains(identity) {
      return .outputIsInput(Wording(zh: "标准输出", en: "standard output"))
    }
    var written: Set<String> = []
    let folders = paths.filter { FileKind($0) == .folder }.compactMap { realPath($0) }
    for (path, isKnownAgain) in files {
      if let identity = FileIdentity(path), read.contains(identity) {
        return .outputIsInput(Wording(zh: path, en: path))
      }
      let place = placed(path)
      if FileKind(place) != .stream, !written.insert(place).inserted { return .twice(path) }
      guard !isKnownAgain, DocumentForm.isNamedAsDocument(path) else { continue }
      if let folder = folders.first(where: { place.hasPrefix($0 == "/" ? $0 : $0 + "/") }) {
        return .wouldBeRead(path, folder)
      }
    }
    return nil
  }

  /// Where a file is, or will be.
  private static func placed(_ path: String) -> String {
    if let place = realPath(path) { return place }
    let url = URL(filePath: absolute(path))
    let folder = url.deletingLastPathComponent().path
    return (realPath(folder) ?? folder) + "/" + url.lastPathComponent
  }
}

extension Wording {
  fileprivate static func outputIsInput(_ name: Wording) -> Wording {
    Wording(
      zh: "\(name.zh) 同时也是输入，写入会毁掉它；请写到别的文件", en: "\(name.en) is read as well, and would be lost; write to another file"
    )
  }

  fileprivate static func twice(_ path: String) -> Wording {
    Wording(zh: "有两种格式都要写入 \(path)，应各写一个文件", en: "two formats go into \(path); give each a file of its own")
  }

  fileprivate static func wouldBeRead(_ path: String, _ folder: String) -> Wording {
    Wording(
      zh: "\(path) 在所检查的文件夹中，名称又像文档，下次会被当作文档读取；请换一个扩展名或者写到别处",
      en:
        "\(path) lies in a folder that is checked and is named as a document, so that it would be read as one next time; give it another ending or another place"
    )
  }

  /// That a document cannot be rewritten where it came from.
  package static let notRewritable = Wording(
    zh: "不是普通文件，无法改写；可以用 - 从标准输入读取，结果写到标准输出",
    en: "no regular file, so that it cannot be rewritten; give it as - to have it on standard output")
}
