import BoundaryFindings
import BoundaryModel

/// What the bands that hold make of one body in one year.
struct AllocationStep {
  private(set) var row: Allocation.Row
  private let establishment: Establishment
  private let body: RowID<Body>
  private let base: Day
  private let quantities: [Quantity]
  private let book: NormBook

  init(
    _ establishment: Establishment, _ body: RowID<Body>, base: Day, _ quantities: [Quantity], _ book: NormBook,
    _ row: Allocation.Row
  ) {
    self.establishment = establishment
    self.body = body
    self.base = base
    self.quantities = quantities
    self.book = book
    self.row = row
  }

  private var documents: Documents { establishment.documents }

  mutating func take(_ judgements: [BandJudgement]) {
    let holding = judgements.filter { $0.truth == .holds }
    let sanction = holding.last { $0.band.isSanction }
    let step = holding.first { $0.band.gives && !$0.band.needsMission }
    let gains = holding.filter { judgement in
      guard judgement.band.gives else { return false }
      return judgement.band.needsMission
        ? !isGiven(judgement.band) : judgement.band.place == step?.band.place
    }
    if let sanction, sanction.band.takes, !gains.isEmpty {
      row.status = .undecided
      for judgement in gains { tell(judgement, Wording(zh: "应予增加", en: "gives"), norm: nil) }
      tell(sanction, Wording(zh: "应予冻结或核减；两者同时成立，由人决定", en: "takes; both hold, so that a person decides"), norm: nil)
      return
    }
    for judgement in gains { raise(judgement) }
    for judgement in judgements where judgement.truth == .fails && judgement.band.needsMission {
      if judgement.band.gives, isGiven(judgement.band) { takeBack(judgement) }
    }
    for judgement in holding where judgement.band.gives && judgement.band.needsMission && isGiven(judgement.band) {
      tell(judgement, Wording(zh: "已经给过，保持不变", en: "was given before and stays"), norm: nil)
    }
    if let sanction { apply(sanction) }
  }

  // MARK: Gains

  private mutating func raise(_ judgement: BandJudgement) {
    for case .raise(let id, let by, let within) in judgement.band.effects {
      guard let index = index(of: id), let value = row.amounts[index].proposed else { continue }
      let stops = documents.symbols[within].compactMap { book.norm($0, in: judgement.band.norms) }
        .compactMap { norm in
          establishment.upperLimit(norm, of: quantities[index], body, on: base).map { (norm: norm, most: $0) }
        }
      let stop = stops.min { $0.most < $1.most }
      let raised = max(value, min(value + by, stop?.most ?? .max))
      row.amounts[index].proposed = raised
      let amount = row.amounts[index]
      let held = stop.flatMap { raised < value + by ? $0.norm : nil }.map { documents.text($0.id) }
      tell(
        judgement,
        held.map {
          Wording(
            zh: "\(amount.quantity.name) \(value) → \(raised)，受 \($0) 限制",
            en: "\(amount.quantity.name) \(value) → \(raised), held by \($0)")
        }
          ?? Wording(
            zh: "\(amount.quantity.name) \(value) → \(raised)", en: "\(amount.quantity.name) \(value) → \(raised)"),
        norm: held)
    }
  }

  private mutating func takeBack(_ judgement: BandJudgement) {
    for case .raise(let id, let by, _) in judgement.band.effects {
      guard let index = index(of: id), let value = row.amounts[index].proposed else { continue }
      let lowered = max(0, value - by)
      row.amounts[index].proposed = lowered
      let name = row.amounts[index].quantity.name
      let words = Wording(
        zh: "任务结束，收回：\(name) \(value) → \(lowered)",
        en: "the mission is over, taken back: \(name) \(value) → \(lowered)")
      tell(judgement, words, norm: nil, isOver: true)
    }
  }

  /// Whether what a band gives was given, as the ground of an entry shows: that of an organ that is there, or of the
  /// newest entry that states the number.
  private func isGiven(_ band: Band) -> Bool {
    band.effects.contains { effect in
      guard case .raise(let id, _, _) = effect, let index = index(of: id) else { return false }
      let ledger = establishment.ledger
      guard case .stated = quantities[index].measure else {
        return ledger.parts(of: body).contains { part in
          ledger.exists(part.body, on: base)
            && ledger.entries(of: part.body).contains { $0.on <= base && $0.ground == band.id }
        }
      }
      let newest = ledger.entries(of: body).last { entry in
        entry.on <= base && documents.entryCounts[entry.counts].contains { $0.quantity == id }
      }
      return newest?.ground == band.id
    }
  }

  // MARK: Sanctions

  private mutating func apply(_ judgement: BandJudgement) {
    for effect in judgement.band.effects {
      switch effect {
      case .lower(let id, let by, let floor):
        guard let index = index(of: id), let value = row.amounts[index].proposed else { continue }
        let lowered = min(value, max(value - by, floor))
        row.amounts[index].proposed = lowered
        let name = row.amounts[index].quantity.name
        let isHeld = lowered > value - by
        tell(
          judgement,
          Wording(
            zh: "\(name) \(value) → \(lowered)" + (isHeld ? "，不低于 \(floor)" : ""),
            en: "\(name) \(value) → \(lowered)" + (isHeld ? ", not below \(floor)" : "")), norm: nil)
      case .freezeUse: freezeUse(judgement)
      case .freezeApplications:
        row.freezesApplications = true
        tell(judgement, Wording(zh: "冻结机构编制申请", en: "applications are frozen"), norm: nil)
      case .warn: tell(judgement, Wording(zh: "通报警示", en: "is warned"), norm: nil)
      case .raise: break
      }
    }
  }

  /// What is not filled may not be filled.
  private mutating func freezeUse(_ judgement: BandJudgement) {
    for (index, quantity) in quantities.enumerated() {
      guard case .stated = quantity.measure, let value = row.amounts[index].proposed else { continue }
      let name = row.amounts[index].quantity.name
      guard let filled = establishment.ledger.filled(quantity.id, of: body, on: base) else {
        row.unknown.append(
          Allocation.Unknown(
            id: documents.text(quantity.id),
            message: Wording(
              zh: "\(name)没有实有数，不知可用多少", en: "no number of \(name) filled, so that what may be used is not known")))
        continue
      }
      row.amounts[index].usable = min(value, filled)
      tell(
        judgement,
        Wording(
          zh: "冻结使用：\(name)核定 \(value)，实有 \(filled)，可用 \(min(value, filled))",
          en: "use is frozen: \(name) \(value) approved, \(filled) filled, \(min(value, filled)) usable"), norm: nil)
    }
  }

  // MARK: Words

  private func index(of id: Symbol) -> Int? { quantities.firstIndex { $0.id == id } }

  private mutating func tell(_ judgement: BandJudgement, _ effect: Wording, norm: String?, isOver: Bool = false) {
    let band = Named(id: documents.text(judgement.band.id), name: documents.text(judgement.band.name))
    let evidence =
      isOver || judgement.evidence.zh.isEmpty
      ? Wording(zh: "", en: "") : Wording(zh: "（\(judgement.evidence.zh)）", en: " (\(judgement.evidence.en))")
    let basis =
      establishment.bases[judgement.band.place, default: []].first ?? documents.title(of: judgement.band.norms)
    row.reasons.append(
      Allocation.Reason(
        band: band, norm: norm,
        message: Wording(
          zh: "\(band.id) \(band.name)\(evidence.zh)：\(effect.zh)",
          en: "\(band.id) \(band.name)\(evidence.en): \(effect.en)"),
        document: documents.text(basis)))
  }
}

extension Documents {
  /// What people call a document of norms.
  func title(of norms: RowID<NormsDocument>) -> Symbol {
    let title = remarks.rows.first { remark in
      if case .title = remark.kind { remark.owner == .norms(norms) } else { false }
    }
    return title?.text ?? normsDocuments[norms].id
  }
}
