import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum CalendarPartsRule: MapRule {
  static let rule = Rule(
    name: "calendar-parts", kind: .document, severity: .warning,
    title: Wording(zh: "时段不合", en: "parts of the year"),
    summary: Wording(
      zh: "按时段（recurs）划分的类别，彼此重叠，或者有的日子不属于任何一个",
      en: "Categories that come again each year or every few years overlap, or leave days that are in none of them"),
    why: Wording(
      zh: "重叠的日子算在两段里，漏掉的日子查不出由谁负责。",
      en: "A day in two of them is counted twice, and who is responsible on a day in none cannot be asked."),
    example: Rule.Example(
      fails:
        """
        <template xmlns="urn:dutymap:1" id="water" revision="1">
          <role id="lead" name="牵头" holders="one"/>
          <categories id="season" name="时段">
            <category id="flood" name="汛期" recurs="06-01/09-30"/>
            <category id="dry" name="非汛期" recurs="11-01/05-31"/>
          </categories>
          <field id="water" name="水务"/>
        </template>
        """,
      mended:
        """
        <template xmlns="urn:dutymap:1" id="water" revision="1">
          <role id="lead" name="牵头" holders="one"/>
          <categories id="season" name="时段" rest="非汛期">
            <category id="flood" name="汛期" recurs="06-01/09-30"/>
          </categories>
          <field id="water" name="水务"/>
        </template>
        """))

  /// Parts that stand beside each other.
  private struct Whole: Hashable {
    let dimension: RowID<Dimension>
    let parent: RowID<Category>?
  }

  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    let parts = Dictionary(grouping: documents.categories.rows) {
      Whole(dimension: $0.dimension, parent: $0.parent)
    }
    return parts.values.compactMap { finding($0, documents) }.sorted { $0.spot.place < $1.spot.place }
  }

  private static func finding(_ parts: [Category], _ documents: Documents) -> Finding? {
    let recurring = parts.compactMap { part in part.recurrence.map { (part: part, recurrence: $0) } }
    guard let first = recurring.first else { return nil }
    func name(_ part: Category) -> String { documents.text(part.name) }
    func told(_ part: Category, _ message: Wording) -> Finding {
      let spot = Spot(part.place, part.recurrence == nil ? .tag : .attributeValue("recurs"))
      var finding = Finding(rule, message, at: spot)
      finding.subject = documents.text(part.id)
      return finding
    }
    if let other = parts.first(where: { $0.recurrence == nil && !$0.isRest }) {
      return told(
        other,
        Wording(
          zh: "同级的“\(name(first.part))”写了时段（recurs），“\(name(other))”没有写",
          en: "\(name(first.part)) beside it says when it comes again (recurs), \(name(other)) does not"))
    }
    let hasRest = parts.contains(where: \.isRest)
    for day in recurring.map(\.recurrence).days {
      let there = recurring.filter { $0.recurrence.contains(day) }
      if there.count > 1 {
        let (one, other) = (there[0].part, there[1].part)
        return told(
          other,
          Wording(
            zh: "“\(name(one))”和“\(name(other))”的时段重叠，如 \(day) 两段都在",
            en: "\(name(one)) and \(name(other)) overlap: \(day), for one, is in both"))
      }
      if there.isEmpty, !hasRest {
        return told(
          first.part,
          Wording(
            zh: "各时段合起来不满全年，如 \(day) 不在其中任何一段；其余的写在 rest 里",
            en: "the parts do not make up the year: \(day), for one, is in none; rest names what they leave"))
      }
    }
    return nil
  }
}

extension [Recurrence] {
  /// Days of which each stands for those after it until something begins or is over.
  fileprivate var days: [Day] {
    let start = 2024
    let years = map(\.years).unrepeated.reduce(1) { Swift.min($0 * $1, 400) }
    return (start..<start + 8 * years).flatMap { year in
      ([Day(year: year, month: 1, day: 1)] + flatMap { $0.turns(in: year) }).sorted()
    }
  }
}
