package import BoundaryModel

/// Two revisions of one or more documents, read into one set of tables, so that equal words of the
/// two are one symbol and a place says which side it is on.
package struct Revisions: Sendable {
  /// The documents of one side.
  package struct Side: Sendable {
    /// What is compared.
    package let files: Set<RowID<SourceFile>>
    /// What the compared documents refer to; a file may be the context of both sides.
    package let context: Set<RowID<SourceFile>>

    package init(files: Set<RowID<SourceFile>>, context: Set<RowID<SourceFile>>) {
      self.files = files
      self.context = context
    }

    func holds(_ place: Place) -> Bool { files.contains(place.file) }
    func knows(_ place: Place) -> Bool { files.contains(place.file) || context.contains(place.file) }
  }

  package let documents: Documents
  package let old: Side
  package let new: Side

  package init(_ documents: Documents, old: Side, new: Side) {
    self.documents = documents
    self.old = old
    self.new = new
  }
}
