import FoundationEssentials
import Glibc
import Synchronization

/// The temporary files and folders of this program: removed when it is interrupted, and by a later run where it was
/// ended before it could.
///
/// Each is locked as long as the program that made it runs; what nobody has locked, somebody left behind.
package enum TemporaryFiles {
  private static let prefix = ".dutymap-"
  private static let folderPrefix = "dutymap-scratch-"
  private static let made = Mutex<[String: Int32]>([:])
  /// The folders that were cleared already; once in a run is enough.
  private static let cleared = Mutex<Set<String>>([])

  // MARK: Files

  /// A new file beside one that is to be written, open for writing; nil, with `errno`, when there can be none.
  static func make(in folder: String) -> (path: String, descriptor: Int32)? {
    // Whoever cleans up either finds it in the list or nowhere.
    made.withLock { made in
      for _ in 0..<100 {
        let name = prefix + String(UInt64.random(in: 0...(.max)), radix: 36) + ".tmp"
        let path = folder == "/" ? "/" + name : folder + "/" + name
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor < 0, errno == EEXIST { continue }
        guard descriptor >= 0 else { return nil }
        if hold(descriptor, path) {
          made[path] = -1
          return (path, descriptor)
        }
        close(descriptor)
      }
      return nil
    }
  }

  /// Notes that a file has taken its name, and is temporary no longer.
  static func keep(_ path: String) { made.withLock { _ = $0.removeValue(forKey: path) } }

  static func remove(_ path: String) {
    unsafe unlink(path)
    keep(path)
  }

  /// Removes what was left behind beside a file.
  static func clear(_ folder: String) {
    guard cleared.withLock({ $0.insert(folder).inserted }) else { return }
    for path in entries(of: folder, beginning: prefix) where path.hasSuffix(".tmp") {
      // Not followed, not waited for: whatever is there, if not a file, is none of ours.
      let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      if isOurs(descriptor, S_IFREG), flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unsafe unlink(path) }
    }
  }

  // MARK: Folders

  /// A new folder for what is needed while the program runs; nil, with `errno`, when there can be none.
  package static func makeFolder() -> String? {
    let parent = FileManager.default.temporaryDirectory.path
    for path in entries(of: parent, beginning: folderPrefix) {
      let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      if isOurs(descriptor, S_IFDIR), flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
    clear(parent)
    return made.withLock { made in
      for _ in 0..<100 {
        let name = folderPrefix + String(UInt64.random(in: 0...(.max)), radix: 36)
        let path = URL(filePath: parent).appending(path: name).path
        if unsafe mkdir(path, 0o700) != 0 {
          if errno == EEXIST { continue }
          return nil
        }
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { continue }
        if hold(descriptor, path) {
          made[path] = descriptor
          return path
        }
        close(descriptor)
      }
      return nil
    }
  }

  package static func removeFolder(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
    if let descriptor = made.withLock({ $0.removeValue(forKey: path) }) { close(descriptor) }
  }

  // MARK: All of them

  /// Removes everything that is there now and ends the program, before anything new can be made.
  static func removeAll(andThen end: () -> Void) {
    made.withLock { made in
      for path in made.keys { try? FileManager.default.removeItem(atPath: path) }
      end()
    }
  }

  /// Locks what was just made.
  ///
  /// - Returns: Whether it is still there: before it was locked, another run could have taken it for left behind.
  private static func hold(_ descriptor: Int32, _ path: String) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return false }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return false }
    return FileIdentity(path) == FileIdentity(status)
  }

  /// Whether what is open is of a kind and belongs to who runs this program.
  private static func isOurs(_ descriptor: Int32, _ kind: mode_t) -> Bool {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == kind && status.st_uid == geteuid()
  }

  private static func entries(of folder: String, beginning prefix: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(prefix) }.map { folder == "/" ? "/" + $0 : folder + "/" + $0 }
  }
}
