import BoundaryFindings
import BoundaryModel

/// The conflict report as JSON: the findings with their sheets, and the picture.
package struct ConflictJSON: TextReporter {
  package static let name = JSONReport.name
  package static let endings = JSONReport.endings

  private let json: JSONReport

  package init(_ report: ConflictReport, _ presentation: Presentation) {
    json = JSONReport(report, presentation)
  }

  /// - Throws: What the encoder throws; no report is known to make it.
  package func render() throws -> String { try json.render() }
}

/// What the conflict report says of a finding beside the finding itself.
struct SheetJSON: Encodable {
  struct Statement: Encodable {
    let document, place: String
    let bodies: [NamedJSON]?
    let role: NamedJSON?
    let scope, wording: String?
    let tasks: [String]
    let bases: [Basis]
  }

  struct Basis: Encodable {
    let text: String
    let article: String?
  }

  let number: Int
  let kind: String
  let duty, field: NamedJSON?
  let bodies: [NamedJSON]
  let safety: Bool
  /// How far it reaches, in words.
  let extent: String?
  let why: String
  let basis: String?
  let statements: [Statement]

  init(_ sheet: ConflictSheet, in located: LocatedReport, _ language: Language) {
    number = sheet.number
    kind = sheet.kind.rawValue
    duty = sheet.duty.map(NamedJSON.init)
    field = sheet.field.map(NamedJSON.init)
    bodies = sheet.bodies.map(NamedJSON.init)
    safety = sheet.isSafety
    extent = sheet.extent?.wording[language]
    why = sheet.finding.rule.why[language]
    basis = sheet.finding.rule.basis?[language]
    statements = sheet.statements.map { statement in
      Statement(
        document: statement.document, place: located.place(of: statement.spot, language),
        bodies: statement.holding.map { $0.bodies.map(NamedJSON.init) },
        role: statement.holding.map { NamedJSON($0.role) }, scope: statement.holding?.scope.wording()[language],
        wording: statement.wording, tasks: statement.tasks,
        bases: statement.bases.map { Basis(text: $0.text, article: $0.article) })
    }
  }
}

/// The picture: the matrix, and the numbers of bodies, pairs, fields and delegations.
struct OverviewJSON: Encodable {
  struct Cell: Encodable {
    let body: String
    let roles: [String]
    let conflicts: [Int]
  }

  struct Duty: Encodable {
    let id, name: String
    let field: String?
    let cells: [Cell]
    let conflicts, gaps, overlaps: [Int]
    let hasScope: Bool
  }

  struct Body: Encodable {
    let id, name: String
    /// How many duties it holds in each role, by the role's id.
    let duties: [String: Int]
    let conflicts: [Int]
    let otherFindings: Int
  }

  struct Pair: Encodable {
    let bodies: [String]
    let conflicts: [Int]
  }

  struct Field: Encodable {
    let id, name: String
    let duties: Int
    let conflicts: [Int]
    /// How many of its duties several hold, nobody holds, and have no scope.
    let overlapping, lacking, withoutScope: Int
  }

  struct Delegation: Encodable {
    let from, to, duty: String
    let form, accepted: String?
  }

  let roles: [NamedJSON]
  let duties: [Duty]
  let bodies: [Body]
  let pairs: [Pair]
  let fields: [Field]
  let delegations: [Delegation]

  init(_ overview: Overview) {
    func id(_ body: Int) -> String { overview.bodies[body].body.id }
    roles = overview.roles.map(NamedJSON.init)
    duties = overview.duties.map { row in
      Duty(
        id: row.duty.id, name: row.duty.name, field: row.field.map { overview.fields[$0].field.id },
        cells: row.cells.sorted { $0.key < $1.key }.map { body, cell in
          Cell(body: id(body), roles: cell.roles.map(\.id), conflicts: cell.conflicts)
        }, conflicts: row.conflicts, gaps: row.gaps, overlaps: row.overlaps, hasScope: row.hasScope)
    }
    bodies = overview.bodies.map { body in
      Body(
        id: body.body.id, name: body.body.name, duties: body.duties, conflicts: body.conflicts,
        otherFindings: body.others)
    }
    pairs = overview.pairs.map { Pair(bodies: [id($0.first), id($0.second)], conflicts: $0.conflicts) }
    fields = overview.fields.map { field in
      Field(
        id: field.field.id, name: field.field.name, duties: field.duties, conflicts: field.conflicts,
        overlapping: field.overlapping, lacking: field.lacking, withoutScope: field.withoutScope)
    }
    delegations = overview.delegations.flatMap { delegation in
      delegation.duties.map { duty in
        Delegation(
          from: id(delegation.giver), to: id(delegation.taker), duty: duty.duty.id, form: duty.form?.id,
          accepted: duty.accepted.map { "\($0)" })
      }
    }
  }
}

/// Sheets that were gathered, by their numbers.
struct GroupJSON: Encodable {
  let title: String
  let findings: [Int]

  init(_ group: SheetGroup, _ language: Language) {
    title = group.title[language]
    findings = group.sheets.map(\.number)
  }
}

struct NamedJSON: Encodable {
  let id, name: String

  init(_ named: Named) {
    id = named.id
    name = named.name
  }
}
