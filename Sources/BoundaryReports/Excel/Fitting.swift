import BoundaryFindings
import BoundaryModel
import Spreadsheet

extension Sheet.Column {
  /// As wide as the widest line of its texts, within limits; beyond them they wrap.
  init(fitting texts: some Sequence<String>, within limits: ClosedRange<Int>) {
    let widest = texts.lazy.flatMap { $0.split(separator: "\n") }.map(displayWidth).max() ?? 0
    self.init(width: min(max(widest, limits.lowerBound), limits.upperBound) + 2)
  }
}

extension Sheet {
  /// Makes each row as high as its wrapped texts need, in the columns that are printed: not every program does so when
  /// it opens the file.
  mutating func fitHeights() {
    for index in rows.indices {
      let heights = zip(rows[index].cells, columns.prefix(printedColumns ?? columns.count)).map { cell, column in
        cell.height(inWidth: column.width)
      }
      rows[index].height = heights.max()
    }
  }
}

extension Cell {
  /// Excel makes no row higher, in points.
  private static let tallest = 409.0

  /// The text that is shown.
  var text: String {
    switch value {
    case .empty: ""
    case .text(let text): text
    case .number(let number): String(number)
    }
  }

  fileprivate func height(inWidth width: Int) -> Double {
    let lines = style.wraps ? text.split(separator: "\n").map { Self.lines(displayWidth($0), width) }.reduce(0, +) : 1
    let lineHeight = Double(style.fontSize ?? 11) * 1.4
    return min(Double(max(1, lines)) * lineHeight, Self.tallest)
  }

  /// Words are not cut, so that lines are not quite full.
  private static func lines(_ length: Int, _ width: Int) -> Int {
    length < width ? 1 : 1 + length / max(1, width - width / 10)
  }
}
