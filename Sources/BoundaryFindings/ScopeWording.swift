import BoundaryModel

extension Scope {
  /// The region as a clerk reads it: "托管区内,投资额 5000 万元以上,2023-05-01 起".
  ///
  /// Of many boxes the first few are told, and how many there are besides.
  package func wording(limit: Int = 5) -> Wording {
    let told = boxes.prefix(limit).map(\.wording)
    let rest = boxes.count - told.count + unlisted
    return Wording(
      zh: told.map(\.zh).joined(separator: "；或者") + (rest > 0 ? "；另有 \(rest) 块" : ""),
      en: told.map(\.en).joined(separator: "; or ") + (rest > 0 ? "; and \(rest) more" : ""))
  }
}

extension Scope.Box {
  package var wording: Wording {
    guard !parts.isEmpty else { return Wording(zh: "全部范围", en: "everywhere") }
    return Wording(
      zh: parts.map { $0.values.wording.zh }.joined(separator: "，"),
      en: parts.map { $0.values.wording.en }.joined(separator: ", "))
  }
}

extension Scope.Values {
  package var wording: Wording {
    switch self {
    case .areas(let codes):
      let names = codes.map(\.name)
      // Names such as 管理范围外 say already on which side they are.
      let isSide = names.last?.last.map { "内外".contains($0) } ?? false
      return Wording(zh: names.joined(separator: "、") + (isSide ? "" : "内"), en: "in " + names.joined(separator: ", "))
    case .categories(let codes):
      let names = codes.map(\.name)
      return Wording(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
    case .amounts(let name, let unit, let bounds):
      return bounds.wording(name: name, unit: unit)
    case .dates(let bounds):
      return bounds.wording
    }
  }
}

extension Bounds<Decimal> {
  /// 以上 and 以下 include the number, 超过 and 不满 exclude it (Civil Code, art. 1259).
  fileprivate func wording(name: String, unit: String) -> Wording {
    func amount(_ value: Decimal) -> String { unit.isEmpty ? "\(value)" : "\(value) \(unit)" }
    if case .from(let low) = lower, case .to(let high) = upper, low == high {
      return Wording(zh: "\(name)恰为 \(amount(low))", en: "\(name) exactly \(amount(low))")
    }
    let low: Wording? =
      switch lower {
      case .from(let value): Wording(zh: " \(amount(value))以上", en: "from \(amount(value))")
      case .above(let value): Wording(zh: "超过 \(amount(value))", en: "above \(amount(value))")
      case nil: nil
      }
    let high: Wording? =
      switch upper {
      case .to(let value): Wording(zh: " \(amount(value))以下", en: "up to \(amount(value))")
      case .below(let value): Wording(zh: "不满 \(amount(value))", en: "below \(amount(value))")
      case nil: nil
      }
    let told = [low, high].compactMap(\.self)
    // A range that has values beside its amounts, all of which are meant.
    guard !told.isEmpty else { return Wording(zh: "\(name)为任一数额", en: "any amount of \(name)") }
    return Wording(
      zh: name + told.map(\.zh).joined(separator: ""),
      en: ([name] + told.map(\.en)).joined(separator: " "))
  }
}

extension Bounds<Day> {
  /// Both days included.
  package var wording: Wording {
    switch (firstDay, lastDay) {
    case (let first?, let last?) where first == last: Wording(zh: "\(first) 当日", en: "on \(first)")
    case (let first?, let last?): Wording(zh: "\(first) 至 \(last)", en: "from \(first) to \(last)")
    case (let first?, nil): Wording(zh: "\(first) 起", en: "from \(first) on")
    case (nil, let last?): Wording(zh: "\(last) 为止", en: "until \(last)")
    case (nil, nil): Wording(zh: "任何时间", en: "at any time")
    }
  }
}
