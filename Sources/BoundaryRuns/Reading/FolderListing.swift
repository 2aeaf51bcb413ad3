import BoundaryFindings
import BoundaryModel
import Glibc

/// The documents below a folder, in order, and what in it could not be looked at: nothing is left out in silence.
///
/// Hidden files and folders are left out, as is whatever is not named as documents are. Folders that are links are
/// followed, each folder once.
struct FolderListing {
  private(set) var files: [String] = []
  /// What there is and could not be read or followed.
  private(set) var troubles: [Report.Trouble] = []
  private let confinement: Confinement
  private let forms: [DocumentForm]
  private var seen: Set<FileIdentity> = []
  /// The folders that the one at hand is in, itself included.
  private var around: [FileIdentity] = []

  init(_ folder: String, _ confinement: Confinement, _ forms: [DocumentForm]) {
    self.confinement = confinement
    self.forms = forms
    search(folder)
  }

  private mutating func search(_ folder: String) {
    guard let status = fileStatus(folder) else { return tell(folder, .unopened(systemReason())) }
    let identity = FileIdentity(status)
    if around.contains(identity) { return tell(folder, .cycle) }
    guard seen.insert(identity).inserted else { return }
    guard let entries = Self.entries(of: folder) else { return tell(folder, .unopened(systemReason())) }
    around.append(identity)
    for entry in entries {
      switch entry {
      case .named(let name): look(at: folder.hasSuffix("/") ? folder + name : folder + "/" + name, name)
      case .unreadable(let bytes): lookAtUnreadable(bytes, in: folder)
      }
    }
    around.removeLast()
  }

  private mutating func look(at path: String, _ name: String) {
    guard let own = fileStatus(path, followingLinks: false) else { return tell(path, .unopened(systemReason())) }
    let isLink = own.st_mode & S_IFMT == S_IFLNK
    guard let status = fileStatus(path) else {
      return tell(path, isLink ? .leadsNowhere(systemReason()) : .unopened(systemReason()))
    }
    let kind = FileKind(status)
    guard kind == .folder || DocumentForm.isNamedAsDocument(name, in: forms) else { return }
    if isLink, !confinement.allows(path) { return tell(path, .leadsOut) }
    switch kind {
    case .folder where isLink && Self.isAround(path): tell(path, .cycle)
    case .folder: search(path)
    case .file: files.append(path)
    case .stream: tell(path, .stream)
    }
  }

  /// Whether a link leads to a folder that it is in, at whatever depth.
  private static func isAround(_ link: String) -> Bool {
    let parent = String(link.prefix(upTo: link.lastIndex(of: "/") ?? link.startIndex))
    guard let target = realPath(link), let folder = realPath(parent) else { return false }
    return folder == target || folder.hasPrefix(target == "/" ? target : target + "/")
  }

  /// An entry whose name is no text cannot be told apart from others in messages, so that it is told and not read.
  private mutating func lookAtUnreadable(_ name: [UInt8], in folder: String) {
    var status = stat()
    let path = Array(folder.utf8) + [UInt8(ascii: "/")] + name + [0]
    let isThere = unsafe path.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { text in
        unsafe text.baseAddress.map { unsafe stat($0, &status) == 0 } ?? false
      }
    }
    let shown = String(decoding: name, as: UTF8.self)
    let isFolder = isThere && FileKind(status) == .folder
    guard isFolder || !isThere || DocumentForm.isNamedAsDocument(shown, in: forms) else { return }
    tell(folder.hasSuffix("/") ? folder + shown : folder + "/" + shown, .nameIsNoText(name))
  }

  private mutating func tell(_ path: String, _ message: Wording) {
    troubles.append(Report.Trouble(path: path, message: message))
  }

  // MARK: Entries

  private enum Entry {
    case named(String)
    /// Its name is not UTF-8.
    case unreadable([UInt8])
  }

  /// What is in a folder, in the order of the names; nil, with `errno`, when it cannot be opened.
  private static func entries(of folder: String) -> [Entry]? {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    var named: [String] = []
    var unreadable: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      guard bytes.first != UInt8(ascii: ".") else { continue }
      if let name = String(validating: bytes, as: UTF8.self) { named.append(name) } else { unreadable.append(bytes) }
    }
    return named.sorted().map { .named($0) }
      + unreadable.sorted { $0.lexicographicallyPrecedes($1) }.map { .unreadable($0) }
  }
}

extension Wording {
  fileprivate static func unopened(_ reason: String) -> Wording {
    Wording(zh: "无法打开：\(reason)", en: "cannot be opened: \(reason)")
  }

  fileprivate static func leadsNowhere(_ reason: String) -> Wording {
    Wording(zh: "链接指向的文件或文件夹无法打开：\(reason)", en: "a link whose target cannot be opened: \(reason)")
  }

  fileprivate static let cycle = Wording(
    zh: "链接指回它所在的文件夹，未再进入", en: "a link back to a folder that it is in; it was not followed")

  fileprivate static let stream = Wording(
    zh: "是管道、设备或者套接字，不是文件；要读取它，请直接写出它的路径",
    en: "a pipe, device or socket and no file; it is read only where it is named itself")

  fileprivate static func nameIsNoText(_ bytes: [UInt8]) -> Wording {
    let digits = bytes.prefix(64).map { byte in
      (0x21..<0x7F).contains(byte)
        ? String(Unicode.Scalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    let name = digits.joined() + (bytes.count > 64 ? "…" : "")
    return Wording(
      zh: "文件名不是 UTF-8（\(name)），没有读取；请改名，例如用 convmv -f gbk -t utf-8",
      en: "its name is not UTF-8 (\(name)), so that it was not read; rename it, for example with convmv -f gbk -t utf-8"
    )
  }
}
