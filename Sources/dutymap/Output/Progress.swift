import BoundaryFindings
import BoundaryModel
import FoundationEssentials
import Glibc

/// Tells how far long work has come, in one line that is wiped when the work is done.
///
/// A class, since the line on the terminal is one, whoever writes it.
final class Progress {
  private let isShown: Bool
  private let delay: Duration
  private let language: Language
  private let write: (String) -> Void
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// - Parameters:
  ///   - isShown: Whether anybody is there to see it.
  ///   - delay: How long work takes that is not worth a line.
  init(isShown: Bool, delay: Duration = .milliseconds(500), language: Language, write: @escaping (String) -> Void) {
    self.isShown = isShown
    self.delay = delay
    self.language = language
    self.write = write
  }

  /// On standard error, where that is a terminal and nobody asked for quiet.
  convenience init(isQuiet: Bool, language: Language) {
    let environment = ProcessInfo.processInfo.environment
    let isShown = !isQuiet && isTerminal(STDERR_FILENO) && environment["TERM"] != "dumb" && environment["CI"] == nil
    self.init(isShown: isShown, language: language, write: printError)
  }

  /// Ten times a second is as often as a line need change.
  private static let interval = Duration.milliseconds(100)

  func tell(_ work: Wording, _ done: Int, of total: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start >= delay, last.map({ now - $0 >= Self.interval }) ?? true else { return }
    last = now
    write("\r\u{1B}[K\(work[language]) \(done)/\(total)")
  }

  func finish() {
    guard last != nil else { return }
    last = nil
    write("\r\u{1B}[K")
  }
}
