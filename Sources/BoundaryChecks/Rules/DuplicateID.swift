package import BoundaryFindings
import BoundaryMap
package import BoundaryModel

package enum DuplicateIDRule: MapRule {
  package static let rule = Rule(
    name: "duplicate-id", kind: .document, severity: .error,
    title: Wording(zh: "标识重复", en: "duplicate id"),
    summary: Wording(
      zh: "同一标识给了两个对象",
      en: "One id is given to two things of a kind"),
    why: Wording(
      zh: "别处提到这一标识时，分不清指的是哪一个。",
      en: "Whoever refers to the id cannot tell which of the two is meant."),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
        </duty>
        <duty ref="S01">
          <assign body="east" role="support"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"/>
        </duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    guard !map.repeatedIDs.isEmpty else { return [] }
    let areas = Dictionary(map.documents.areas.rows.filter { !$0.isRest }.map { ($0.place, $0) }) { first, _ in first }
    return map.repeatedIDs.map { repeated in
      let id = map.documents.text(repeated.id)
      let around = areas[repeated.spot.place].flatMap { area in
        areas[repeated.first.place].flatMap { DoubledArea(area, first: $0, map.documents) }
      }
      var finding = Self.finding(id, at: repeated.spot, first: repeated.first, around?.message)
      if let around { finding.suggestions = [around.wayOut] }
      return finding
    }
  }

  /// - Parameters:
  ///   - first: Where the id was given before.
  ///   - message: What is to be told instead of that the id is taken.
  package static func finding(
    _ id: String, at spot: Spot, first: Spot, _ message: Wording? = nil
  ) -> Finding {
    var finding = Finding(
      rule, message ?? Wording(zh: "标识“\(id)”已经用过，标识不能重复", en: "the id '\(id)' is taken; ids must differ"), at: spot)
    finding.subject = id
    finding.related = [Finding.Related(first, Wording(zh: "先用在这里", en: "first given here"))]
    return finding
  }
}

/// An area that is written in two others, though it can lie in one only.
private struct DoubledArea {
  let name: String
  let id: String
  let here: String
  let there: String

  init?(_ area: Area, first: Area, _ documents: Documents) {
    guard let parent = area.parent, let other = first.parent, parent != other else { return nil }
    name = documents.text(area.name)
    id = documents.text(area.id)
    here = documents.text(documents.areas[parent].name)
    there = documents.text(documents.areas[other].name)
  }

  var message: Wording {
    Wording(
      zh: "“\(name)”（\(id)）已经在“\(there)”之内，一个区域只能在另一个区域之内",
      en: "\(name) (\(id)) lies in \(there) already; an area lies in one other only")
  }

  var wayOut: Wording {
    Wording(
      zh: "两边都管的，写在“\(there)”和“\(here)”之外，与它们并列，范围里一并写到",
      en: "write what belongs to both beside \(there) and \(here), and name it in the scopes of either")
  }
}
