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
    map.repeatedIDs.map { finding(map.documents.text($0.id), at: $0.spot, first: $0.first) }
  }

  /// - Parameter first: Where the id was given before.
  package static func finding(_ id: String, at spot: Spot, first: Spot) -> Finding {
    var finding = Finding(
      rule, Wording(zh: "标识“\(id)”已经用过，标识不能重复", en: "the id '\(id)' is taken; ids must differ"), at: spot)
    finding.subject = id
    finding.related = [Finding.Related(first, Wording(zh: "先用在这里", en: "first given here"))]
    return finding
  }
}
