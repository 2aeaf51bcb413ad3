import BoundaryXML

/// The reports of this program that are named as documents are, and may lie in a folder with them.
enum OwnReport {
  /// Whether a file is one of them; it is not read as a document where a folder is searched.
  static func isOne(_ source: Source) -> Bool {
    guard let head = source.head else { return false }
    return head.firstRange(of: Array("<testsuites name=\"dutymap".utf8)) != nil
  }
}
