package import BoundaryFindings
import BoundaryModel
package import TableReading

/// A duty as it was understood, for people to look over.
package struct UnderstoodDuty: Sendable {
  package let place: CellPlace?
  package let field: String?
  package let name: String
  package let code: String?
  /// A line for each who holds it: as what, how far, and from whom.
  package let holders: [Wording]
}

extension TableImport {
  /// The duties in the order of the tables.
  package var duties: [UnderstoodDuty] {
    result.duties.map { duty in
      UnderstoodDuty(
        place: duty.places.first, field: duty.field, name: duty.name, code: duty.code,
        holders: duty.statements.map(holder))
    }
  }

  private func holder(_ statement: ReadStatement) -> Wording {
    let role = Lexicon.shared.role(statement.role).map { Wording(zh: $0.zh, en: $0.en) }
    let who =
      switch statement.holder {
      case .bodies(let bodies): Wording.joining(bodies.map { result.directory[$0].name })
      case .unnamed(let name): Wording(zh: "“\(name)”", en: "'\(name)'")
      }
    let parts = statement.scope.map(words) + (statement.delegation.map { [words($0)] } ?? [])
    return Wording(
      zh: "\(role?.zh ?? statement.role)：\(who.zh)"
        + (parts.isEmpty ? "" : "（\(parts.map(\.zh).joined(separator: "；"))）"),
      en: "\(role?.en ?? statement.role): \(who.en)"
        + (parts.isEmpty ? "" : " (\(parts.map(\.en).joined(separator: "; ")))"))
  }

  private func words(_ narrowing: Narrowing) -> Wording {
    switch narrowing {
    case .area(let name): Wording(zh: name, en: name)
    case .category(let dimension, let value): Wording(zh: "\(dimension)：\(value)", en: "\(dimension): \(value)")
    case .amount(let dimension, let unit, let lower, let upper):
      Self.words(
        dimension,
        [lower.map { ($0.includes ? "≥ " : "> ") + $0.amount }, upper.map { ($0.includes ? "≤ " : "< ") + $0.amount }]
          .compactMap { $0.map { $0 + unit } })
    }
  }

  private static func words(_ dimension: String, _ ends: [String]) -> Wording {
    let text = ([dimension] + ends).joined(separator: " ")
    return Wording(zh: text, en: text)
  }

  private func words(_ delegation: ReadStatement.Delegation) -> Wording {
    let name = result.directory[delegation.by].name
    let rest = [delegation.form, delegation.accepted.map { "\($0)" }].compactMap(\.self).map { ", \($0)" }.joined()
    return Wording(zh: "赋权单位 \(name)\(rest)", en: "from \(name)\(rest)")
  }
}
