import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum EntryConflictRule: LedgerRule {
  static let rule = Rule(
    name: "entry-conflict", kind: .document, severity: .error,
    title: Wording(
      zh: "台账同日不一致",
      en: "entries of one day disagree"),
    summary: Wording(
      zh: "同一机构同一天的台账写了不同的值",
      en: "The ledger says two things of one body from one day on"),
    why: Wording(
      zh: "不知道哪一条算数，之后的检查都以最后写的为准，也可能是错的。",
      en: "Nobody knows which counts. What comes after goes by the one that stands last, which may be the wrong one."),
    basis: Wording(
      zh: "台账只增不改：更正以新的一条写明生效日期",
      en: "A ledger is only added to: a correction is an entry of its own, with the day from which it counts"),
    example: Rule.Example(
      fails:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <quantity id="leaders" name="领导职数" unit="名"/>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区">
          <entry on="2023-01-01"><count of="leaders" approved="5"/></entry>
          <entry on="2023-01-01"><count of="leaders" approved="6"/></entry>
        </body>
      </register>
      """,
      mended:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <quantity id="leaders" name="领导职数" unit="名"/>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区">
          <entry on="2023-01-01"><count of="leaders" approved="5"/></entry>
          <entry on="2023-06-01"><count of="leaders" approved="6"/></entry>
        </body>
      </register>
      """))

  static func check(_ establishment: Establishment) -> [Finding] {
    let documents = establishment.documents
    let bodies = Set(documents.entries.rows.map(\.body)).sorted()
    return bodies.flatMap { check($0, establishment) } + ranks(establishment)
  }

  /// Facts of entries of one day that differ, each told where the later one stands.
  private static func check(_ body: RowID<Body>, _ establishment: Establishment) -> [Finding] {
    let entries = establishment.ledger.entries(of: body)
    var findings: [Finding] = []
    var first = 0
    for (number, entry) in entries.enumerated() {
      if entries[first].on != entry.on { first = number }
      guard number > first || !entry.counts.isEmpty else { continue }
      var told: [String: Fact] = [:]
      for earlier in entries[first..<number] {
        for fact in establishment.documents.facts(of: earlier) { told[fact.key] = fact }
      }
      for fact in establishment.documents.facts(of: entry) {
        if let other = told[fact.key], other.value != fact.value {
          findings.append(finding(body, entry.on, other, fact, establishment))
        }
        told[fact.key] = fact
      }
    }
    return findings
  }

  private static func finding(
    _ body: RowID<Body>, _ day: Day, _ first: Fact, _ second: Fact, _ establishment: Establishment
  ) -> Finding {
    let name = establishment.fullName(body)
    var finding = Finding(
      rule,
      Wording(
        zh: "\(name)在 \(day) 的台账中，\(second.name.zh)既为 \(first.value) 又为 \(second.value)",
        en: "the ledger gives \(name) two values of \(second.name.en) on \(day): \(first.value) and \(second.value)"),
      at: Spot(second.place))
    finding.bodies = [establishment.documents.text(establishment.ledger[body].id)]
    finding.subject = "\(day) \(second.key)"
    finding.related = [Finding.Related(Spot(first.place), Wording(zh: "先写在这里", en: "first given here"))]
    return finding
  }

  /// Bodies that came to two places in one ranking of one year.
  private static func ranks(_ establishment: Establishment) -> [Finding] {
    struct Key: Hashable {
      let ranking: Symbol
      let year: Int
      let body: Symbol
    }
    let documents = establishment.documents
    var first: [Key: Rank] = [:]
    return documents.rankRows.rows.compactMap { row in
      let ranks = documents.ranks[row.ranks]
      let key = Key(ranking: ranks.ranking, year: ranks.year, body: row.body)
      guard let other = first[key] else {
        first[key] = row
        return nil
      }
      guard other.number != row.number else { return nil }
      let body = documents.text(row.body)
      let name = establishment.map.index.bodies[row.body].map(establishment.name) ?? body
      let ranking = documents.text(ranks.ranking)
      var finding = Finding(
        rule,
        Wording(
          zh: "\(name)在 \(ranks.year) 年“\(ranking)”排名中既为第 \(other.number) 又为第 \(row.number)",
          en: "\(name) came to two places in '\(ranking)' of \(ranks.year): \(other.number) and \(row.number)"),
        at: Spot(row.place, .attributeValue("is")))
      finding.bodies = [body]
      finding.subject = "\(ranking) \(ranks.year)"
      finding.related = [Finding.Related(Spot(other.place), Wording(zh: "先写在这里", en: "first given here"))]
      return finding
    }
  }
}

/// One thing that an entry says.
private struct Fact {
  let key: String
  let name: Wording
  let value: String
  let place: Place
}

extension Documents {
  fileprivate func facts(of entry: Entry) -> [Fact] {
    let agencies = symbols[entry.agencyOf].map { text($0) }
    let attributes: [(String, Wording, String?)] = [
      ("class", Wording(zh: "类别", en: "class"), entry.classID.map { text($0) }),
      ("level", Wording(zh: "级别", en: "level"), entry.level.map { text($0) }),
      ("nature", Wording(zh: "性质", en: "nature"), entry.nature?.rawValue),
      ("stage", Wording(zh: "阶段", en: "stage"), entry.stage?.rawValue),
      (
        "agency-of", Wording(zh: "派出关系", en: "agency-of"),
        agencies.isEmpty ? nil : agencies.sorted().joined(separator: " ")
      ),
    ]
    let stated = attributes.compactMap { key, name, value in
      value.map { Fact(key: key, name: name, value: $0, place: entry.place) }
    }
    return stated
      + entryCounts[entry.counts].flatMap { count -> [Fact] in
        let id = text(count.quantity)
        let approved = Fact(
          key: "count \(id)", name: Wording(zh: "“\(id)”的核定数", en: "'\(id)' approved"), value: "\(count.approved)",
          place: count.place)
        let filled = count.filled.map {
          Fact(
            key: "filled \(id)", name: Wording(zh: "“\(id)”的实有数", en: "'\(id)' filled"), value: "\($0)",
            place: count.place)
        }
        return [approved] + [filled].compactMap(\.self)
      }
  }
}
