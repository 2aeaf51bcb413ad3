import ArgumentParser

/// The formats that a command can write.
protocol OutputFormat: RawRepresentable<String>, CaseIterable, Sendable {
  /// What is written when nothing else is asked for.
  static var standard: Self { get }
  /// The endings of file names, without their dot, that stand for the format.
  var endings: [String] { get }
  /// Whether a terminal can show it.
  var isText: Bool { get }
}

extension OutputFormat {
  var isText: Bool { true }

  /// The format that the ending of a file's name stands for; the standard one for a name without an ending.
  init?(ofFile path: String) {
    let name = (path.split(separator: "/").last ?? "").lowercased()
    guard name.dropFirst().contains(".") else {
      self = .standard
      return
    }
    // The longest counts, so that report.sarif.json is no plain JSON.
    let matches = Self.allCases.flatMap { format in format.endings.map { (format, $0) } }
      .filter { name == $0.1 || name.dropFirst().hasSuffix("." + $0.1) }
    guard let match = matches.max(by: { $0.1.count < $1.1.count }) else { return nil }
    self = match.0
  }

  static var names: [String] { allCases.map(\.rawValue) }
}

/// A format and the file that it goes into: `sarif=out.sarif`. In one value, so that they cannot be mispaired.
struct OutputTarget<Format: OutputFormat>: ExpressibleByArgument, Sendable {
  let format: Format
  /// nil for standard output.
  let file: String?

  init(_ format: Format, file: String? = nil) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let format = Format(rawValue: parts[0]), parts.count == 1 || !parts[1].isEmpty else { return nil }
    self.init(format, file: parts.count == 2 && parts[1] != "-" ? parts[1] : nil)
  }

  static var allValueStrings: [String] { Format.names }
}
