package import BoundaryFindings
package import BoundaryModel
import XMLEvents

extension Source {
  /// The same document with its bytes in memory, so that it is one document however often it is read, and its file
  /// is opened once. Where it cannot be read, that is what every reading of it says.
  package var loaded: Source {
    do throws(XMLFault) {
      return Source(bytes: try XMLInput.bytes(of: origin), name: path)
    } catch {
      return Source(fault: error, name: path)
    }
  }

  /// The bytes of a document that is in memory; none of one that is not.
  package var bytes: [UInt8] {
    if case .bytes(let bytes) = origin { bytes } else { [] }
  }

  /// Why the bytes of the document cannot be had; nil where they can.
  package var unreadableReason: Wording? {
    guard case .fault(let fault) = origin else { return nil }
    return .unreadable(fault)
  }

  /// The list with edits in its text; nil for one that is not well-formed.
  package func applying(_ edits: ListEdits, language: Language) -> Source? {
    guard let tree = try? XMLTree(origin) else { return nil }
    var editor = ListEditor(tree, language: language)
    return Source(bytes: editor.applying(edits), name: path)
  }

  /// The decisions that comments in the document ask for, in its order; none in one that is not well-formed.
  package func decisions(in file: RowID<SourceFile>) -> [(decision: Decision, spot: Spot)] {
    guard let tree = try? XMLTree(origin) else { return [] }
    return tree.comments(in: tree.content).compactMap { range in
      let words = tree.text(range.lowerBound + 4..<range.upperBound - 3)
      return Decision(mark: words).map { ($0, Spot(Place(file: file, offset: range.lowerBound), .point)) }
    }
  }
}

extension XMLTree {
  fileprivate func comments(in nodes: [Node]) -> [Range<Int>] {
    nodes.flatMap { node -> [Range<Int>] in
      switch node.kind {
      case .comment: [node.range]
      case .element(let element): comments(in: element.content)
      default: []
      }
    }
  }
}
