package import BoundaryFindings
import BoundaryModel
import Foundation
import Glibc
import Synchronization

/// A program that this one asks: `git`, `dot`, `soffice`.
///
/// Its streams are files without a name and no pipes, so that neither side waits for the other, a helper that ends early
/// breaks nothing, and nothing is left behind. It ends by itself, or is ended.
package enum Helper {
  /// Why a helper gave no answer.
  package struct Failure: Error {
    package let message: Wording
    /// Whether it is not there at all.
    package var isMissing = false
    /// What it ended with, if it ended by itself.
    var status: Int32?
    /// Its own words.
    var reason = ""
  }

  /// What a helper wrote, and what it said on its standard error.
  package struct Answer {
    package let output: [UInt8]
    package let words: String
  }

  /// How long a helper may take unless it is said otherwise, in `DUTYMAP_HELPER_SECONDS`.
  package static let seconds = 60.0
  /// More than this is no answer.
  private static let longestAnswer: Int64 = 1 << 30

  /// Runs a program that is found on the path.
  ///
  /// - Returns: What it wrote to its standard output.
  package static func run(
    _ name: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    input: [UInt8] = []
  ) throws(Failure) -> [UInt8] {
    try ask(name, arguments, in: folder, environment: environment, input: input).output
  }

  /// Runs a program that is found on the path, for those that end with 0 though they failed, and only say so.
  ///
  /// - Parameters:
  ///   - wrapper: A program and its arguments that start it, such as one that takes the network away.
  ///   - environment: What is set beside what is set already.
  ///   - input: What it reads from its standard input.
  package static func ask(
    _ name: String, _ arguments: [String], wrapper: [String] = [], in folder: String? = nil,
    environment: [String: String] = [:], input: [UInt8] = []
  ) throws(Failure) -> Answer {
    for program in wrapper.prefix(1) + [name] where path(of: program) == nil {
      throw Failure(message: .missing(program), isMissing: true)
    }
    let line = wrapper + [name] + arguments
    let process = Process()
    process.executableURL = path(of: line[0]).map { URL(filePath: $0) }
    process.arguments = Array(line.dropFirst())
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    do {
      let (source, output, errors) = (try NamelessFile(input), try NamelessFile([]), try NamelessFile([]))
      process.standardInput = source.handle
      process.standardOutput = output.handle
      process.standardError = errors.handle
      try process.run()
      running.store(process.processIdentifier, ordering: .sequentiallyConsistent)
      let end = wait(for: process, writing: [output, errors])
      // The thread that cleans up ends the program; its end is not told as that of the helper.
      if running.exchange(0, ordering: .sequentiallyConsistent) < 0 { sleep(5) }
      let words = reason(errors.bytes())
      switch end {
      case .tooLong: throw Failure(message: .tooLong(name, limit, words))
      case .tooMuch: throw Failure(message: .tooMuch(name, words))
      case .ended where process.terminationReason == .uncaughtSignal:
        throw Failure(message: .killed(name, process.terminationStatus, words))
      case .ended where process.terminationStatus != 0:
        throw Failure(
          message: .failed(name, process.terminationStatus, words), status: process.terminationStatus, reason: words)
      case .ended: return Answer(output: output.bytes(), words: words)
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(message: .notRun(name, "\(error.localizedDescription)"))
    }
  }

  /// Where a program is; nil when it is not on the path.
  private static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { isExecutable($0) }
  }

  private static func isExecutable(_ path: String) -> Bool {
    guard FileKind(path) == .file else { return false }
    return unsafe access(path, X_OK) == 0
  }

  /// The one that runs; 0 for none, -1 once no other may be started.
  private static let running = Atomic<Int32>(0)

  /// Ends what runs, since the program itself is told to end.
  static func endRunning() {
    let pid = running.exchange(-1, ordering: .sequentiallyConsistent)
    guard pid > 0 else { return }
    end(pid)
    // Until it has gone, and can write no more.
    usleep(50_000)
  }

  /// Ends a helper with whatever it has started: it leads a group of its own, if the system gave it one.
  private static func end(_ pid: Int32) {
    if getpgid(pid) == pid { kill(-pid, SIGKILL) } else { kill(pid, SIGKILL) }
  }

  private enum End {
    case ended, tooLong, tooMuch
  }

  private static var limit: Double {
    ProcessInfo.processInfo.environment["DUTYMAP_HELPER_SECONDS"].flatMap(Double.init).map { max(0.1, $0) } ?? seconds
  }

  /// Waits until a helper has ended, and ends it where it does not.
  private static func wait(for process: Process, writing files: [NamelessFile]) -> End {
    let deadline = ContinuousClock.now + .seconds(limit)
    var pause: UInt32 = 500
    while process.isRunning {
      let isTooLong = ContinuousClock.now > deadline
      if isTooLong || files.contains(where: { $0.count > longestAnswer }) {
        end(process.processIdentifier)
        process.waitUntilExit()
        return isTooLong ? .tooLong : .tooMuch
      }
      usleep(pause)
      pause = min(20_000, pause * 2)
    }
    process.waitUntilExit()
    return .ended
  }

  /// The first line that it said on its standard error; a mere warning only where there is nothing else.
  private static func reason(_ bytes: [UInt8]) -> String {
    let lines = bytes.split(separator: 0x0A).map { String(decoding: $0.prefix(400), as: UTF8.self) }
      .filter { !$0.allSatisfy(\.isWhitespace) }
    return lines.first { !$0.lowercased().hasPrefix("warning") } ?? lines.first ?? ""
  }
}

/// A file without a name, which is gone with the program.
private final class NamelessFile {
  let handle: FileHandle

  /// - Throws: When the system gives none.
  init(_ bytes: [UInt8]) throws {
    let folder = FileManager.default.temporaryDirectory.path
    guard let (path, descriptor) = TemporaryFiles.make(in: folder) else {
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
    TemporaryFiles.remove(path)
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: Data(bytes))
    try handle.seek(toOffset: 0)
  }

  var count: Int64 {
    var status = stat()
    return unsafe fstat(handle.fileDescriptor, &status) == 0 ? Int64(status.st_size) : 0
  }

  func bytes() -> [UInt8] {
    guard (try? handle.seek(toOffset: 0)) != nil else { return [] }
    return Array((try? handle.readToEnd()) ?? Data())
  }
}

extension Wording {
  /// A helper's own words, if it said any.
  private static func after(_ words: String) -> String { words.isEmpty ? "" : ": \(words)" }
  private static func zhAfter(_ words: String) -> String { words.isEmpty ? "" : "：\(words)" }

  fileprivate static func missing(_ name: String) -> Wording {
    Wording(zh: "没有找到程序 \(name)", en: "the program \(name) is not there")
  }

  fileprivate static func notRun(_ name: String, _ words: String) -> Wording {
    Wording(zh: "无法运行 \(name)" + zhAfter(words), en: "\(name) cannot be run" + after(words))
  }

  fileprivate static func failed(_ name: String, _ status: Int32, _ words: String) -> Wording {
    Wording(
      zh: "\(name) 未能完成（退出状态 \(status)）" + zhAfter(words), en: "\(name) failed with status \(status)" + after(words))
  }

  fileprivate static func killed(_ name: String, _ signal: Int32, _ words: String) -> Wording {
    Wording(zh: "\(name) 被信号 \(signal) 终止" + zhAfter(words), en: "\(name) was ended by signal \(signal)" + after(words))
  }

  fileprivate static func tooLong(_ name: String, _ seconds: Double, _ words: String) -> Wording {
    let time = seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
    return Wording(
      zh: "\(name) 运行超过 \(time) 秒，已终止（时限见 DUTYMAP_HELPER_SECONDS）" + zhAfter(words),
      en: "\(name) took more than \(time) s and was ended (DUTYMAP_HELPER_SECONDS allows more)" + after(words))
  }

  fileprivate static func tooMuch(_ name: String, _ words: String) -> Wording {
    Wording(zh: "\(name) 输出过多，已终止" + zhAfter(words), en: "\(name) wrote too much and was ended" + after(words))
  }
}
