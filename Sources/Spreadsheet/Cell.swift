/// What a cell holds and how it looks.
package struct Cell: Sendable {
  package enum Value: Hashable, Sendable {
    case empty
    /// Text, and never a formula, whatever it begins with.
    case text(String)
    case number(Int)
  }

  package let value: Value
  package let style: CellStyle

  package init(_ value: Value, _ style: CellStyle = CellStyle()) {
    self.value = value
    self.style = style
  }

  package init(_ text: String, _ style: CellStyle = CellStyle()) {
    self.init(text.isEmpty ? .empty : .text(text), style)
  }

  package init(_ number: Int, _ style: CellStyle = CellStyle()) {
    self.init(.number(number), style)
  }
}

/// How cells look.
package struct CellStyle: Hashable, Sendable {
  package var isBold = false
  /// In points; nil for the standard size.
  package var fontSize: Int?
  package var color: Color?
  package var fill: Color?
  package var wraps = false
  package var hasBorder = false
  /// How numbers are shown, as in `yyyy-mm-dd`.
  package var numberFormat: String?
  /// Whether it can be filled in where the sheet is protected.
  package var isUnlocked = false

  package init() {}

  /// The style with one thing changed.
  package func with<Value>(_ part: WritableKeyPath<CellStyle, Value>, _ value: Value) -> CellStyle {
    var style = self
    style[keyPath: part] = value
    return style
  }
}

/// A colour by its red, green and blue.
package struct Color: Hashable, Sendable {
  let rgb: UInt32

  /// - Parameter rgb: As in `0xFF8000`.
  package init(_ rgb: UInt32) {
    self.rgb = rgb
  }
}
