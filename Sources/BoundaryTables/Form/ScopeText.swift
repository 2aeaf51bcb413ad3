import BoundaryFindings
import BoundaryModel

/// The scope of a row as people write it: 环节：审批、执法；投资额：5000万元以上、不满10000万元.
///
/// What is written here is read back as it was: amounts in the words that the Civil Code (article 1259) gives a meaning,
/// 以上 and 以下 with the amount itself, 超过 and 不满 without it.
struct ScopeText {
  /// One `within` element.
  struct Narrowing: Equatable {
    var dimension: String
    /// The attributes that say which values.
    var attributes: [(name: String, value: String)] = []

    static func == (left: Self, right: Self) -> Bool {
      left.dimension == right.dimension && left.attributes.elementsEqual(right.attributes, by: ==)
    }
  }

  struct Fault: Error {
    let message: Wording
  }

  let language: Language

  // MARK: Writing

  func text(
    _ narrowings: ArraySlice<BoundaryModel.Narrowing>, _ documents: Documents, _ words: inout FormWords
  ) -> String {
    narrowings.map { narrowing in
      let dimension = documents.text(narrowing.dimension)
      let detail = words.entries[.dimension]?.first { $0.id == dimension }?.detail ?? ""
      let name = words.shown(dimension, detail: detail, in: .dimension)
      let names = { (run: SymbolRun, words: inout FormWords) in
        documents.symbols[run].map { words.shown(documents.text($0), in: .value(dimension)) }
      }
      let values: String
      switch narrowing.values {
      case .codes(let run): values = names(run, &words).joined(separator: comma)
      case .allBut(let except, let of):
        let kept = names(of, &words).joined(separator: comma)
        let left = (language == .zh ? "不含" : "except ") + names(except, &words).joined(separator: comma)
        values = kept.isEmpty ? left : kept + comma + left
      case .amounts(let bounds): values = amounts(bounds, unit: String(detail.dropFirst())).joined(separator: comma)
      }
      return name + (language == .zh ? "：" : ": ") + values
    }.joined(separator: language == .zh ? "；" : "; ")
  }

  private var comma: String { language == .zh ? "、" : ", " }

  private func amounts(_ bounds: Bounds<Decimal>, unit: String) -> [String] {
    let isChinese = language == .zh
    let unit = isChinese ? FormWords.plain(unit) : unit.isEmpty ? "" : " " + FormWords.plain(unit)
    let lower: String? =
      switch bounds.lower {
      case .from(let amount): isChinese ? "\(amount)\(unit)以上" : ">= \(amount)\(unit)"
      case .above(let amount): isChinese ? "超过\(amount)\(unit)" : "> \(amount)\(unit)"
      case nil: nil
      }
    let upper: String? =
      switch bounds.upper {
      case .to(let amount): isChinese ? "\(amount)\(unit)以下" : "<= \(amount)\(unit)"
      case .below(let amount): isChinese ? "不满\(amount)\(unit)" : "< \(amount)\(unit)"
      case nil: nil
      }
    return [lower, upper].compactMap(\.self)
  }

  // MARK: Reading

  func narrowings(_ text: String, _ words: FormWords) throws(Fault) -> [Narrowing] {
    var found: [Narrowing] = []
    for part in text.split(whereSeparator: { "；;".contains($0) || $0.isNewline }) {
      let sides = part.split(maxSplits: 1, omittingEmptySubsequences: false) { "：:".contains($0) }
      if onOneLine(part).isEmpty { continue }
      guard sides.count == 2 else { throw Fault(message: .noDimension(onOneLine(part))) }
      guard let dimension = words.find(sides[0], in: .dimension) else {
        throw Fault(message: .unknown(onOneLine(sides[0]), words, .dimension))
      }
      found.append(try narrowing(of: dimension, String(sides[1]), words))
    }
    return found
  }

  private func narrowing(
    of dimension: FormWords.Entry, _ text: String, _ words: FormWords
  ) throws(Fault) -> Narrowing {
    let isAmounts = dimension.detail.hasPrefix("#")
    var (kept, left): ([String], [String]) = ([], [])
    var ends: [(name: String, value: String)] = []
    var isLeft = false
    for piece in text.split(whereSeparator: { "、，,".contains($0) }) {
      var value = onOneLine(piece)
      if value.isEmpty { continue }
      if !isLeft, let word = FormWords.exceptions.first(where: { value.lowercased().hasPrefix($0) }) {
        isLeft = true
        value = onOneLine(value.dropFirst(word.count))
      }
      if let entry = words.find(value, in: .value(dimension.id)) {
        if isLeft { left.append(entry.id) } else { kept.append(entry.id) }
      } else if isAmounts, !isLeft, let found = Self.ends(value, unit: String(dimension.detail.dropFirst())) {
        ends += found
      } else {
        throw Fault(
          message: isAmounts ? .noAmount(value, language) : .unknown(value, words, .value(dimension.id)))
      }
    }
    var narrowing = Narrowing(dimension: dimension.id)
    if !kept.isEmpty { narrowing.attributes.append(("is", kept.joined(separator: " "))) }
    if !left.isEmpty { narrowing.attributes.append(("except", left.joined(separator: " "))) }
    narrowing.attributes += ends
    let lower = ends.filter { $0.name == "from" || $0.name == "above" }.count
    guard !narrowing.attributes.isEmpty, lower < 2, ends.count - lower < 2, ends.isEmpty || kept.isEmpty && left.isEmpty
    else { throw Fault(message: .noValues(dimension.shown)) }
    return narrowing
  }

  /// The ends of a range in words or signs.
  static func ends(_ text: String, unit: String) -> [(name: String, value: String)]? {
    let plainUnit = folded(FormWords.plain(unit))
    var bare = folded(text)
    if !plainUnit.isEmpty { bare = bare.replacing(plainUnit, with: "") }
    let before: [(String, String)] = [
      (">=", "from"), ("≥", "from"), ("<=", "to"), ("≤", "to"), (">", "above"), ("<", "below"), ("超过", "above"),
      ("不满", "below"),
    ]
    for (word, name) in before where bare.hasPrefix(word) {
      if let amount = Decimal(String(bare.dropFirst(word.count))) { return [(name, "\(amount)")] }
    }
    for (word, name) in [("以上", "from"), ("以下", "to")] where bare.hasSuffix(word) {
      if let amount = Decimal(String(bare.dropLast(word.count))) { return [(name, "\(amount)")] }
    }
    // As people write it otherwise, in the unit of the dimension.
    guard let words = AmountWords(text), words.unit.isEmpty || folded(words.unit) == plainUnit else { return nil }
    return [
      words.lower.map { ($0.includes ? "from" : "above", $0.amount) },
      words.upper.map { ($0.includes ? "to" : "below", $0.amount) },
    ].compactMap(\.self)
  }
}

extension Wording {
  fileprivate static func noDimension(_ text: String) -> Wording {
    Wording(
      zh: "“\(text)”没有写明是哪个维度，应写成“环节：审批”", en: "'\(text)' does not say of which dimension; expected 'stage: approval'")
  }

  fileprivate static func noAmount(_ text: String, _ language: Language) -> Wording {
    Wording(
      zh: "“\(text)”不是数额，应写成“5000以上”“超过5000”“5000以下”或“不满5000”",
      en: "'\(text)' is no amount; expected one such as '>= 5000' or '< 5000'")
  }

  fileprivate static func noValues(_ name: String) -> Wording {
    Wording(zh: "“\(name)”的范围不成立：没有值，或者两端不止一个", en: "the scope in '\(name)' says nothing, or an end of it twice")
  }

  static func unknown(_ name: String, _ words: FormWords, _ space: FormWords.Space) -> Wording {
    let near = didYouMean(name, among: (words.entries[space] ?? []).map(\.shown))
    return Wording(zh: "这份表格中没有“\(name)”" + near.zh, en: "the form knows no '\(name)'" + near.en)
  }
}
