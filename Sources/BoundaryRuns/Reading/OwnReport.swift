import BoundaryXML
import TableReading

/// The reports of this program that are named as documents are, and may lie in a folder with them.
package enum OwnReport {
  /// The formats whose files are known again.
  package static let formats: Set<String> = ["junit", "csv", "xlsx"]

  /// Whether a file is one of them; it is not read as a document where a folder is searched.
  static func isOne(_ source: Source) -> Bool {
    guard let head = source.head else { return false }
    if head.starts(with: [0x50, 0x4B]) {
      return OfficeProperties.category(of: source.loaded.bytes) == "dutymap report"
    }
    return head.firstRange(of: Array("<testsuites name=\"dutymap".utf8)) != nil
      || head.prefix(64).firstRange(of: Array("severity,rule,message,path,line".utf8)) != nil
  }
}
