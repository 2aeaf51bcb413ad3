package import BoundaryFindings
import BoundaryModel
import FoundationEssentials
package import TableReading

/// Converts binary office files of before 2007 with LibreOffice (`soffice`) where it is installed.
///
/// A file from elsewhere is hostile until read: each is converted in a folder and a profile of its own, which are thrown
/// away, without macros, without updates of links, without a network where the system can take it away, within bounds on
/// memory and, as every helper, on time.
package enum OfficeConverter {
  package struct Failure: Error {
    package let message: Wording
  }

  /// - Parameter bytes: A file of the kind.
  /// - Returns: The same as xlsx or docx.
  package static func convert(_ bytes: [UInt8], _ kind: LegacyOffice.Kind) throws(Failure) -> [UInt8] {
    guard let folder = TemporaryFiles.makeFolder() else { throw Failure(message: .noFolder(systemReason())) }
    defer { TemporaryFiles.removeFolder(folder) }
    let (ending, target) = kind == .workbook ? ("xls", "xlsx") : ("doc", "docx")
    let answer: Helper.Answer
    do {
      let settings = "\(folder)/profile/user"
      for made in [settings, "\(folder)/out"] {
        try FileManager.default.createDirectory(atPath: made, withIntermediateDirectories: true)
      }
      try writeWhole(Array(profile.utf8), to: "\(settings)/registrymodifications.xcu")
      try writeWhole(bytes, to: "\(folder)/in.\(ending)")
      answer = try Helper.ask(
        "soffice",
        [
          "--headless", "--norestore", "--nologo",
          "-env:UserInstallation=\(URL(filePath: folder).absoluteString)/profile",
          "--convert-to", target, "--outdir", "\(folder)/out", "\(folder)/in.\(ending)",
        ], wrapper: confinement, in: folder, environment: ["HOME": folder, "TMPDIR": folder])
    } catch let failure as Helper.Failure {
      throw Failure(message: failure.isMissing ? .noConverter : .notConverted(failure.message))
    } catch let failure as WriteFailure {
      throw Failure(message: failure.message)
    } catch {
      throw Failure(message: .noFolder("\(error)"))
    }
    let made = "\(folder)/out/in.\(target)"
    // It ends with 0 also when it could not read the file.
    guard FileKind(made) == .file, let result = FileManager.default.contents(atPath: made), !result.isEmpty else {
      throw Failure(message: .notConverted(.wroteNothing(answer.words)))
    }
    return [UInt8](result)
  }

  /// As much as it may have of memory: some hundred MB are usual, a hostile file may ask for any.
  private static let mostMemory = 6 << 30

  /// What takes the network away and bounds the memory, as far as the system has it and lets it work.
  private static var confinement: [String] {
    let bounds = ["prlimit", "--as=\(mostMemory)", "--core=0"]
    let candidates = [["unshare", "--map-root-user", "--net"] + bounds, bounds]
    return candidates.first { wrapper in (try? Helper.ask("true", [], wrapper: wrapper)) != nil } ?? []
  }

  /// Macros never run, links are never followed.
  private static let profile = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    \(setting("Common/Security/Scripting", "MacroSecurityLevel", "3"))
    \(setting("Common/Security/Scripting", "DisableMacrosExecution", "true"))
    \(setting("Common/Security/Scripting", "DisableActiveContent", "true"))
    \(setting("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"))
    \(setting("Calc/Content/Update", "Link", "1"))
    \(setting("Writer/Content/Update", "Link", "0"))
    </oor:items>

    """

  private static func setting(_ node: String, _ name: String, _ value: String) -> String {
    """
    <item oor:path="/org.openoffice.Office.\(node)"><prop oor:name="\(name)" oor:op="fuse"><value>\(value)</value></prop></item>
    """
  }
}

extension Wording {
  fileprivate static let noConverter = Wording(
    zh: "是 2007 年以前的二进制格式（xls、doc、et、wps），需要 LibreOffice（程序 soffice）转换，没有找到；请安装 LibreOffice，或者另存为 xlsx、docx",
    en:
      "a binary office file (xls, doc, et, wps), which takes LibreOffice (the program soffice) to convert, and it is not there; install LibreOffice, or save the file as xlsx or docx"
  )

  fileprivate static func notConverted(_ reason: Wording) -> Wording {
    Wording(
      zh: "没有转换成：\(reason.zh)；可以另存为 xlsx 或 docx", en: "not converted: \(reason.en); save it as xlsx or docx instead")
  }

  fileprivate static func wroteNothing(_ words: String) -> Wording {
    Wording(
      zh: "soffice 没有写出文件" + (words.isEmpty ? "" : "：\(words)"),
      en: "soffice wrote no file" + (words.isEmpty ? "" : ": \(words)"))
  }

  fileprivate static func noFolder(_ reason: String) -> Wording {
    Wording(zh: "无法准备临时文件夹：\(reason)", en: "no temporary folder can be made: \(reason)")
  }
}
