/// Text in which some characters are written otherwise.
///
/// It goes by Unicode scalars and not by `Character`: a quotation mark with an accent on it is one `Character` of its
/// own, and still a quotation mark to whoever reads the format.
///
/// - Parameter replacement: What stands for a scalar; nil for itself.
func escaping(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if let replacement = replacement(scalar) {
      escaped.append(contentsOf: replacement.unicodeScalars)
    } else {
      escaped.append(scalar)
    }
  }
  return String(escaped)
}
