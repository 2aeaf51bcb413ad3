package import BoundaryFindings

/// A format: its name, the endings of files that stand for it, and how it tells what it tells.
///
/// Each is a type in a file of its own, or in a folder where it takes several, and stands in the list of what it tells.
package protocol Reporter<Subject>: SendableMetatype {
  /// What it tells: findings, a conflict report, a comparison, answers, or what became of lists.
  associatedtype Subject: Reportable

  /// The name by which people ask for it.
  static var name: String { get }
  /// The endings of file names, without their dot, that stand for it.
  static var endings: [String] { get }
  /// Whether a terminal can show it.
  static var isText: Bool { get }

  init(_ subject: Subject, _ presentation: Presentation)

  /// The whole of it, as it is written.
  ///
  /// - Throws: `ReportingError` where it takes something that is not there, or what a library throws that cannot write.
  func bytes() throws -> [UInt8]
}

extension Reporter {
  package static var isText: Bool { true }
}

/// A format that is text.
package protocol TextReporter<Subject>: Reporter {
  /// - Throws: As `bytes`.
  func render() throws -> String
}

extension TextReporter {
  package func bytes() throws -> [UInt8] { Array(try render().utf8) }
}

/// A format that people read line by line, on a terminal or in the log of a CI service: no line is a command to it.
package protocol LinesReporter<Subject>: TextReporter {}

extension LinesReporter {
  package func bytes() throws -> [UInt8] { Array(withoutCommands(try render()).utf8) }
}

/// What can be told, in formats.
package protocol Reportable: Sendable {
  /// Its formats; the first is written where nobody asks for another.
  static var reporters: [any Reporter<Self>.Type] { get }
}

/// Why a format cannot be written.
package struct ReportingError: Error {
  package let message: Wording

  package init(message: Wording) {
    self.message = message
  }
}
