import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What a function makes of the elements, in their order, made by all processors together.
  func mappedConcurrently<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    // Several pieces for each processor even out that some take longer.
    let size = Swift.max(16, count / 64)
    let pieces = stride(from: 0, to: count, by: size).map { $0..<Swift.min($0 + size, count) }
    let made = Mutex([[Result]](repeating: [], count: pieces.count))
    DispatchQueue.concurrentPerform(iterations: pieces.count) { number in
      let results = self[pieces[number]].map(transform)
      made.withLock { $0[number] = results }
    }
    return made.withLock { $0.flatMap(\.self) }
  }
}
