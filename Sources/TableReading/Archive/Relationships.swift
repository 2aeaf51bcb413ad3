/// Which parts of an office file a part refers to, by id (Open Packaging Conventions).
struct Relationships: PartHandler {
  enum Name: String { case relationship = "Relationship" }

  private struct Target {
    let id: String
    /// The last word of the type, which the transitional and the strict kind share.
    let type: Substring
    let path: String
  }

  private var targets: [Target] = []
  private let folder: [Substring]

  /// - Parameter part: The name of the part that refers; empty for the file itself.
  init(of part: String, in archive: inout ZIPArchive) throws(TableFault) {
    let steps = part.split(separator: "/")
    folder = Array(steps.dropLast())
    let name = (folder.map(String.init) + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
    if let bytes = try archive.part(name) { try read(bytes, part: name) }
  }

  subscript(_ id: String) -> String? { targets.first { $0.id == id }?.path }

  func isSheet(_ id: String) -> Bool { targets.first { $0.id == id }?.type == "worksheet" }

  func target(ofType type: String) -> String? { targets.first { $0.type == type }?.path }

  static func knows(namespace: String) -> Bool { namespace == OfficeNamespaces.relationships }

  mutating func start(_ name: Name, _ attributes: PartAttributes) {
    // What lies outside the file is not followed.
    guard attributes["TargetMode"] != "External", let id = attributes["Id"], let target = attributes["Target"] else {
      return
    }
    let type = attributes["Type"] ?? ""
    targets.append(
      Target(id: id, type: type.split(separator: "/").last ?? "", path: resolved(target)))
  }

  mutating func end(_ name: Name) {}
  mutating func text(_ bytes: ArraySlice<UInt8>) {}

  private func resolved(_ target: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
