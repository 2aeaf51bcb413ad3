/// The grammar of the documents, for editors and other programs.
package enum Schema {
  /// RELAX NG in its XML syntax, the text of `templates/dutymap.rng`.
  package static var relaxNG: String {
    String(decoding: PackageResources.dutymap_rng, as: UTF8.self)
  }

  /// The processing instruction by which a document names its grammar to editors.
  ///
  /// - Parameter path: That of the grammar, from the folder of the document.
  package static func instruction(_ path: String) -> String {
    "<?xml-model href=\"\(path)\" type=\"application/xml\" schematypens=\"http://relaxng.org/ns/structure/1.0\"?>"
  }
}
