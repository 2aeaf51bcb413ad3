import ArgumentParser
import BoundaryReports

/// A format that was asked for by its name.
struct OutputFormat<Subject: Reportable>: ExpressibleByArgument, Sendable {
  let reporter: any Reporter<Subject>.Type

  init(_ reporter: any Reporter<Subject>.Type) { self.reporter = reporter }

  init?(argument: String) {
    guard let reporter = Subject.reporters.first(where: { $0.name == argument }) else { return nil }
    self.reporter = reporter
  }

  /// The format that the ending of a file's name stands for; the standard one for a name without an ending.
  init?(ofFile path: String) {
    let name = (path.split(separator: "/").last ?? "").lowercased()
    guard name.dropFirst().contains(".") else {
      self = .standard
      return
    }
    // The longest counts, so that report.sarif.json is no plain JSON.
    let matches = Subject.reporters.flatMap { reporter in reporter.endings.map { (reporter, $0) } }
      .filter { name == $0.1 || name.dropFirst().hasSuffix("." + $0.1) }
    guard let match = matches.max(by: { $0.1.count < $1.1.count }) else { return nil }
    reporter = match.0
  }

  /// What is written when nothing else is asked for.
  static var standard: Self { Self(Subject.reporters[0]) }

  static var allValueStrings: [String] { Subject.reporters.map { $0.name } }

  var defaultValueDescription: String { reporter.name }
}

/// A format and the file that it goes into: `sarif=out.sarif`. In one value, so that they cannot be mispaired.
struct OutputTarget<Subject: Reportable>: ExpressibleByArgument, Sendable {
  let format: OutputFormat<Subject>
  /// nil for standard output.
  let file: String?

  init(_ format: OutputFormat<Subject>, file: String? = nil) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let format = OutputFormat<Subject>(argument: parts[0]), parts.count == 1 || !parts[1].isEmpty else {
      return nil
    }
    self.init(format, file: parts.count == 2 && parts[1] != "-" ? parts[1] : nil)
  }

  static var allValueStrings: [String] { OutputFormat<Subject>.allValueStrings }
}
