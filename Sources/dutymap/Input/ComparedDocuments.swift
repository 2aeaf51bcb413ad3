import BoundaryChecks
import BoundaryControl
import BoundaryDiff
import BoundaryFindings
import BoundaryModel
import BoundaryReports
import BoundaryXML
import FoundationEssentials

/// Two revisions that were read, checked and compared: the way from bytes to changes.
struct ComparedDocuments {
  private(set) var comparison: Comparison
  private let set: DocumentSet
  private let sides: ComparedSides
  private let old: CheckedDocuments
  private let new: CheckedDocuments

  /// - Parameters:
  ///   - control: What the user says about the findings of each side.
  ///   - lists: Files and folders with lists that may follow the old revision; nil when nobody asks.
  ///   - matchesContent: Whether rows that no id joins are matched by their names and holders.
  init(
    _ sides: ComparedSides, _ control: (old: RunControl, new: RunControl), lists: [String]?, matchesContent: Bool,
    tellsEffects: Bool
  ) {
    self.sides = sides
    old = Self.checked(sides.old, control.old, tellsEffects)
    new = Self.checked(sides.new, control.new, tellsEffects)
    let followers = lists.map { InputFiles(paths: $0, standardInputName: Self.standardInput) }

    var set = DocumentSet()
    var shared: [String: RowID<SourceFile>] = [:]
    let left = Self.read(old, into: &set, &shared)
    let right = Self.read(new, into: &set, &shared)
    let lists = followers.map { input in
      Set(
        input.sources.map { source in
          set.read(source)
          return RowID<SourceFile>(set.documents.files.count - 1)
        })
    }
    self.set = set

    let revisions = Revisions(set.documents, old: left, new: right)
    let result = Comparer.compare(revisions, matchesContent: matchesContent, lists: lists)
    comparison = result.comparison
    if tellsEffects {
      comparison.effects = Comparison.Effects(
        old: old.report.open, new: new.report.open, renumbered: result.renumbered)
    }
    comparison.troubles = (old.report.troubles + new.report.troubles + (followers?.troubles ?? []))
    comparison.undecided += flaws.unrepeated
    comparison.unchecked = (old.report.undecided + new.report.undecided).unrepeated
    comparison.changes += layoutChanges
    comparison.documents = comparison.documents.map { $0.named(old: sides.old.name, new: sides.new.name) }
  }

  /// Applies to the changes what the user wants done with them.
  mutating func update(_ change: (inout Comparison) -> Void) { change(&comparison) }

  func located(shown: LocatedComparison.Shown, filtered: Int) -> LocatedComparison {
    let names = { (path: String) in self.sides.old.name(of: self.sides.new.name(of: path)) }
    return LocatedComparison(
      comparison, locations: set.locate(comparison.spots).mapValues { $0.named(names) },
      findingLocations: (
        old.set.locate((comparison.effects?.closed ?? []).map(\.spot)).mapValues { $0.named(names) },
        new.set.locate((comparison.effects?.opened ?? []).map(\.spot)).mapValues { $0.named(names) }
      ), shown: shown, filtered: filtered)
  }

  // MARK: Reading

  private static let standardInput = "<stdin>"

  private static func checked(_ side: ComparedSides.Side, _ control: RunControl, _ asksRules: Bool) -> CheckedDocuments
  {
    let input = InputFiles(paths: side.paths, standardInputName: standardInput)
    let progress = Progress(isQuiet: false, language: control.language ?? .en)
    return CheckedDocuments(input, contextFor: side.paths + side.context, control, progress, asksRules: asksRules)
  }

  /// Reads the documents of a side once more, so that both sides stand in the same tables.
  private static func read(
    _ side: CheckedDocuments, into set: inout DocumentSet, _ shared: inout [String: RowID<SourceFile>]
  ) -> Revisions.Side {
    var files: Set<RowID<SourceFile>> = []
    var context: Set<RowID<SourceFile>> = []
    let baselines = Set(side.baselines.map(\.file.path))
    for (number, source) in side.set.sources.enumerated() where !baselines.contains(source.path) {
      let isContext = side.set.documents.contextFiles.contains(RowID(number))
      if isContext, let known = shared[source.path] {
        context.insert(known)
        continue
      }
      set.read(source, isContext: isContext)
      let file = RowID<SourceFile>(set.documents.files.count - 1)
      if isContext { shared[source.path] = file }
      if isContext { context.insert(file) } else { files.insert(file) }
    }
    return Revisions.Side(files: files, context: context)
  }

  // MARK: What cannot be compared, and what makes no difference

  /// What was not read as it was meant, so that a difference could be missed or made up.
  private var flaws: [Wording] {
    [(old, sides.old), (new, sides.new)].flatMap { checked, side -> [Wording] in
      let errors = checked.set.findings.filter { $0.severity == .error && $0.rule != .syntax }
      let counts = Dictionary(grouping: errors) { checked.set.documents.files[$0.spot.place.file].path }
      return counts.sorted { $0.key < $1.key }.map { path, errors in
        .flawed(side.name(of: path), errors.count, errors[0].message)
      }
    }
  }

  /// Documents whose bytes differ and that say the same.
  private var layoutChanges: [Change] {
    comparison.documents.compactMap { document in
      guard let before = document.old?.path, let after = document.new?.path,
        !comparison.changes.contains(where: { $0.document == document.id }),
        let left = try? Data(contentsOf: URL(filePath: before)),
        let right = try? Data(contentsOf: URL(filePath: after)), left != right
      else { return nil }
      var change = Change(
        ChangeKind(.order, .changed),
        Wording(zh: "\(document.id) 只有版式或注释不同", en: "only layout or comments of \(document.id) differ"))
      change.document = document.id
      return change
    }
  }
}

extension Location {
  fileprivate func named(_ name: (String) -> String) -> Location {
    Location(
      path: name(path), line: line, column: column, endLine: endLine, endColumn: endColumn, sourceLine: sourceLine)
  }
}

extension Comparison.Document {
  fileprivate func named(old oldName: (String) -> String, new newName: (String) -> String) -> Self {
    func named(_ revision: Comparison.Revision?, _ name: (String) -> String) -> Comparison.Revision? {
      revision.map { Comparison.Revision(path: name($0.path), name: $0.name, from: $0.from) }
    }
    return Self(kind: kind, id: id, title: title, old: named(old, oldName), new: named(new, newName))
  }
}

extension Wording {
  fileprivate static func flawed(_ path: String, _ count: Int, _ first: Wording) -> Wording {
    Wording(
      zh: "\(path) 有 \(count) 处形式错误（第一处：\(first.zh)），其中的内容可能没有读到；请先用 dutymap validate 检查",
      en:
        "\(path) has \(count) \(count == 1 ? "error" : "errors") of form (the first: \(first.en)), so that not all of it was read; see dutymap validate"
    )
  }
}
