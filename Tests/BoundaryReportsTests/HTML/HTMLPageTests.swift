import TestSupport
import Testing

@testable import BoundaryReports

@Suite struct HTMLPageTests {
  /// A browser refuses a style or script with another.
  @Test func thePolicyNamesTheHashesOfStyleAndScript() throws {
    #expect(HTMLPage.styleHash == (try hash(of: PackageResources.report_css)))
    #expect(HTMLPage.scriptHash == (try hash(of: PackageResources.report_js)))
  }

  @Test(
    arguments: [
      ("<b>", "&lt;b&gt;"), ("\"\u{301} onload=\"", "&quot;\u{301} onload=&quot;"),
      ("a&amp;'b'", "a&amp;amp;&#39;b&#39;"),
      ("职责", "职责"), ("<\u{338}script", "&lt;\u{338}script"),
    ])
  func escapingGoesByScalars(_ text: String, _ escaped: String) {
    #expect(Array(htmlEscaped(text).utf8) == Array(escaped.utf8))
  }

  private static let program = """
    import base64, hashlib, sys
    print(base64.b64encode(hashlib.sha256(open(sys.argv[1], "rb").read()).digest()).decode(), end="")
    """

  private func hash(of bytes: [UInt8]) throws -> String {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "resource")
    return "sha256-" + (try Program.run("/usr/bin/python3", ["-c", Self.program, folder.path("resource")]).output)
  }
}
