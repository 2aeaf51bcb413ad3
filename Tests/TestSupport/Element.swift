/// An element of a test document, to be changed and written again.
package struct Element: Sendable {
  package enum Content: Sendable {
    case element(Element)
    case text(String)
  }

  package var name: String
  package var attributes: [(name: String, value: String)] = []
  package var content: [Content] = []

  /// Reads the plain XML of the tests: double quotes, no comments, no references.
  package init(_ xml: String) {
    var open: [Element] = [Element(name: "")]
    var rest = xml[...]
    while let tag = rest.firstMatch(of: /<(\/?)([^\s>\/]+)([^>]*?)(\/?)>/) {
      let text = rest[..<tag.range.lowerBound]
      if !text.isEmpty { open[open.count - 1].content.append(.text(String(text))) }
      rest = rest[tag.range.upperBound...]
      if tag.1.isEmpty {
        open.append(Element(name: String(tag.2)))
        open[open.count - 1].attributes = tag.3.matches(of: /([^\s=]+)="([^"]*)"/).map { (String($0.1), String($0.2)) }
      }
      if !tag.1.isEmpty || !tag.4.isEmpty {
        let closed = open.removeLast()
        open[open.count - 1].content.append(.element(closed))
      }
    }
    guard case .element(let root)? = open[0].content.first else { fatalError("no root element") }
    self = root
  }

  private init(name: String) {
    self.name = name
  }

  package var text: String {
    let attributes = attributes.map { " \($0.name)=\"\($0.value)\"" }.joined()
    let content = content.map {
      switch $0 {
      case .element(let element): element.text
      case .text(let text): text
      }
    }
    return "<\(name)\(attributes)>\(content.joined())</\(name)>"
  }

  package var children: [Element] {
    content.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  /// This element and all within it, in document order.
  package var all: [Element] { [self] + children.flatMap(\.all) }

  /// Changes the element of this number in document order.
  package func changing(_ number: Int, _ change: (inout Element) -> Void) -> Element {
    var copy = self
    var left = number
    copy.change(&left, change)
    return copy
  }

  private mutating func change(_ left: inout Int, _ change: (inout Element) -> Void) {
    if left == 0 { change(&self) }
    left -= 1
    for index in content.indices where left >= 0 {
      guard case .element(var child) = content[index] else { continue }
      child.change(&left, change)
      content[index] = .element(child)
    }
  }
}
