/// Knows a ledger of bodies by its header, and what its columns say.
enum LedgerGuess {
  /// - Parameter paths: What stands above each column.
  /// - Returns: nil for a table of duties.
  static func columns(_ paths: [Int: [String]]) -> [Int: ColumnMeaning]? {
    let lexicon = Lexicon.shared
    var columns: [Int: LedgerColumn] = [:]
    var numbers: [Int] = []
    var signs = 0
    for (column, path) in paths.sorted(by: { $0.key < $1.key }) {
      guard let leaf = path.last else { continue }
      let whole = path.map { folded($0) }
      if whole.contains(where: { text in
        lexicon.roles.contains { $0.headers.all.contains(text) }
          || ["duty", "division", "holder"].contains(lexicon.key(of: text, in: "columns")) && text != "名称"
      }) {
        return nil
      }
      if whole.contains(where: { lexicon.words("ledger", "ledgerOnly").longest(in: $0) != nil }) { signs += 1 }
      // 核定编制 › 行政 and 行政编制 › 核定 are both written.
      let ends = [folded(leaf), folded(path.dropLast().last ?? "")]
      let says = { (key: String) in ends.contains { lexicon.words("ledger", key).longest(in: $0) != nil } }
      if says("filled") {
        columns[column] = .filled
      } else if says("approved") {
        columns[column] = .approved
      } else {
        let key =
          lexicon.key(of: leaf, in: "ledger")
          ?? lexicon.nearestKey(of: leaf, in: "ledger").flatMap { $0.word.count >= 2 ? $0.key : nil }
        switch key {
        case "name":
          if !columns.values.contains(.name) { columns[column] = .name } else { columns[column] = .note }
        case let key?: columns[column] = LedgerColumn(rawValue: key) ?? .note
        case nil:
          if lexicon.key(of: leaf, in: "columns") == "number" {
            numbers.append(column)
          } else {
            columns[column] = .note
          }
        }
      }
    }
    let said = Set(columns.values).subtracting([.name, .note, .kind])
    guard columns.values.contains(.name), signs > 0 || said.count >= 2 else { return nil }
    var meanings = columns.mapValues { ColumnMeaning.ledger($0) }
    for column in numbers { meanings[column] = .number }
    return meanings
  }
}
