import BoundaryFindings
import BoundaryModel

enum NormsInConflictRule: LedgerRule {
  static let rule = Rule(
    name: "norms-in-conflict", kind: .document, severity: .error,
    title: Wording(
      zh: "规范相互矛盾",
      en: "norms that cannot both be met"),
    summary: Wording(
      zh: "两条以上规范不能同时满足",
      en: "Norms that cannot be met together"),
    why: Wording(
      zh: "谁也做不到的规定，执行起来只能各取所需。",
      en: "Where nobody can keep all of it, everybody keeps what suits them."),
    basis: Wording(
      zh: "同类机构同一数量的各限额（含初次核定的上限）取交集；须单设的机构数 × 100 应不大于 机构上限 ×（100 − 比例）",
      en:
        "The limits of one quantity and class are intersected, the first allocation's cap among them; organs that must stand alone × 100 must not exceed the most organs × (100 − the share)"
    ),
    example: Rule.Example(
      fails:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <quantity id="leaders" name="领导职数" unit="名"/>
          <norm id="N1"><words>领导职数不少于6名</words><limit quantity="leaders" from="6"/></norm>
          <norm id="N2"><words>领导职数不超过5名</words><limit quantity="leaders" to="5"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">

      </register>
      """,
      mended:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <quantity id="leaders" name="领导职数" unit="名"/>
          <norm id="N1"><words>领导职数不少于4名</words><limit quantity="leaders" from="4"/></norm>
          <norm id="N2"><words>领导职数不超过5名</words><limit quantity="leaders" to="5"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">

      </register>
      """))

  static func check(_ establishment: Establishment) -> [Finding] {
    var told: Set<[Place]> = []
    return establishment.books.flatMap { book in
      (limits(book, establishment) + shares(book, establishment)).filter { told.insert($0.norms.map(\.place)).inserted }
        .map { finding($0, establishment) }
    }
  }

  private static func finding(_ conflict: NormConflict, _ establishment: Establishment) -> Finding {
    let documents = establishment.documents
    let ids = conflict.norms.map { documents.text($0.id) }
    let names = Wording.joining(ids)
    let message =
      ids.count == 1
      ? Wording(zh: "\(names.zh) 无法满足：\(conflict.why.zh)", en: "\(names.en) cannot be met: \(conflict.why.en)")
      : Wording(
        zh: "\(names.zh) 不能同时满足：\(conflict.why.zh)", en: "\(names.en) cannot all be met: \(conflict.why.en)")
    var finding = Finding(rule, message, at: Spot(conflict.norms[conflict.norms.count - 1].place))
    finding.norms = ids
    finding.subject = ids.joined(separator: " ")
    finding.related = conflict.norms.map { Finding.Related(Spot($0.place), establishment.sentence($0)) }
    return finding
  }

  // MARK: Limits

  /// Limits of one quantity, two by two: bounds of one line have nothing in common only if two of them have not.
  private static func limits(_ book: NormBook, _ establishment: Establishment) -> [NormConflict] {
    let documents = establishment.documents
    let bounded = BoundedNorm.all(of: book, documents)
    return Dictionary(grouping: bounded, by: \.key).values.flatMap { norms -> [NormConflict] in
      norms.indices.flatMap { second -> [NormConflict] in
        if norms[second].isEmpty { return [conflict([norms[second]], documents)] }
        return norms[..<second].compactMap { first in
          guard !first.isEmpty, first.norm.place != norms[second].norm.place,
            first.meets(norms[second], documents), !first.isCompatible(with: norms[second])
          else { return nil }
          return conflict([first, norms[second]], documents)
        }
      }
    }.sorted { $0.norms.map(\.place).lexicographicallyPrecedes($1.norms.map(\.place)) }
  }

  private static func conflict(_ norms: [BoundedNorm], _ documents: Documents) -> NormConflict {
    let named = NamedQuantity(norms[0].quantity, documents)
    let ordered = norms.sorted { $0.norm.place < $1.norm.place }
    let words = ordered.map { bounded -> Wording in
      let bounds = named.bounds(bounded.bounds, tolerance: nil)
      let id = documents.text(bounded.norm.id)
      return Wording(zh: "\(id) 规定\(bounds.zh)", en: "\(id) asks for \(bounds.en)")
    }
    return NormConflict(
      norms: ordered.map(\.norm),
      why: Wording(
        zh: "\(named.name)：\(words.map(\.zh).joined(separator: "，"))",
        en: "\(named.name): \(Wording.joining(words.map(\.en)).en)"))
  }

  // MARK: Shares

  /// What must stand alone beside the share that one function must have of all.
  private static func shares(_ book: NormBook, _ establishment: Establishment) -> [NormConflict] {
    let documents = establishment.documents
    return book.allNorms.compactMap { norm -> NormConflict? in
      guard case .limit(let limit)? = norm.check, limit.per == .body, case .from(let share)? = limit.bounds.lower,
        let ratio = book.quantity(limit.quantity, in: norm.norms), case .share(let partID, let wholeID) = ratio.measure,
        let part = book.quantity(partID, in: norm.norms)?.counting,
        let whole = book.quantity(wholeID, in: norm.norms)?.counting
      else { return nil }
      let inPart = Set(documents.symbols[part.functions])
      let others = Set(documents.symbols[whole.functions]).subtracting(inPart)
      let alone = book.allNorms.filter { other in
        guard case .require(let requirement)? = other.check, !requirement.allowsSign else { return false }
        return others.contains(requirement.function) && limit.reach.meets(requirement.reach, documents)
      }
      let functions = Set(
        alone.compactMap { norm in
          if case .require(let requirement)? = norm.check { requirement.function } else { nil }
        })
      guard let most = most(of: wholeID, beside: norm, limit, book, documents) else { return nil }
      guard Decimal(functions.count * 100) > most.count * (Decimal(100) - share) else { return nil }
      let name = documents.text(book.quantity(wholeID, in: norm.norms)?.name ?? wholeID)
      let names = alone.map { documents.text($0.id) }
      return NormConflict(
        norms: ([norm] + alone + [most.norm]).sorted { $0.place < $1.place },
        why: Wording(
          zh:
            "\(name)最多 \(most.count) 个，其中 \(share)% 以上承担\(documents.text(ratio.name))所指的职能，余下不足 \(functions.count) 个，\(Wording.joining(names).zh) 要求单设的有 \(functions.count) 个",
          en:
            "of at most \(most.count) \(name), \(share) % or more are those of \(documents.text(ratio.name)), which leaves less than the \(functions.count) that \(Wording.joining(names).en) want to stand alone"
        ))
    }
  }

  /// The lowest upper limit of a quantity for the bodies that a limit reaches.
  private static func most(
    of quantity: Symbol, beside norm: Norm, _ limit: NormCheck.Limit, _ book: NormBook, _ documents: Documents
  ) -> (norm: Norm, count: Decimal)? {
    book.allNorms.compactMap { other -> (norm: Norm, count: Decimal)? in
      guard case .limit(let bound)? = other.check, bound.per == .body, bound.quantity == quantity,
        case .to(let count)? = bound.bounds.upper, bound.reach.meets(limit.reach, documents)
      else { return nil }
      return (other, count)
    }.min { $0.count < $1.count }
  }
}

/// Norms that cannot be met together, and why.
private struct NormConflict {
  let norms: [Norm]
  let why: Wording
}

extension Quantity {
  fileprivate var counting: Counting? { if case .counted(let counting) = measure { counting } else { nil } }
}
