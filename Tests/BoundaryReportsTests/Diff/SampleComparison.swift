import BoundaryFindings
import BoundaryModel
import BoundaryReports

/// A comparison with one change of each sort that formats tell apart, and text that tries to be markup.
func sampleComparison(shown: LocatedComparison.Shown = .init()) -> LocatedComparison {
  var documents = Documents()
  let (before, after) = (
    documents.files.append(SourceFile(path: "old.xml")), documents.files.append(SourceFile(path: "new.xml"))
  )
  let (old, new) = (Spot(Place(file: before, offset: 1)), Spot(Place(file: after, offset: 2)))
  var comparison = Comparison()
  comparison.documents = [
    Comparison.Document(
      kind: .template, id: "t", title: "",
      old: .init(path: "old.xml", name: "1", from: nil),
      new: .init(path: "new.xml", name: "2", from: Day("2024-01-01")))
  ]
  let duty = Change.Named(id: "S01", name: "检查<b>|*安全*")
  let (zone, office) = (Change.Named(id: "edz", name: "管委会"), Change.Named(id: "office", name: "应急局"))
  var moved = Change(ChangeKind(.holder, .moved), Wording(zh: "牵头由应急局改为管委会", en: "牵头 moves"))
  moved.duty = duty
  moved.role = Change.Named(id: "lead", name: "牵头")
  (moved.losing, moved.gaining) = ([office], [zone])
  (moved.before, moved.after) = (Wording(zh: "应急局", en: "应急局"), Wording(zh: "管委会", en: "管委会"))
  moved.scope = Scope(boxes: [
    Scope.Box(parts: [
      Scope.Part(dimension: "date", values: .dates(Bounds(lower: Day("2024-01-01").map { .from($0) })))
    ])
  ])
  moved.bases = ["安全生产法第九条"]
  (moved.old, moved.new) = ([old], [new])
  moved.holderTable = 0
  var basis = Change(ChangeKind(.basis, .changed), Wording(zh: "依据改动", en: "another basis"))
  basis.duty = duty
  basis.isText = true
  (basis.before, basis.after) = (
    Wording(zh: "安全生产法第八条", en: "安全生产法第八条"), Wording(zh: "安全生产法第九条", en: "安全生产法第九条")
  )
  basis.acceptance = Acceptance(reason: "法律修改", by: "编办")
  let text = Change(ChangeKind(.text, .changed), Wording(zh: "文字有改动", en: "other words"))
  comparison.changes = [moved, basis, text]
  let everywhere = Wording(zh: "全部范围", en: "everywhere")
  comparison.holderTables = [
    Comparison.HolderTable(
      oldDuties: [duty], newDuties: [duty],
      old: [.init(role: "牵头", holder: Wording(zh: "应急局", en: "应急局"), scope: everywhere)],
      new: [.init(role: "牵头", holder: Wording(zh: "管委会", en: "管委会"), scope: everywhere)])
  ]
  comparison.effects = Comparison.Effects(closed: [], opened: [], staying: [])
  func location(_ path: String, _ line: Int) -> Location {
    Location(path: path, line: line, column: 5, endLine: line, endColumn: 9, sourceLine: "")
  }
  return LocatedComparison(
    comparison, locations: [old: location("old.xml", 7), new: location("new.xml", 8)], shown: shown)
}
