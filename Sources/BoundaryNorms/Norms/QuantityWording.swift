import BoundaryFindings
import BoundaryModel

/// A quantity as messages name it.
struct NamedQuantity {
  let name: String
  let unit: String
  let isShare: Bool

  init(_ quantity: Quantity, _ documents: Documents) {
    name = documents.text(quantity.name)
    isShare = !quantity.isWhole
    unit = isShare ? "%" : quantity.unit.map { documents.text($0) } ?? ""
  }

  /// So much of it, with its unit: `5 名`, `60%`.
  func amount(_ number: String) -> Wording {
    if isShare { return Wording(zh: number + "%", en: number + " %") }
    return Wording(zh: unit.isEmpty ? number : "\(number) \(unit)", en: number)
  }

  /// That a body has so much of it.
  func had(by body: Wording, _ amount: Amount) -> Wording {
    switch amount {
    case .whole(let number):
      Wording(
        zh: "\(body.zh)有\(name) \(self.amount("\(number)").zh)", en: "\(body.en) has \(number) \(name)")
    case .share(let part, let whole):
      Wording(
        zh: "\(body.zh)的\(name)为 \(percent(part, of: whole))%（\(whole) 中的 \(part)）",
        en: "\(body.en) has \(percent(part, of: whole)) % of \(name) (\(part) of \(whole))")
    }
  }

  /// What lies between two bounds.
  func bounds(_ bounds: Bounds<Decimal>, tolerance: Decimal?) -> Wording {
    let told = told(bounds)
    guard let slack = tolerance.map({ amount("\($0)") }) else { return told }
    return Wording(zh: "\(told.zh)，可上下浮动 \(slack.zh)", en: "\(told.en), give or take \(slack.en)")
  }

  private func told(_ bounds: Bounds<Decimal>) -> Wording {
    if case .from(let low) = bounds.lower, case .to(let high) = bounds.upper {
      let last = amount("\(high)")
      return low == high
        ? Wording(zh: "为 \(last.zh)", en: "exactly \(last.en)")
        : Wording(zh: "为 \(low) 至 \(last.zh)", en: "\(low) to \(last.en)")
    }
    func end(_ value: Decimal, zh: String, en: String) -> Wording {
      let amount = amount("\(value)")
      return Wording(zh: "\(zh) \(amount.zh)", en: "\(en) \(amount.en)")
    }
    let low: Wording? =
      switch bounds.lower {
      case .from(let value): end(value, zh: "不少于", en: "at least")
      case .above(let value): end(value, zh: "多于", en: "more than")
      case nil: nil
      }
    let high: Wording? =
      switch bounds.upper {
      case .to(let value): end(value, zh: "不超过", en: "at most")
      case .below(let value): end(value, zh: "少于", en: "less than")
      case nil: nil
      }
    let words = [low, high].compactMap(\.self)
    return Wording(zh: words.map(\.zh).joined(separator: "、"), en: words.map(\.en).joined(separator: " and "))
  }
}
