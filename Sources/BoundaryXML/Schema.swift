/// The grammar of the documents, for editors and other programs.
package enum Schema {
  /// RELAX NG in its XML syntax, the text of `templates/dutymap.rng`.
  package static var relaxNG: String {
    String(decoding: PackageResources.dutymap_rng, as: UTF8.self)
  }
}
