/// What several bodies do, in one cell: 县应急局：负责检查。县公安局：配合.
struct LabelledWords {
  private(set) var parts: [(label: String, words: String)] = []

  /// - Returns: nil where the text does not begin with the name of a body and a colon.
  init?(_ text: String, isKnown: (String) -> Bool) {
    for line in text.split(whereSeparator: { "\n\r；;。".contains($0) }) {
      let line = String(line).withoutNumber.bare
      guard !line.isEmpty else { continue }
      let sides = line.split(maxSplits: 1) { "：:".contains($0) }.map { String($0).bare }
      if sides.count == 2, Self.isLabel(sides[0], isKnown) {
        parts.append((sides[0], sides[1]))
      } else if parts.isEmpty {
        return nil
      } else {
        parts[parts.count - 1].words += "；" + line
      }
    }
    if parts.isEmpty { return nil }
  }

  private static func isLabel(_ text: String, _ isKnown: (String) -> Bool) -> Bool {
    let names = NameList(text, isKnown: isKnown).names
    return text.count <= 40 && !names.isEmpty && names.allSatisfy { isKnown($0.text) || NameKind($0.text) == .body }
  }
}
