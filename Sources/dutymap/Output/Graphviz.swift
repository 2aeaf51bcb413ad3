import BoundaryFindings
import BoundaryModel
import BoundaryReports
import BoundaryRuns

/// Draws graphs with the program `dot` of Graphviz where it is installed.
enum Graphviz {
  /// - Returns: The drawing as an `svg` element.
  /// - Throws: Why there is none, in the words of `dot` where it said any.
  static func svg(_ graph: String) throws(ReportingError) -> String {
    let output: [UInt8]
    do throws(Helper.Failure) {
      output = try Helper.run("dot", ["-Tsvg"], input: Array(graph.utf8))
    } catch {
      throw ReportingError(message: error.isMissing ? .noGraphviz : .notDrawn(error.message))
    }
    guard let start = output.firstRange(of: Array("<svg".utf8)) else { throw ReportingError(message: .noDrawing) }
    return String(decoding: output[start.lowerBound...], as: UTF8.self)
  }
}

extension Wording {
  fileprivate static let noGraphviz = Wording(
    zh: "画关系图需要 Graphviz 的 dot 程序，没有找到；可以改用 --format dot",
    en: "drawing the graph takes the program dot of Graphviz, which is not there; --format dot needs none")

  fileprivate static func notDrawn(_ reason: Wording) -> Wording {
    Wording(zh: "关系图没有画成：\(reason.zh)", en: "the graph was not drawn: \(reason.en)")
  }

  fileprivate static let noDrawing = Wording(
    zh: "关系图没有画成：dot 没有输出 SVG", en: "the graph was not drawn: dot wrote no SVG")
}
