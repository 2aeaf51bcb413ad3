import Testing

@testable import BoundaryReports

@Suite struct RepositoryPathsTests {
  private let paths = RepositoryPaths(root: "/repo", workingFolder: "/repo/lists/2023")

  @Test(
    arguments: [
      ("edz.xml", "lists/2023/edz.xml", "lists/2023/edz.xml"),
      ("./a/../edz.xml", "lists/2023/edz.xml", "lists/2023/edz.xml"),
      ("../../东城.xml", "东城.xml", "%E4%B8%9C%E5%9F%8E.xml"), ("/repo/a b#1%.xml", "a b#1%.xml", "a%20b%231%25.xml"),
      ("/other/a:b.xml", "/other/a:b.xml", "file:///other/a%3Ab.xml"),
      ("/repository/x", "/repository/x", "file:///repository/x"),
      ("<stdin>", "lists/2023/<stdin>", "lists/2023/%3Cstdin%3E"), ("../../../../x", "/x", "file:///x"),
    ] as [(String, String, String)])
  func filesAreNamedFromTheRootOfTheRepository(_ file: String, _ path: String, _ uri: String) {
    #expect(paths.path(of: file) == path)
    #expect(paths.uri(of: file) == uri)
  }
}
