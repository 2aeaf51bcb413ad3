import BoundaryFindings
import BoundaryModel

/// Boundary lists, checked and compared: what other programs use of dutymap.
///
/// Nothing is printed and nothing thrown. What is wrong with documents is a finding; what could not be read or decided
/// is trouble, and makes the verdict `incomplete`: a result that could lack something never reads as a good one.
public enum Boundaries {
  /// Checks documents together: every overlap, every gap, and whatever else the rules find.
  ///
  /// - Parameters:
  ///   - inputs: Registers, templates and lists. Templates and registers that a list on disk refers to and that are
  ///     not among them are looked for beside it, as the command line does.
  ///   - options: Which configuration counts, and for which day acceptances are asked about.
  public static func check(_ inputs: [Input], options: Options = Options()) -> Check {
    let files = InputFiles(inputs)
    let control = RunControl(options.settings, paths: inputs.map(\.configuredPath))
    return Check(CheckedDocuments(files, contextFor: inputs.compactMap(\.path), control), control.problems)
  }

  /// Compares two revisions of documents, which are paired by kind and id.
  ///
  /// - Parameters:
  ///   - old: The documents as they were.
  ///   - new: The documents as they are.
  public static func compare(_ old: [Input], _ new: [Input], options: Options = Options()) -> Difference {
    let controls = [old, new].map { RunControl(options.settings, paths: $0.map(\.configuredPath)) }
    func side(_ inputs: [Input], _ control: RunControl) -> CompareRequest.Side {
      CompareRequest.Side(
        InputFiles(inputs, keepsBytes: true), contextFor: inputs.compactMap(\.path), control, name: { $0 })
    }
    let request = CompareRequest(old: side(old, controls[0]), new: side(new, controls[1]))
    return Difference(ComparedDocuments(request), controls.flatMap(\.problems))
  }
}

extension Boundaries {
  /// A document, or a folder of documents.
  public struct Input: Sendable {
    fileprivate enum Content {
      case path(String)
      case text(String, name: String)
    }

    fileprivate let content: Content

    /// A file, or a folder that is searched for documents.
    public static func path(_ path: String) -> Input { Input(content: .path(path)) }

    /// A document that is in memory.
    ///
    /// - Parameter name: What it is called in places.
    public static func text(_ text: String, name: String) -> Input { Input(content: .text(text, name: name)) }

    fileprivate var path: String? { if case .path(let path) = content { path } else { nil } }

    /// Beside what a configuration is looked for; a text is taken to be in the current folder.
    fileprivate var configuredPath: String { path ?? "." }
  }

  /// What is asked beside the documents.
  public struct Options: Sendable {
    /// Whether the nearest `dutymap.yml` of each path counts.
    public var readsConfiguration: Bool
    /// The day on which it is asked whether an acceptance still counts, as in `2024-06-30`; nil, or a day that does
    /// not exist, for today.
    public var day: String?

    /// The nearest configuration counts, and today.
    public init(readsConfiguration: Bool = true, day: String? = nil) {
      self.readsConfiguration = readsConfiguration
      self.day = day
    }

    fileprivate var settings: ControlSettings {
      var settings = ControlSettings()
      settings.readsConfiguration = readsConfiguration
      settings.day = day.flatMap { Day($0) }
      return settings
    }
  }
}

extension InputFiles {
  fileprivate init(_ inputs: [Boundaries.Input], keepsBytes: Bool = false) {
    self.init(paths: [], keepsBytes: keepsBytes)
    for (number, input) in inputs.enumerated() {
      switch input.content {
      case .path(let path): add(path: path, origin: number)
      case .text(let text, let name): add(text: Array(text.utf8), name: name, origin: number)
      }
    }
  }
}
