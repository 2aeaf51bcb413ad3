import Foundation
import Glibc
import Synchronization

/// What happens when the program is told to stop: what is temporary is removed, then it ends as the signal says.
package enum Interruption {
  /// The writing end of a pipe to the thread that cleans up; a signal handler may do no more than write to it.
  private static let bell = Atomic<Int32>(-1)

  /// From now on SIGINT, SIGTERM and SIGHUP clean up. One that is ignored already stays so, as `nohup` wants it.
  package static func cleanUpOnSignals() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return }
    // No helper inherits it.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    bell.store(ends[1], ordering: .sequentiallyConsistent)
    let listening = ends[0]
    Thread.detachNewThread {
      var number: UInt8 = 0
      while true {
        let got = unsafe read(listening, &number, 1)
        if got == 1 { break }
        guard got < 0, errno == EINTR else { return }
      }
      // It would go on writing into a folder that is removed.
      Helper.endRunning()
      TemporaryFiles.removeAll {
        signal(Int32(number), SIG_DFL)
        kill(getpid(), Int32(number))
        sleep(1)
      }
    }
    // Whoever starts the program may have them blocked for reasons of its own, as dispatch queues do.
    var mask = sigset_t()
    unsafe sigemptyset(&mask)
    for number in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&mask, number) }
    unsafe sigprocmask(SIG_UNBLOCK, &mask, nil)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let previous = signal(number) { received in
        var byte = UInt8(truncatingIfNeeded: received)
        _ = unsafe write(Interruption.bell.load(ordering: .sequentiallyConsistent), &byte, 1)
      }
      if unsafe unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }
}
