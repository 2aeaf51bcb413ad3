import BoundaryFindings
import BoundaryModel
import BoundaryReports
import BoundaryRuns
import FoundationEssentials
import Glibc

/// What the program ends with; never a count.
enum ExitStatus: Int32, Error {
  /// Nothing at or above the threshold.
  case fine = 0
  /// At least one finding at or above the threshold.
  case findings = 1
  /// The question could not be answered: a bad flag, unreadable input, an output not written.
  case unanswered = 2
  /// A fault of the program.
  case fault = 3
}

func exit(_ status: ExitStatus) -> Never {
  Glibc.exit(status.rawValue)
}

/// Lets a closed pipe end the program quietly, whatever was inherited.
func dieOfClosedPipes() {
  signal(SIGPIPE, SIG_DFL)
}

/// Fills the numbers of streams that were closed with what can be neither read nor written. A file that is opened would
/// get the number otherwise, and be taken for the stream.
func occupyClosedStreams() {
  for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
  where fcntl(descriptor, F_GETFD) < 0 {
    // The lowest number is given, and those below are in use.
    _ = unsafe open("/dev/null", mode)
  }
}

/// That standard output did not take what was written to it.
struct OutputFailure: Error {
  let message: Wording

  init() {
    let reason = unsafe String(cString: strerror(errno))
    message = Wording(zh: "无法写入标准输出：\(reason)", en: "cannot write standard output: \(reason)")
  }
}

/// - Throws: `OutputFailure`, which ends the program with `ExitStatus.unanswered`.
func printOut(_ text: String) throws(OutputFailure) { try printOut(Array(text.utf8)) }

/// - Throws: `OutputFailure`, which ends the program with `ExitStatus.unanswered`.
func printOut(_ bytes: [UInt8]) throws(OutputFailure) {
  guard writeAll(bytes, to: STDOUT_FILENO) else { throw OutputFailure() }
}

/// There is nowhere to say that nothing can be said; the exit status still tells.
func printError(_ text: String) { _ = writeAll(Array(withoutCommands(text).utf8), to: STDERR_FILENO) }

func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
