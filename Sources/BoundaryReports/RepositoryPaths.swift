/// Files as the repository that holds them names them, which is how code hosts need them.
package struct RepositoryPaths: Sendable {
  private let root: [Substring]
  private let workingFolder: [Substring]

  /// - Parameters:
  ///   - root: The absolute path of the repository.
  ///   - workingFolder: The absolute path that the names of files start from.
  package init(root: String = "/", workingFolder: String = "/") {
    self.root = Self.parts(of: root)
    self.workingFolder = Self.parts(of: workingFolder)
  }

  /// The path from the root of the repository with forward slashes; the absolute path of a file outside.
  func path(of file: String) -> String {
    let parts = absolute(file)
    guard parts.starts(with: root) else { return "/" + parts.joined(separator: "/") }
    return parts.dropFirst(root.count).joined(separator: "/")
  }

  /// The path as a URI reference (RFC 3986); a file outside of the repository has a scheme.
  func uri(of file: String) -> String {
    (contains(file) ? "" : "file://") + percentEncoded(path(of: file))
  }

  func contains(_ file: String) -> Bool { absolute(file).starts(with: root) }

  private func absolute(_ file: String) -> [Substring] {
    var parts = file.unicodeScalars.first == "/" ? [] : workingFolder
    for part in Self.parts(of: file) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts
  }

  private static func parts(of path: String) -> [Substring] {
    path.unicodeScalars.split(separator: "/").map(Substring.init)
  }

  private func percentEncoded(_ path: String) -> String {
    path.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.properties.isASCIIHexDigit || "-._~/".unicodeScalars.contains(scalar)
        || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(scalar) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
