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

/// Lets a closed pipe end writing instead of killing the program with a message.
func ignoreClosedPipes() {
  signal(SIGPIPE, SIG_DFL)
}

func printOut(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }
func printOut(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

func printError(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

private func write(_ bytes: [UInt8], to descriptor: Int32) {
  var bytes = bytes[...]
  while !bytes.isEmpty {
    let written = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if written < 0, errno == EINTR { continue }
    guard written > 0 else { return }
    bytes = bytes.dropFirst(written)
  }
}

func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
