import TestSupport
import Testing
import XMLEvents

@Suite struct XMLTreeTests {
  @Test func everyPartIsNamedAndPlaced() throws {
    let tree = try tree(
      "<?xml version='1.0'?>\n<!-- 注 --><a x=\"1>2\" y='\"'><?p q?><b:c xmlns:b='u'/>文&lt;<![CDATA[<>]]></a >\n")
    #expect(
      tree.described == [
        "declaration <?xml version='1.0'?>", "text \n", "comment <!-- 注 -->", "element a [x=1>2 y=\"]",
        "instruction <?p q?>", "element {u}c [xmlns:b=u]", "text 文&lt;", "literal <![CDATA[<>]]>", "text \n",
      ])
  }

  @Test func lineEndsAreThoseOfXML() throws {
    let tree = try tree("<a>\r\n甲\r乙\n\r</a>")
    #expect(tree.described == ["element a []", "text \n甲\n乙\n\n"])
  }

  @Test(arguments: ["<a><b></a>", "<!DOCTYPE a><a/>", "", "<a/><b/>", "<a b=1/>", "<a>&x;</a>"])
  func whatIsNotWellFormedHasNoTree(_ text: String) {
    #expect(throws: XMLFault.self) { try tree(text) }
  }

  /// Of whatever is well-formed, every byte is in one part, and every tag where the events say.
  @Test func everyByteBelongsToAPart() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    let pieces = [
      "<a>", "</a>", "<b c='&lt;>'/>", "文", "&amp;", "<!-- <x> -->", "<?p ?>", "<![CDATA[]]]]>", "\r\n", "'", ">",
    ]
    var count = 0
    for round in 0..<4000 {
      let content = (0..<Int.random(in: 0...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      let text = "<r>\(content.joined())</r>"
      guard let tree = try? tree(text) else { continue }
      count += 1
      #expect(tree.joined(tree.content) == text, "seed \(seed), round \(round)")
      #expect(tree.offsets(tree.content) == Trace(text).offsets, "seed \(seed), round \(round)")
    }
    #expect(count > 400)
  }

  private func tree(_ text: String) throws(XMLFault) -> XMLTree { try XMLTree(.bytes(Array(text.utf8))) }
}

extension XMLTree {
  fileprivate var described: [String] { described(content) }

  private func described(_ nodes: [Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      let source = text(node.range)
      switch node.kind {
      case .element(let element):
        let name =
          element.name.namespace.isEmpty ? element.name.local : "{\(element.name.namespace)}\(element.name.local)"
        let attributes = element.tag.attributes.map { "\(text($0.name))=\(text($0.value))" }.joined(separator: " ")
        return ["element \(name) [\(attributes)]"] + described(element.content)
      case .text: return ["text \(source)"]
      case .literal: return ["literal \(source)"]
      case .comment: return ["comment \(source)"]
      case .instruction: return ["instruction \(source)"]
      case .declaration: return ["declaration \(source)"]
      }
    }
  }

  /// The document put together from its parts again.
  fileprivate func joined(_ nodes: [Node]) -> String {
    nodes.map { node in
      guard case .element(let element) = node.kind else { return String(decoding: bytes[node.range], as: UTF8.self) }
      let start = String(decoding: bytes[node.range.lowerBound..<element.tag.end], as: UTF8.self)
      let end = String(decoding: bytes[element.inside.upperBound..<node.range.upperBound], as: UTF8.self)
      return start + joined(element.content) + end
    }.joined()
  }

  /// The offsets of the start tags, in document order.
  fileprivate func offsets(_ nodes: [Node]) -> [Int] {
    nodes.flatMap { node -> [Int] in
      guard case .element(let element) = node.kind else { return [] }
      return [node.range.lowerBound] + offsets(element.content)
    }
  }
}
