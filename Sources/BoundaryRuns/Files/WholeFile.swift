package import BoundaryFindings
import BoundaryModel
import FoundationEssentials
import Glibc

/// Why a file was not written; what stood there is as it was.
package struct WriteFailure: Error {
  /// What is the matter, with the name of the file.
  package let message: Wording
}

/// Writes a file whole or not at all, and keeps its mode and owner where it is there already.
///
/// The bytes go into a temporary file beside it, which then takes its name. Of a link the file that it leads to is
/// written; a device or pipe is written to as it is. A file with several names is left as it is: under a new file the
/// other names would keep the old one.
package func writeWhole(_ bytes: [UInt8], to path: String) throws(WriteFailure) {
  func failed(_ reason: Wording) -> WriteFailure {
    WriteFailure(message: Wording(zh: "无法写入 \(path)：\(reason.zh)", en: "cannot write \(path): \(reason.en)"))
  }
  // The target of a link that leads nowhere yet is made where the link says.
  let target = realPath(path) ?? URL(filePath: path).resolvingSymlinksInPath().path
  let known = fileStatus(target)
  if let known {
    switch FileKind(known) {
    case .folder: throw failed(.system(EISDIR))
    case .stream:
      let descriptor = unsafe open(target, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failed(.system()) }
      defer { close(descriptor) }
      guard writeAll(bytes, to: descriptor) else { throw failed(.system()) }
      return
    case .file: break
    }
    if known.st_nlink > 1 { throw failed(.severalNames(Int(known.st_nlink))) }
    guard unsafe access(target, W_OK) == 0 else { throw failed(.system()) }
  }
  let folder = URL(filePath: target).deletingLastPathComponent().path
  TemporaryFiles.clear(folder)
  guard let (temporary, descriptor) = TemporaryFiles.make(in: folder) else { throw failed(.system()) }
  defer { close(descriptor) }
  do throws(WriteFailure) {
    guard writeAll(bytes, to: descriptor) else { throw failed(.system()) }
    if let known {
      if known.st_uid != geteuid() || known.st_gid != getegid() {
        guard fchown(descriptor, known.st_uid, known.st_gid) == 0 else { throw failed(.otherOwner) }
      }
      guard fchmod(descriptor, known.st_mode & 0o7777) == 0 else { throw failed(.system()) }
    } else {
      let mask = umask(0)
      umask(mask)
      _ = fchmod(descriptor, 0o666 & ~mask)
    }
    // So that after a loss of power the name leads to the old bytes or the new ones, and not to none.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failed(.system()) }
    guard unsafe rename(temporary, target) == 0 else { throw failed(.system()) }
    TemporaryFiles.keep(temporary)
  } catch {
    TemporaryFiles.remove(temporary)
    throw error
  }
}

/// Writes all bytes, however few the system takes at a time.
///
/// - Returns: Whether they were taken; where not, `errno` says why.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  unsafe bytes.withUnsafeBytes { buffer in
    guard let start = buffer.baseAddress else { return true }
    var done = 0
    while done < buffer.count {
      let written = unsafe write(descriptor, start + done, buffer.count - done)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      done += written
    }
    return true
  }
}

extension Wording {
  fileprivate static func system(_ code: Int32 = errno) -> Wording {
    let reason = systemReason(code)
    return Wording(zh: reason, en: reason)
  }

  fileprivate static func severalNames(_ count: Int) -> Wording {
    Wording(
      zh: "该文件有 \(count) 个名称（硬链接），重写会使它们不再是同一个文件",
      en: "the file has \(count) names (hard links), which would no longer be one file")
  }

  fileprivate static let otherOwner = Wording(
    zh: "该文件属于其他用户，重写会改变它的属主", en: "the file belongs to somebody else, and would no longer")
}
