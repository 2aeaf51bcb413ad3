import BoundaryControl
import BoundaryDiff
import BoundaryFindings
import BoundaryModel
import BoundaryXML

/// What a comparison has come to, between its passes.
struct CompareState {
  let request: CompareRequest

  private(set) var comparison = Comparison()
  /// Both sides, and the lists that may follow, in the same tables.
  private(set) var set = DocumentSet()
  private(set) var filtered = 0
  private var checked: (old: CheckedDocuments?, new: CheckedDocuments?)
  private var revisions: (old: Revisions.Side, new: Revisions.Side)?
  private var renumbered: [String: [String: String]] = [:]
  /// The lists that may follow the old revision; nil when nobody asks.
  private var followers: Set<RowID<SourceFile>>?

  init(_ request: CompareRequest) {
    self.request = request
  }

  var old: CheckedDocuments { required(checked.old) }
  var new: CheckedDocuments { required(checked.new) }

  private func required<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a pass that asks for a side stands before the one that reads it") }
    return value
  }

  // MARK: The passes

  mutating func checkOld(_ tell: (Int, Int) -> Void) { checked.old = check(request.old, tell) }
  mutating func checkNew(_ tell: (Int, Int) -> Void) { checked.new = check(request.new, tell) }

  private func check(_ side: CompareRequest.Side, _ tell: (Int, Int) -> Void) -> CheckedDocuments {
    CheckedDocuments(side.input, contextFor: side.contextPaths, side.control, asksRules: request.tellsEffects) {
      _, done, total in tell(done, total)
    }
  }

  mutating func join() {
    var shared: [String: RowID<SourceFile>] = [:]
    let left = add(old, &shared)
    revisions = (left, add(new, &shared))
  }

  /// Reads the documents of a side into the common tables; their bytes are in memory.
  private mutating func add(
    _ side: CheckedDocuments, _ shared: inout [String: RowID<SourceFile>]
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
      set.readDocument(source, isContext: isContext)
      let file = RowID<SourceFile>(set.documents.files.count - 1)
      if isContext { shared[source.path] = file }
      if isContext { context.insert(file) } else { files.insert(file) }
    }
    return Revisions.Side(files: files, context: context)
  }

  mutating func readFollowers() {
    guard let lists = request.lists else { return }
    comparison.troubles = lists.troubles
    followers = Set(
      lists.sources.map { source in
        set.readDocument(source)
        return RowID<SourceFile>(set.documents.files.count - 1)
      })
  }

  mutating func compare() {
    let sides = required(revisions)
    let result = Comparer.compare(
      Revisions(set.documents, old: sides.old, new: sides.new), matchesContent: request.matchesContent, lists: followers
    )
    let troubles = old.report.troubles + new.report.troubles + comparison.troubles
    comparison = result.comparison
    comparison.troubles = troubles
    renumbered = result.renumbered
  }

  mutating func tellEffects() {
    guard request.tellsEffects else { return }
    comparison.effects = Comparison.Effects(old: old.report.open, new: new.report.open, renumbered: renumbered)
  }

  mutating func tellFlaws() {
    comparison.undecided += (old.flaws(request.old.name) + new.flaws(request.new.name)).unrepeated
    comparison.unchecked = (old.report.undecided + new.report.undecided).unrepeated
  }

  mutating func tellLayout() {
    let bytes = (old.set.bytesByPath, new.set.bytesByPath)
    let changed = Set(comparison.changes.map(\.document))
    comparison.changes += comparison.documents.compactMap { document in
      guard let before = document.old?.path, let after = document.new?.path, !changed.contains(document.id),
        let left = bytes.0[before], let right = bytes.1[after], left != right
      else { return nil }
      return .layout(of: document.id)
    }
  }

  mutating func nameDocuments() {
    let (old, new) = (request.old.name, request.new.name)
    comparison.documents = comparison.documents.map { $0.named(old: old, new: new) }
  }

  mutating func approve() {
    guard let path = request.approved else { return }
    let approvals = ApprovedChanges(path: path)
    comparison.troubles += approvals.troubles
    approvals.apply(to: &comparison, on: request.new.control.day)
  }

  mutating func filter() {
    let kept = comparison.changes.filter(request.keeps)
    filtered = comparison.changes.count - kept.count
    comparison.changes = kept
  }
}

extension DocumentSet {
  fileprivate var bytesByPath: [String: [UInt8]] {
    Dictionary(sources.map { ($0.path, $0.bytes) }) { first, _ in first }
  }
}

extension CheckedDocuments {
  /// What was not read as it was meant, so that a difference could be missed or made up.
  fileprivate func flaws(_ name: (String) -> String) -> [Wording] {
    let errors = set.findings.filter { $0.severity == .error && $0.rule != .syntax }
    let counts = Dictionary(grouping: errors) { set.documents.files[$0.spot.place.file].path }
    return counts.sorted { $0.key < $1.key }.map { path, errors in
      .flawed(name(path), errors.count, errors[0].message)
    }
  }
}

extension Change {
  /// Documents whose bytes differ and that say the same.
  fileprivate static func layout(of document: String) -> Change {
    var change = Change(
      ChangeKind(.order, .changed),
      Wording(zh: "\(document) 只有版式或注释不同", en: "only layout or comments of \(document) differ"))
    change.document = document
    return change
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
