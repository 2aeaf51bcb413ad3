import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum MissingBasisRule: MapRule {
  static let rule = Rule(
    name: "missing-basis", kind: .document, severity: .note,
    title: Wording(zh: "缺依据", en: "missing basis"),
    summary: Wording(zh: "事项没有写依据", en: "A duty without the law or document that it rests on"),
    why: Wording(
      zh: "没有依据的事项，对方可以不认，修订时也不知道该不该取消。",
      en: "What rests on nothing can be refused, and nobody knows when it is to be taken out."),
    basis: Wording(
      zh: "职责事项应当有法律、法规、规章或者规范的文件作依据（各地清单管理办法的通例）",
      en: "A duty is to rest on a law, regulation or document (as local rules on such lists ask)"),
    example: Rule.Example(
      fails:
        """
        <duty id="L01" name="园区灯光秀" field="safety"><assign body="edz" role="lead"/></duty>
        """,
      mended:
        """
        <duty id="L01" name="园区灯光秀" field="safety">
          <basis article="第十二条">城市照明管理规定</basis><assign body="edz" role="lead"/>
        </duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    let based = Set(
      map.stated.filter { map.bases.has($0.statement.assignment, of: $0.duty) }.map { $0.statement.row(map) })
    return map.gathered(
      map.rows,
      isFault: { !map.bases.has(row: $0.row, of: $0.duty) && !based.contains($0.row) },
      single: { map.finding(rule, on: $0, lacking: Wording(zh: "没有写依据（basis）", en: "has no basis")) },
      whole: (
        rule,
        { count in
          Wording(zh: "本清单的 \(count) 项事项都没有写依据（basis）", en: "none of the \(count) duties in this list has a basis")
        }
      ))
  }
}

extension Statement {
  /// The row of the list that it stands in.
  fileprivate func row(_ map: DutyMap) -> RowID<Duty> { map.documents.assignments[assignment].duty }
}
