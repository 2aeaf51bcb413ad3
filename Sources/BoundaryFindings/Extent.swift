package import BoundaryModel

/// How far a finding reaches, told by what people know: which areas and categories, of how many, which amounts, since when.
///
/// No share of the duty: into how many pieces a list divides it says nothing of how much there is in each.
package struct Extent: Hashable, Sendable {
  /// What one dimension is narrowed to.
  package struct Part: Hashable, Sendable {
    package let values: Scope.Values
    /// Of how many areas or categories how many are meant; nil for amounts and dates, and where that cannot be said.
    package let count: Count?

    package init(values: Scope.Values, count: Count?) {
      self.values = values
      self.count = count
    }
  }

  /// So many of so many.
  package struct Count: Hashable, Sendable {
    package let number: Int
    package let total: Int

    package init(_ number: Int, of total: Int) {
      self.number = number
      self.total = total
    }
  }

  /// Each a product of what it is narrowed to; one without parts is the whole duty.
  package let boxes: [[Part]]
  /// How many more there are.
  package let unlisted: Int

  package init(boxes: [[Part]], unlisted: Int) {
    self.boxes = boxes
    self.unlisted = unlisted
  }

  /// Whether it is all of the duty.
  package var isWhole: Bool { boxes.contains(where: \.isEmpty) }

  /// More boxes than this are counted.
  private static let toldBoxes = 2

  /// "托管区内(3 个区域之一),投资额 5000 万元以上".
  package var wording: Wording {
    guard !isWhole else { return Wording(zh: "该事项的全部", en: "the whole duty") }
    let told = boxes.prefix(Self.toldBoxes).map { parts in
      Wording(
        zh: parts.map(\.wording.zh).joined(separator: "，"), en: parts.map(\.wording.en).joined(separator: ", "))
    }
    let rest = boxes.count - told.count + unlisted
    return Wording(
      zh: told.map(\.zh).joined(separator: "；或者") + (rest > 0 ? "；另有 \(rest) 处" : ""),
      en: told.map(\.en).joined(separator: "; or ") + (rest > 0 ? "; and \(rest) more" : ""))
  }

  /// Whether it reaches further than another, as far as that can be told: the whole before a part, what is narrowed by
  /// less before what is narrowed by more, then more areas or categories before fewer of as many.
  package func reachesFurther(than other: Extent) -> Bool {
    let (own, others) = (narrowest, other.narrowest)
    guard own.count == others.count else { return own.count < others.count }
    let shares = [own, others].map { parts in parts.reduce(1.0) { $0 * $1.portion } }
    return shares[0] > shares[1]
  }

  /// The box that is narrowed by least.
  private var narrowest: [Part] { boxes.min { $0.count < $1.count } ?? [] }
}

extension Extent.Part {
  /// How many of those beside each other, to put extents of one shape in order.
  fileprivate var portion: Double { count.map { Double($0.number) / Double(max(1, $0.total)) } ?? 1 }

  package var wording: Wording {
    guard let count, count.total > count.number else { return values.wording }
    let (number, total) = (count.number, count.total)
    let nouns =
      if case .areas = values { Wording(zh: "个区域", en: "areas") } else { Wording(zh: "类", en: "categories") }
    return Wording(
      zh: values.wording.zh
        + (number == 1
          ? "（\(total) \(nouns.zh)之一）" : "（\(total) \(nouns.zh)中的 \(number) \(nouns.zh.first.map(String.init) ?? "")）"),
      en: values.wording.en + " (\(number) of \(total) \(nouns.en))")
  }
}
