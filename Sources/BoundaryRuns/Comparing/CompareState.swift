import BoundaryControl
import BoundaryDiff
import BoundaryFindings
import BoundaryMap
import BoundaryModel
import BoundaryXML

/// What a comparison has come to, between its passes.
struct CompareState {
  let request: CompareRequest

  private(set) var comparison = Comparison()
  private(set) var filtered = 0
  private var checked: (old: CheckedDocuments?, new: CheckedDocuments?)
  private var renumbering = Renumbering()
  /// The lists that may follow the old revision; nil when nobody asks.
  private var followers: DocumentSet?

  init(_ request: CompareRequest) {
    self.request = request
  }

  var old: CheckedDocuments { required(checked.old) }
  var new: CheckedDocuments { required(checked.new) }
  /// What was read last, in which all that was read before it is found too.
  var set: DocumentSet { followers ?? new.set }

  private func required<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a pass that asks for a side stands before the one that reads it") }
    return value
  }

  // MARK: The passes

  mutating func checkOld(_ tell: (Int, Int) -> Void) { checked.old = check(request.old, after: nil, tell) }
  mutating func checkNew(_ tell: (Int, Int) -> Void) { checked.new = check(request.new, after: old.set, tell) }

  private func check(
    _ side: CompareRequest.Side, after earlier: DocumentSet?, _ tell: (Int, Int) -> Void
  ) -> CheckedDocuments {
    CheckedDocuments(
      side.input, contextFor: side.contextPaths, side.control, asksRules: request.tellsEffects, after: earlier
    ) { _, done, total in tell(done, total) }
  }

  mutating func readFollowers() {
    guard let lists = request.lists else { return }
    var read = ReadDocuments(lists, request.new.control.settings, after: new.set)
    read.readNamed { _, _ in }
    read.readTables(contextFor: request.new.contextPaths) { _, _ in }
    comparison.troubles = read.troubles
    followers = read.set
  }

  mutating func compare() {
    let result = Comparer.compare(
      Revisions(old: old.map, new: new.map), matchesContent: request.matchesContent,
      lists: followers.map { DutyMap($0.documents) })
    let troubles =
      old.report.troubles.map { $0.named(request.old.name) } + new.report.troubles.map { $0.named(request.new.name) }
      + comparison.troubles
    comparison = result.comparison
    comparison.troubles = troubles
    renumbering = result.renumbering
  }

  mutating func tellEffects() {
    guard request.tellsEffects else { return }
    comparison.effects = Comparison.Effects(old: old.report.open, new: new.report.open, renumbering: renumbering)
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
    Dictionary(sources.map { ($0.path, $0.bytes) }) { _, last in last }
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
      Wording(
        zh: "\(document) 只有写法、版式或注释不同，意思相同",
        en: "\(document) says the same: only layout, comments or the way of saying it differ"))
    change.document = document
    return change
  }
}

extension Report.Trouble {
  fileprivate func named(_ name: (String) -> String) -> Self { Self(path: path.map(name), message: message) }
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
