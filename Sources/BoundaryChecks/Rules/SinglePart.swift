import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum SinglePartRule: MapRule {
  static let rule = Rule(
    name: "single-part", kind: .document, severity: .warning,
    title: Wording(zh: "只有一个部分", en: "single part"),
    summary: Wording(
      zh: "一个区域或者类别之下只列了一个部分，其余没有地方放",
      en: "An area or category has one part only, so that the rest of it has no place"),
    why: Wording(
      zh: "各部分合起来就是整体：只列一个部分，这一部分就成了全部，其余的空白和重叠都查不出来。",
      en:
        "The parts are the whole: where there is only one it is taken for everything, and gaps and overlaps in the rest are not found."
    ),
    example: Rule.Example(
      fails:
        """
        <register xmlns="urn:dutymap:1" id="city">
          <area id="great" name="大城"><area id="old" name="老城"/></area>
        </register>
        """,
      mended:
        """
        <register xmlns="urn:dutymap:1" id="city">
          <area id="great" name="大城" rest="老城以外"><area id="old" name="老城"/></area>
        </register>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    let areas = Dictionary(grouping: documents.areas.rows.filter { $0.parent != nil }) { $0.parent }
    let told = areas.compactMap { parent, parts -> Finding? in
      guard let parent, parts.count == 1 else { return nil }
      let whole = documents.areas[parent]
      return finding((whole.id, whole.name, whole.place), parts[0].name, isRest: parts[0].isRest, documents)
    }
    let categories = Dictionary(grouping: documents.categories.rows.filter { $0.parent != nil }) { $0.parent }
    let toldCategories = categories.compactMap { parent, parts -> Finding? in
      guard let parent, parts.count == 1 else { return nil }
      let whole = documents.categories[parent]
      return finding((whole.id, whole.name, whole.place), parts[0].name, isRest: parts[0].isRest, documents)
    }
    return (told + toldCategories).sorted { $0.spot.place < $1.spot.place }
  }

  private static func finding(
    _ whole: (id: Symbol, name: Symbol, place: Place), _ part: Symbol, isRest: Bool, _ documents: Documents
  ) -> Finding {
    let (name, only) = (documents.text(whole.name), documents.text(part))
    var finding = Finding(
      rule,
      isRest
        ? Wording(
          zh: "“\(name)”写了其余部分“\(only)”（rest），却没有列出别的部分",
          en: "\(name) has a rest, '\(only)', and no other part that it would be the rest of")
        : Wording(
          zh: "“\(name)”之下只有“\(only)”，其余没有地方放，“\(only)”就成了全部",
          en: "\(only) is the only part of \(name), so that it is taken for all of it and the rest has no place"),
      at: Spot(whole.place, isRest ? .attributeValue("rest") : .tag))
    finding.subject = documents.text(whole.id)
    finding.suggestions =
      isRest
      ? [Wording(zh: "列出别的部分，或者删去 rest", en: "name the other parts, or take the rest out")]
      : [
        Wording(
          zh: "写明其余部分（rest=\"…\"），或者列出别的部分；“\(only)”就是全部的，不必分出来",
          en: "name the rest (rest=\"…\") or the other parts; if \(only) is all of it, it need not be a part")
      ]
    return finding
  }
}
