import BoundaryFindings

/// Rows as comma-separated values (RFC 4180) that spreadsheets read as they are meant.
enum CSVText {
  /// The text begins with a byte order mark, without which Excel takes it for the code page of its country and shows
  /// Chinese as nonsense.
  static func table(_ rows: [[String]]) -> String { "\u{FEFF}" + rows.map(line).joined() }

  private static func line(_ fields: [String]) -> String {
    fields.map { quoted(withoutFormula(visible($0))) }.joined(separator: ",") + "\r\n"
  }

  /// Spreadsheets run text that begins like a formula; an apostrophe before it makes it text (OWASP, CSV injection).
  /// Text that has apostrophes there already gets one more, so that the text can be had back.
  private static func withoutFormula(_ field: String) -> String {
    let first = field.unicodeScalars.first { $0 != "'" }
    return first.map("=+-@＝＋－＠".unicodeScalars.contains) == true ? "'" + field : field
  }

  private static func quoted(_ field: String) -> String {
    let scalars = field.unicodeScalars
    guard scalars.contains(where: { $0 == "," || $0 == "\"" }) || scalars.first == " " || scalars.last == " " else {
      return field
    }
    return "\"" + escaping(field) { $0 == "\"" ? "\"\"" : nil } + "\""
  }
}
