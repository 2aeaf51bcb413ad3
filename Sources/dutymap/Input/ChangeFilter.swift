import ArgumentParser
import BoundaryFindings
import BoundaryModel

/// Which changes the user wants to see.
struct ChangeFilter: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only these: catalogue, establishment, transfer, scope, element, editorial, or a kind such as basis-changed. May be repeated.",
      valueName: "class"))
  var only: [ChangeSelector] = []

  @Option(
    name: .long, help: "Only what this body gains or loses and its establishment, by id or name. May be repeated.")
  var body: [String] = []

  @Option(name: .long, help: "Only duties of this field, by id. May be repeated.")
  var field: [String] = []

  func keeps(_ change: Change) -> Bool {
    let bodies = change.losing + change.gaining + [change.body].compactMap(\.self)
    return (only.isEmpty || only.contains { $0.selects(change.kind) })
      && (body.isEmpty || bodies.contains { body.contains($0.id) || body.contains($0.name) })
      && (field.isEmpty || change.fields.contains(where: field.contains))
  }
}

/// Changes of one consequence or of one kind.
enum ChangeSelector: ExpressibleByArgument {
  case consequence(ChangeKind.Consequence)
  case kind(ChangeKind)

  init?(argument: String) {
    if let consequence = ChangeKind.Consequence(rawValue: argument) {
      self = .consequence(consequence)
    } else if let kind = ChangeKind(name: argument) {
      self = .kind(kind)
    } else {
      return nil
    }
  }

  func selects(_ kind: ChangeKind) -> Bool {
    switch self {
    case .consequence(let consequence): kind.consequence == consequence
    case .kind(let wanted): kind == wanted
    }
  }
}

extension ChangeKind {
  /// - Parameter name: As in `basis-changed`.
  fileprivate init?(name: String) {
    for subject in Subject.allCases where name.hasPrefix(subject.rawValue + "-") {
      guard let action = Action(rawValue: String(name.dropFirst(subject.rawValue.count + 1))) else { continue }
      self.init(subject, action)
      return
    }
    return nil
  }
}
