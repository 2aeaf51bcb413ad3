import BoundaryFindings
import BoundaryModel

/// What a norm has against the bodies that it is about, and what cannot be told.
struct Judgement {
  var findings: [Finding] = []
  var missing: [MissingFact] = []
}

/// Something that a norm asks for and the register does not say.
struct MissingFact {
  enum Kind: Hashable {
    case classID, level, stage, nature
    case quantity(Symbol)
    /// There was none of a quantity, so that no share of it can be told.
    case nothing(of: Symbol)
  }

  let norm: AppliedNorm
  /// nil for what all bodies together lack.
  let body: RowID<Body>?
  let kind: Kind
  let day: Day
}

extension MissingFact.Kind {
  /// Whether it decides which norms apply at all, so that it is told once for all of them.
  var isReach: Bool {
    switch self {
    case .classID, .level, .stage: true
    case .nature, .quantity, .nothing: false
    }
  }
}

extension Establishment {
  /// Says what a finding is about: its norm, whose force is its severity, and its bodies, the one that it is told of
  /// first; and whether the register excepts that one.
  func finding(
    _ rule: Rule, _ norm: AppliedNorm, _ bodies: [RowID<Body>], _ message: Wording, at spot: Spot? = nil,
    subject: String? = nil
  ) -> Finding {
    let place = bodies.first.map { ledger[$0].place } ?? norm.registers.min().map { documents.registers[$0].place }
    var finding = Finding(rule, message, at: spot ?? Spot(place ?? norm.norm.place))
    finding.severity = norm.norm.force.severity
    finding.norms = [documents.text(norm.norm.id)]
    finding.bodies = bodies.map { documents.text(ledger[$0].id) }
    finding.subject = (finding.norms + [subject].compactMap(\.self)).joined(separator: " ")
    finding.related = [Finding.Related(Spot(norm.norm.place), sentence(norm.norm))]
    if let body = bodies.first { except(&finding, [body], from: norm, rule) }
    return finding
  }

  /// Notes what excepts some bodies from a norm.
  ///
  /// - Parameter isCovered: Whether the exceptions that count leave nothing to be told; else any of them does.
  func except(
    _ finding: inout Finding, _ bodies: [RowID<Body>], from norm: AppliedNorm, _ rule: Rule, isCovered: Bool? = nil
  ) {
    let rows = bodies.flatMap { exceptions.of($0, from: norm.norm, rule) }
    guard !rows.isEmpty else { return }
    let counting = rows.contains { row in row.row.until.map { day(of: row.row.body) <= $0 } ?? true }
    finding.exceptions = Finding.Exceptions(expectations: rows.map(\.id), cover: isCovered ?? counting)
  }

  func name(_ body: RowID<Body>) -> String { documents.text(ledger[body].name) }

  /// A norm with its words and what it rests on.
  func sentence(_ norm: Norm) -> Wording {
    let id = documents.text(norm.id)
    let basis = bases[norm.place, default: []].first.map { documents.text($0) }
    return Wording(
      zh: "\(id)：“\(documents.sentence(norm))”" + (basis.map { "（\($0)）" } ?? ""),
      en: "\(id): “\(documents.sentence(norm))”" + (basis.map { " (\($0))" } ?? ""))
  }

  /// A norm as messages quote it.
  func quote(_ norm: AppliedNorm) -> Wording {
    let id = documents.text(norm.norm.id)
    let words = documents.sentence(norm.norm)
    return Wording(zh: "（\(id)：“\(words)”）", en: " (\(id): “\(words)”)")
  }
}

extension Documents {
  /// The words of a norm, however long they are there.
  func sentence(_ norm: Norm) -> String {
    let words = text(norm.words)
    return words.count > 160 ? words.prefix(160) + "…" : words
  }
}

extension Norm.Force {
  var severity: Severity {
    switch self {
    case .must: .error
    case .principle, .about: .warning
    }
  }
}
