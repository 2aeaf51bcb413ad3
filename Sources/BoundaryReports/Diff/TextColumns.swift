import BoundaryFindings
import BoundaryModel

/// Lines for a terminal of a certain width, in which Chinese characters take two columns.
struct TextColumns {
  let width: Int
  let style: TextStyle
  let language: Language

  /// A text after a mark, its further lines under its first.
  func item(_ mark: String, _ text: String, indent: Int, isGain: Bool? = nil) -> String {
    let start = String(repeating: " ", count: indent)
    let mark = isGain.map { $0 ? style.added(mark) : style.removed(mark) } ?? mark
    let lines = wrapped(text, to: width - indent - 2)
    return lines.enumerated().map { number, line in
      number == 0 ? "\(start)\(mark) \(line)\n" : "\(start)  \(line)\n"
    }.joined()
  }

  func note(_ text: String, indent: Int) -> String {
    text.isEmpty ? "" : String(repeating: " ", count: indent) + style.faint(text) + "\n"
  }

  /// Words that are gone and words that have come, in place.
  func difference(_ old: String, _ new: String) -> String {
    let difference = WordDifference(old, new)
    if difference.isRewritten { return "\(style.removed("[-\(old)-]"))\(style.added("{+\(new)+}"))" }
    return difference.parts.map { part in
      switch part {
      case .same(let text): text
      case .removed(let text): style.removed("[-\(text)-]")
      case .added(let text): style.added("{+\(text)+}")
      }
    }.joined()
  }

  // MARK: Side by side

  func table(_ holderTable: Comparison.HolderTable) -> String {
    let lines = HolderColumns(holderTable).lines
    guard !lines.isEmpty else { return "" }
    let column = (width - 11) / 2
    let old = visible(([DiffWords.old[language]] + holderTable.oldDuties.map(\.id)).joined(separator: " "))
    let new = visible(([DiffWords.new[language]] + holderTable.newDuties.map(\.id)).joined(separator: " "))
    var text = row(" ", [old], [new], column, style: style.faint)
    for line in lines {
      let paint = line.isSame ? style.faint : { (text: String) in text }
      text += row(line.mark, cell(line.old, column), cell(line.new, column), column, style: paint)
    }
    return text
  }

  private func cell(_ row: Comparison.HolderTable.Row?, _ column: Int) -> [String] {
    guard let row else { return [""] }
    let separator = language == .zh ? "：" : ": "
    let isWhole = row.scope == Scope.Box().wording
    return wrapped(
      visible("\(row.role) \(row.holder[language])\(isWhole ? "" : separator + row.scope[language])"), to: column)
  }

  private func row(
    _ mark: String, _ left: [String], _ right: [String], _ column: Int, style paint: (String) -> String
  ) -> String {
    (0..<max(left.count, right.count)).map { number -> String in
      let old = left.indices.contains(number) ? left[number] : ""
      let new = right.indices.contains(number) ? right[number] : ""
      let padding = String(repeating: " ", count: max(0, column - displayWidth(old)))
      let mark = number == 0 ? mark : " "
      let coloured = mark == "+" ? style.added(mark) : mark == " " ? mark : style.removed(mark)
      let line = "    \(coloured) \(paint(old))\(padding) │"
      return line + (new.isEmpty ? "" : " \(paint(new))") + "\n"
    }.joined()
  }
}
