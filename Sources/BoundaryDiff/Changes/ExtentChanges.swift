import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// Changes of what a row says of its duty beside who holds it: the code of the item, its kind, how far the duty
/// exists, and how many may hold a role in it.
struct ExtentChanges {
  private let sides: DutySides
  private let documents: Documents
  private let old: RowID<Duty>
  private let new: RowID<Duty>

  /// - Parameter found: One row of each side.
  init(_ found: Correspondence<Duty>, _ sides: DutySides) {
    self.sides = sides
    documents = sides.documents
    (old, new) = (found.old[0], found.new[0])
  }

  var changes: [Change] { [code, kind, extent, time].compactMap(\.self) + holders }

  private var title: Wording { sides.new.named(new).phrase }

  private var code: Change? {
    let codes = [old, new].map { documents.duties[$0].code.map { documents.text($0) } ?? "" }
    guard codes[0] != codes[1] else { return nil }
    return .passing(
      ChangeKind(.code, .changed), codes[0], codes[1],
      Wording(
        zh: "事项\(title.zh)的编码由\(said(codes[0]).zh)改为\(said(codes[1]).zh)",
        en: "the code of \(title.en) changes from \(said(codes[0]).en) to \(said(codes[1]).en)"))
  }

  private var kind: Change? {
    let before = documents.duties[old].kind.map { sides.vocabulary.kindRenames[$0] }
    let after = documents.duties[new].kind
    guard before != after else { return nil }
    let names = [before, after].map { $0.map { documents.text(sides.vocabulary.name(ofKind: $0)) } ?? "" }
    return .passing(
      ChangeKind(.kind, .changed), names[0], names[1],
      Wording(
        zh: "事项\(title.zh)的类别由\(said(names[0]).zh)改为\(said(names[1]).zh)",
        en: "the kind of \(title.en) changes from \(said(names[0]).en) to \(said(names[1]).en)"))
  }

  private var time: Change? {
    func words(_ row: RowID<Duty>, _ map: DutyMap) -> Wording {
      guard let id = map.outline.times[row].first else { return Wording(zh: "", en: "") }
      return documents.dutyTimes[id].wording(documents)
    }
    let (before, after) = (words(old, sides.old.map), words(new, sides.new.map))
    guard before != after else { return nil }
    return .passing(
      ChangeKind(.time, .changed), before, after,
      Wording(
        zh: "事项\(title.zh)的办理时限由\(said(before.zh).zh)改为\(said(after.zh).zh)",
        en: "the time of \(title.en) changes from \(said(before.en).en) to \(said(after.en).en)"))
  }

  private func said(_ value: String) -> Wording {
    value.isEmpty ? Wording(zh: "未写", en: "none") : Wording(zh: "“\(value)”", en: value)
  }

  // MARK: How far the duty exists

  private var extent: Change? {
    let words = NarrowingWords(documents, sides.vocabulary)
    let before = words.extent(of: old, on: sides.old, isOld: true)
    let after = words.extent(of: new, on: sides.new, isOld: false)
    guard before.key != after.key else { return nil }
    return .passing(
      ChangeKind(.extent, .changed), before.wording, after.wording,
      Wording(
        zh: "事项\(title.zh)的适用范围由\(before.wording.zh)改为\(after.wording.zh)",
        en: "\(title.en) exists \(after.wording.en) instead of \(before.wording.en)"))
  }

  // MARK: How many may hold a role

  private var holders: [Change] {
    let before = roles(of: old, on: sides.old, renamed: { sides.vocabulary.roleRenames[$0] })
    let after = roles(of: new, on: sides.new, renamed: { $0 })
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
      .sorted { documents.text($0) < documents.text($1) }.map { role in
        let name = sides.vocabulary.role(role).map { documents.text(documents.roles[$0].name) } ?? documents.text(role)
        let values = [before[role], after[role]].map { $0?.rawValue ?? "" }
        let words = values.map {
          $0.isEmpty ? Wording(zh: "按模板", en: "what the template says of all") : Wording(zh: $0, en: $0)
        }
        var change = Change.passing(
          ChangeKind(.role, .changed), words[0], words[1],
          Wording(
            zh: "事项\(title.zh)的“\(name)”同一处可由几个单位承担（holders）由\(words[0].zh)改为\(words[1].zh)",
            en:
              "how many may hold \(name) of \(title.en) at one point (holders) changes from \(words[0].en) to \(words[1].en)"
          ))
        change.role = sides.named(role: role)
        return change
      }
  }

  private func roles(
    of row: RowID<Duty>, on side: DutySide, renamed: (Symbol) -> Symbol
  ) -> [Symbol: Role.Holders] {
    Dictionary(
      side.map.outline.dutyRoles[row].map { side.map.documents.dutyRoles[$0] }.map { (renamed($0.role), $0.holders) },
      uniquingKeysWith: { $1 })
  }
}
