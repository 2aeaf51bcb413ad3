/// Lines that a CI service takes for nothing but text.
///
/// What documents and files are called stands in lines of the log; services read commands there: GitHub where a line
/// begins with `::`, Azure, older runners and TeamCity wherever `##[`, `##vso[` or `##teamcity[` stands.
package func withoutCommands(_ text: String) -> String {
  guard text.contains("::") || text.contains("##") else { return text }
  return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let start = line.unicodeScalars.prefix { $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
    let rest = line.unicodeScalars.dropFirst(start.count)
    // A backslash, which Markdown does not show.
    let tamed = rest.starts(with: "::".unicodeScalars) ? String(start) + "\\" + String(rest) : String(line)
    return broken(tamed)
  }.joined(separator: "\n")
}

/// With a space in each `##` that a word and a bracket follow.
private func broken(_ line: String) -> String {
  let scalars = Array(line.unicodeScalars)
  guard scalars.contains("[") else { return line }
  var broken = String.UnicodeScalarView()
  for (index, scalar) in scalars.enumerated() {
    if scalar == "#", index > 0, scalars[index - 1] == "#",
      let end = scalars[(index + 1)...].first(where: { !$0.properties.isAlphabetic && $0 != "-" }), end == "["
    {
      broken.append(" ")
    }
    broken.append(scalar)
  }
  return String(broken)
}
