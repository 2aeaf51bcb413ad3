import Foundation
import TableReading

/// Reads a file with tables and prints how many cells it has: what is timed is the whole process.
@main struct Benchmark {
  static func main() throws {
    let path = CommandLine.arguments.dropFirst().first ?? ""
    let file = try TableFile([UInt8](Data(contentsOf: URL(filePath: path))))
    print(file.grids.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.cells.count } })
  }
}
