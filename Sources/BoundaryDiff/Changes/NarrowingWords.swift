import BoundaryFindings
import BoundaryModel

/// Scopes as documents write them, in words and in a form in which the two sides can be compared.
struct NarrowingWords {
  private let documents: Documents
  private let vocabulary: Vocabulary

  init(_ documents: Documents, _ vocabulary: Vocabulary) {
    self.documents = documents
    self.vocabulary = vocabulary
  }

  /// A scope: what is the same on both sides has the same key.
  struct Told {
    let key: [String]
    let wording: Wording
  }

  /// How far a row says that its duty exists.
  func extent(of row: RowID<Duty>, isOld: Bool) -> Told {
    let duty = documents.duties[row]
    let own = told(duty.narrowings, duty.inForce, isOld: isOld)
    let taken = documents.dutyExceptions.rows.filter { $0.duty == row }
      .map { told($0.narrowings, Bounds(), isOld: isOld) }
      .sorted { $0.key.joined() < $1.key.joined() }
    return Told(
      key: own.key + taken.map { "but " + $0.key.joined(separator: "&") },
      wording: Wording(
        zh: own.wording.zh + taken.map { "（\($0.wording.zh)除外）" }.joined(),
        en: ([own.wording.en] + taken.map { "but for \($0.wording.en)" }).joined(separator: ", ")))
  }

  func told(_ narrowings: Range<Int>, _ period: Bounds<Day>, isOld: Bool) -> Told {
    let parts = documents.narrowings[narrowings].map { part($0, isOld: isOld) }.sorted { $0.key < $1.key }
    var words = parts.map(\.wording)
    var key = parts.map(\.key)
    if period != Bounds() {
      words.append(period.wording)
      key.append("\(period)")
    }
    guard !words.isEmpty else { return Told(key: [], wording: Wording(zh: "全部范围", en: "everywhere")) }
    return Told(
      key: key,
      wording: Wording(
        zh: words.map(\.zh).joined(separator: "，"), en: words.map(\.en).joined(separator: ", ")))
  }

  private func part(_ narrowing: Narrowing, isOld: Bool) -> (key: String, wording: Wording) {
    let dimension = isOld ? vocabulary.dimensionRenames[narrowing.dimension] : narrowing.dimension
    let id = documents.text(dimension)
    let pair = vocabulary.dimensionPairs.first { pair in
      [pair.new, pair.old].contains { $0.map { documents.dimensions[$0].id == dimension } ?? false }
    }
    let row = (pair?.new ?? pair?.old).map { documents.dimensions[$0] }
    func codes(_ run: SymbolRun) -> [Symbol] {
      documents.symbols[run].map { isOld ? pair?.renames[$0] ?? $0 : $0 }.sorted {
        documents.text($0) < documents.text($1)
      }
    }
    func names(_ codes: [Symbol]) -> String {
      codes.map { code in
        let category = documents.categories.rows.last { $0.id == code }
        let area = documents.areas.rows.last { $0.id == code }
        return documents.text(id == areaDimension ? area?.name ?? code : category?.name ?? code)
      }.joined(separator: "、")
    }
    func ids(_ codes: [Symbol]) -> String { codes.map { documents.text($0) }.joined(separator: " ") }
    switch narrowing.values {
    case .codes(let run):
      let named = names(codes(run))
      return ("\(id) is \(ids(codes(run)))", Wording(zh: named, en: named))
    case .allBut(let excepted, let run):
      let (named, out) = (names(codes(run)), names(codes(excepted)))
      return (
        "\(id) is \(ids(codes(run))) but \(ids(codes(excepted)))",
        Wording(zh: "\(named)（\(out)除外）", en: named.isEmpty ? "all but \(out)" : "\(named) but \(out)")
      )
    case .amounts(let bounds):
      var unit = ""
      if case .amounts(let symbol, _, _)? = row?.values { unit = documents.text(symbol) }
      let name = row.map { documents.text($0.name) } ?? id
      return ("\(id) \(bounds)", Scope.Values.amounts(name: name, unit: unit, bounds).wording)
    }
  }
}
