import Glibc

/// A file or folder as the file system knows it, whatever it is called.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt
  private let number: UInt

  init(_ status: stat) {
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }

  /// That which a path leads to; nil where there is nothing.
  package init?(_ path: String) {
    guard let status = fileStatus(path) else { return nil }
    self.init(status)
  }

  /// That which is open under a number, if it is a file that keeps what is written.
  package init?(open descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }
}

/// What a path leads to, or is itself where links are not followed; nil, with `errno`, where there is nothing.
func fileStatus(_ path: String, followingLinks: Bool = true) -> stat? {
  var status = stat()
  let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
  return result == 0 ? status : nil
}

/// The kinds of what a path can lead to, as far as they matter to a reader of documents.
package enum FileKind: Sendable {
  case file, folder
  /// A pipe, a device, a socket: it can be read once, and may never end.
  case stream

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .stream
    }
  }

  /// What a path leads to; nil where there is nothing.
  package init?(_ path: String) {
    guard let status = fileStatus(path) else { return nil }
    self.init(status)
  }
}

/// The path without links, dots and doubled slashes; nil where there is nothing.
package func realPath(_ path: String) -> String? {
  guard let resolved = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}

/// Why the last call of the system failed, in its own words.
func systemReason(_ code: Int32 = errno) -> String { unsafe String(cString: strerror(code)) }
