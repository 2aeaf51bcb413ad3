import TestSupport
import Testing
import XMLEvents

/// Hostile documents, written to a file piece by piece, so that neither side keeps them.
@Suite(.serialized, .timeLimit(.minutes(2))) struct LimitTests {
  /// A document: what stands before, what is repeated, how often, what stands after.
  struct Hostile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var head = "<r>"
    let unit: String
    let times: Int
    var tail = "</r>"
    let limit: XMLLimits.Measure
    /// Where it is told, in bytes: somewhere in the first part of the document.
    let offsets: Range<Int>
  }

  @Test(arguments: [
    Hostile(testDescription: "nested elements", unit: "<a>", times: 1_000_000, limit: .depth, offsets: 192..<193),
    Hostile(
      testDescription: "a long attribute", head: "<r><a b='", unit: "x", times: 100 << 20, tail: "'/></r>",
      limit: .markup, offsets: 3..<4),
    Hostile(
      testDescription: "a long attribute in Chinese", head: "<r><a b='", unit: "甲", times: 30 << 20, tail: "'/></r>",
      limit: .markup, offsets: 3..<4),
    Hostile(testDescription: "a long name", head: "<r><", unit: "x", times: 100 << 20, limit: .markup, offsets: 3..<4),
    Hostile(
      testDescription: "a long comment", head: "<r><!--", unit: "- ", times: 50 << 20, limit: .markup, offsets: 3..<4),
    Hostile(
      testDescription: "a long instruction", head: "<r><?p ", unit: "? ", times: 50 << 20, limit: .markup,
      offsets: 3..<4),
    Hostile(
      testDescription: "a long end tag", head: "<r></r", unit: " ", times: 100 << 20, limit: .markup, offsets: 3..<4),
    Hostile(testDescription: "long text", unit: "x", times: 100 << 20, limit: .text, offsets: 1 << 20..<1200 << 10),
    Hostile(
      testDescription: "long text in Chinese", unit: "甲", times: 33 << 20, limit: .text, offsets: 1 << 20..<1200 << 10),
    Hostile(testDescription: "white space", unit: "\r\n", times: 50 << 20, limit: .text, offsets: 1 << 20..<3 << 20),
    Hostile(testDescription: "references", unit: "&amp;", times: 20 << 20, limit: .text, offsets: 5 << 20..<6 << 20),
    Hostile(
      testDescription: "text between comments", unit: "xxxxxxx<!---->", times: 8 << 20, limit: .text,
      offsets: 2_097_000..<3 << 20),
    Hostile(
      testDescription: "CDATA", head: "<r><![CDATA[", unit: "]] ", times: 33 << 20, limit: .markup, offsets: 12..<1024),
  ])
  func endsAtALimit(_ hostile: Hostile) throws {
    let file = try TemporaryFile()
    try file.write(hostile.head)
    try file.write(hostile.unit, times: hostile.times)
    try file.write(hostile.tail)
    try expect(hostile.limit, hostile.offsets, .file(path: file.path))
  }

  @Test(arguments: [false, true])
  func attributesAreCounted(areDeclarations: Bool) throws {
    for count in areDeclarations ? [257, 300, 100_000] : [257, 300, 20_000, 1_000_000] {
      let file = try TemporaryFile()
      try file.write("<r><a")
      for first in stride(from: 0, to: count, by: 1000) {
        let names = first..<min(count, first + 1000)
        try file.write(names.map { areDeclarations ? " xmlns:p\($0)='u'" : " a\($0)='甲'" }.joined())
      }
      try file.write("/></r>")
      try expect(count > 30_000 ? .markup : .attributes, 3..<4, .file(path: file.path))
    }
    let names = (0..<256).map { " a\($0)=''" }.joined()
    #expect(Trace("<r\(names)/>").fault == nil)
  }

  @Test func namesAreCounted() throws {
    let file = try TemporaryFile()
    try file.write("<r>")
    for first in stride(from: 0, to: 1_000_000, by: 1000) {
      try file.write((first..<first + 1000).map { "<n\($0)/>\n" }.joined())
    }
    try file.write("</r>")
    try expect(.names, 30_000..<50_000, .file(path: file.path))
  }

  private func expect(_ limit: XMLLimits.Measure, _ offsets: Range<Int>, _ origin: XMLInput.Origin) throws {
    let fault = try #require(Trace(origin).fault)
    guard case .limit(limit, maximum: _) = fault.kind else {
      Issue.record("ended with \(fault)")
      return
    }
    #expect(offsets.contains(fault.offset), "at \(fault.offset)")
  }

  @Test func entitiesMultiplyNothing() throws {
    let laughs = (1..<10).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }.joined()
    for document in [
      "<!DOCTYPE r [<!ENTITY l0 'ha'>\(laughs)]><r>&l9;</r>",
      "<!DOCTYPE r [<!ENTITY l0 '\(String(repeating: "x", count: 1 << 17))'>]><r>\(String(repeating: "&l0;", count: 1 << 18))</r>",
    ] {
      let trace = Trace(document)
      #expect(trace.fault?.kind == .documentType)
      #expect(trace.events == [])
    }
  }

  @Test func longButHonestDocumentsAreRead() throws {
    let file = try TemporaryFile()
    try file.write("<r>\n")
    try file.write("  <duty id='甲'>一些文字<task>更多文字</task></duty>\n", times: 30_000)
    try file.write("</r>")
    #expect(Trace(.file(path: file.path)).fault == nil)
  }
}
