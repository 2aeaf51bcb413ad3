import BoundaryFindings
import BoundaryModel

extension Boundaries {
  /// A sentence in both languages.
  public struct Text: Hashable, Sendable {
    /// 中文.
    public let chinese: String
    /// English.
    public let english: String

    init(_ wording: Wording) {
      chinese = wording.zh
      english = wording.en
    }
  }

  /// Where something stands: lines and columns from 1, columns counting characters.
  public struct Location: Hashable, Sendable {
    /// The file, as it was named.
    public let path: String
    /// Counted from 1.
    public let line: Int
    /// Counted from 1, in characters.
    public let column: Int

    init?(_ location: BoundaryModel.Location?) {
      guard let location else { return nil }
      path = location.path
      line = location.line
      column = location.column
    }
  }

  /// What could not be read, decided or compared.
  public struct Trouble: Hashable, Sendable {
    /// The file that it is about; nil for none in particular.
    public let path: String?
    /// What is the matter with it.
    public let reason: Text

    init(_ path: String?, _ reason: Wording) {
      self.path = path
      self.reason = Text(reason)
    }
  }
}
