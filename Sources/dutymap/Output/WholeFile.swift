import BoundaryFindings
import BoundaryModel
import FoundationEssentials
import Glibc

/// Writes a file whole or not at all, and keeps its permissions where it is there already.
///
/// The bytes go into a temporary file beside it, which then takes its name. Of a link the file that
/// it leads to is written; a device or pipe is written to as it is.
///
/// - Returns: Whether it was written.
func writeWhole(_ bytes: [UInt8], to path: String) -> Bool {
  let target = URL(filePath: path).resolvingSymlinksInPath()
  let attributes = try? FileManager.default.attributesOfItem(atPath: target.path)
  if let attributes {
    guard FileManager.default.isWritableFile(atPath: target.path) else { return false }
    if attributes[.type] as? FileAttributeType != .typeRegular { return (try? Data(bytes).write(to: target)) != nil }
  }
  let temporary = target.deletingLastPathComponent()
    .appending(path: ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).tmp").path
  do {
    try Data(bytes).write(to: URL(filePath: temporary), options: .withoutOverwriting)
    if let permissions = attributes?[.posixPermissions] {
      try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: temporary)
    }
    if unsafe rename(temporary, target.path) == 0 { return true }
  } catch {
    // What is wrong with the place is told by the caller; nothing is left behind.
  }
  try? FileManager.default.removeItem(atPath: temporary)
  return false
}

extension Wording {
  static func notWritten(_ file: String) -> Wording {
    Wording(zh: "无法写入 \(file)", en: "cannot write \(file)")
  }
}
