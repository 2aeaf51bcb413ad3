package import BoundaryMap
import BoundaryModel

/// Two revisions of one or more documents, each resolved by itself with what it refers to.
package struct Revisions: Sendable {
  package let old: DutyMap
  package let new: DutyMap

  /// - Precondition: The documents of the new side were read after those of the old one (`Documents(after:)`), so that
  ///   equal words of the two are one symbol, and a row or a place says which side it is on.
  package init(old: DutyMap, new: DutyMap) {
    self.old = old
    self.new = new
  }

  /// The rows of both sides by their ids.
  var documents: Documents { new.documents }
}

extension DutyMap {
  /// Whether what stands at a place is compared, rather than only referred to.
  func isCompared(_ place: Place) -> Bool { !documents.contextFiles.contains(place.file) }
}
