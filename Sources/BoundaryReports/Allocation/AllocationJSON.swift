package import BoundaryFindings
import BoundaryModel

/// An allocation as JSON, the contract of `allocation.schema.json`.
package struct AllocationJSON: TextReporter {
  package static let name = "json"
  package static let endings = ["json"]

  package static let schemaVersion = 1

  /// The JSON Schema of an allocation.
  package static var schema: String {
    String(decoding: PackageResources.allocation_schema_json, as: UTF8.self)
  }

  private let allocation: Allocation
  private let language: Language
  private let version: String

  package init(_ allocation: Allocation, _ presentation: Presentation) {
    self.allocation = allocation
    language = presentation.language
    version = presentation.version
  }

  /// - Throws: What the encoder throws; no allocation is known to make it.
  package func render() throws -> String {
    try jsonText(
      Document(
        schemaVersion: Self.schemaVersion, tool: JSONTool(version: version), year: allocation.year,
        forYear: allocation.year + 1, complete: allocation.isComplete, rows: allocation.rows.map(row),
        totals: allocation.totals.map { total in
          Document.Total(
            quantity: total.quantity.id, bodies: total.bodies, ceiling: total.ceiling, current: total.current,
            proposed: total.proposed)
        }, withoutCeiling: allocation.withoutCeiling.map(\.id)))
  }

  private func row(_ row: Allocation.Row) -> Document.Row {
    func amounts(_ value: (Allocation.Amount) -> Int?) -> [String: Int] {
      Dictionary(
        row.amounts.compactMap { amount in value(amount).map { (amount.quantity.id, $0) } }
      ) { first, _ in first }
    }
    let usable = amounts(\.usable)
    return Document.Row(
      body: row.body.id, name: row.body.name, bodyClass: row.bodyClass?.id, status: row.status.rawValue,
      current: amounts(\.current), proposed: amounts(\.proposed), room: amounts(\.room),
      usable: usable.isEmpty ? nil : usable, applicationsFrozen: row.freezesApplications,
      reasons: row.reasons.map {
        Document.Reason(
          band: $0.band.id, norm: $0.norm, message: $0.message[language], document: $0.document)
      },
      unknown: row.unknown.map { Document.Unknown(id: $0.id, message: $0.message[language]) })
  }

  private struct Document: Encodable {
    struct Row: Encodable {
      let body, name: String
      let bodyClass: String?
      let status: String
      let current, proposed, room: [String: Int]
      let usable: [String: Int]?
      let applicationsFrozen: Bool
      let reasons: [Reason]
      let unknown: [Unknown]

      enum CodingKeys: String, CodingKey {
        case body, name, status, current, proposed, room, usable, applicationsFrozen, reasons, unknown
        case bodyClass = "class"
      }
    }

    struct Reason: Encodable {
      let band: String
      let norm: String?
      let message, document: String
    }

    struct Unknown: Encodable {
      let id, message: String
    }

    struct Total: Encodable {
      let quantity: String
      let bodies, ceiling, current, proposed: Int
    }

    let schemaVersion: Int
    let tool: JSONTool
    let year, forYear: Int
    let complete: Bool
    let rows: [Row]
    let totals: [Total]
    let withoutCeiling: [String]
  }
}
