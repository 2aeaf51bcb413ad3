import BoundaryControl
import Testing

@Suite struct GlobTests {
  @Test(
    arguments: [
      ("boundaries/edz.xml", "boundaries/edz.xml", true), ("boundaries/edz.xml", "boundaries/east.xml", false),
      ("boundaries", "boundaries/a/edz.xml", true), ("boundaries/", "boundaries/edz.xml", true),
      ("boundaries", "boundaries2/edz.xml", false), ("./boundaries", "boundaries/edz.xml", true),
      ("*.xml", "edz.xml", true), ("*.xml", "a/edz.xml", false), ("**/*.xml", "edz.xml", true),
      ("**/*.xml", "a/b/edz.xml", true), ("a/**/edz.xml", "a/edz.xml", true), ("a/**/edz.xml", "a/b/c/edz.xml", true),
      ("a/**/edz.xml", "b/edz.xml", false), ("a/**", "a/b/c.xml", true), ("a/**", "b/c.xml", false),
      ("**", "a/b.xml", true), ("**/**/b", "b", true), ("清单/?.xml", "清单/甲.xml", true),
      ("*a*b*", "xxabx", true), ("*a*b", "ab", true), ("*a*b", "abx", false), ("a?", "a", false),
      ("a*b/c", "axxb/c", true), ("a*b/c", "a/b/c", false),
      ("**/x/**/y", "a/x/b/x/c/y", true), ("", "a.xml", true),
    ] as [(String, String, Bool)])
  func matches(_ pattern: String, _ path: String, _ isMatch: Bool) {
    #expect(Glob(pattern).matches(path) == isMatch)
  }

  @Test func manyStarsAreNotTriedInEveryWay() {
    let path = Array(repeating: "a", count: 2_000).joined(separator: "/")
    #expect(!Glob(String(repeating: "**/a/", count: 30) + "b").matches(path))
  }
}
