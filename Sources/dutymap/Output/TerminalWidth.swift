import FoundationEssentials
import Glibc

/// The columns of a terminal: `COLUMNS`, else what the terminal says, else 80.
func terminalWidth(_ descriptor: Int32) -> Int {
  if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
  var size = winsize()
  guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
  return Int(size.ws_col)
}
