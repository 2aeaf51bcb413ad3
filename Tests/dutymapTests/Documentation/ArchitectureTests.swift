import Foundation
import TestSupport
import Testing

/// The picture of the architecture shows the modules and their imports as they are.
@Suite struct ArchitectureTests {
  private static func read(_ path: String) throws -> String {
    try String(contentsOf: Program.repository.appending(path: path), encoding: .utf8)
  }

  /// The modules of the program with those that each imports, from the manifest.
  private static func imports() throws -> [String: Set<String>] {
    let targets = try read("Package.swift").components(separatedBy: "targets: [\n").dropFirst().joined()
    let declarations = targets.matches(of: /\.(?:target|executableTarget|systemLibrary)\(\s*name: "(\w+)"/)
    var imports: [String: Set<String>] = [:]
    for declaration in declarations where !declaration.output.1.hasSuffix("Benchmarks") {
      // What only tests build is no part of the program.
      if ["TestSupport", "DocumentFuzzer"].contains(declaration.output.1) { continue }
      let rest = targets[declaration.range.upperBound...]
      let own = rest.firstMatch(of: /\n    \.\w*[tT]arget\(/).map { rest[..<$0.range.lowerBound] } ?? rest
      let listed = own.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.output.1 ?? ""
      let names = listed.replacing(/\.product\([^)]*\)/, with: "").matches(of: /"(\w+)"/).map { String($0.output.1) }
      imports[String(declaration.output.1)] = Set(names)
    }
    return imports.mapValues { $0.filter { imports[$0] != nil } }
  }

  /// Without what follows from the other arrows.
  private static func arrows() throws -> Set<String> {
    let imports = try imports()
    func all(of module: String) -> Set<String> {
      imports[module, default: []].reduce(into: []) { $0.formUnion(all(of: $1).union([$1])) }
    }
    return Set(
      imports.flatMap { module, direct in
        direct.filter { one in !direct.contains { $0 != one && all(of: $0).contains(one) } }.map {
          "\($0) -> \(module)"
        }
      })
  }

  @Test func arrowsAreTheImports() throws {
    let drawn = try Self.read("docs/architecture.dot").matches(of: /(?m)^ +(\w+ -> \w+);$/).map { String($0.output.1) }
    #expect(Set(drawn) == (try Self.arrows()))
  }

  @Test func thePictureIsDrawnFromItsSource() throws {
    let source = try Self.read("docs/architecture.dot")
    let picture = try Self.read("docs/architecture.svg")
    let arrows = source.matches(of: /(\w+) -> (\w+)/).map { "\($0.output.1)&#45;&gt;\($0.output.2)" }
    let drawn = picture.matches(of: /<title>(\w+&#45;&gt;\w+)<\/title>/).map { String($0.output.1) }
    #expect(drawn.sorted() == arrows.sorted(), "make picture")
  }

  @Test func everyModuleHasItsRow() throws {
    let rows = try Page("CONTRIBUTING.md").firstColumns.map { $0.filter { $0 != "`" } }
    for module in try Self.imports().keys { #expect(rows.contains(module), "\(module)") }
  }
}
