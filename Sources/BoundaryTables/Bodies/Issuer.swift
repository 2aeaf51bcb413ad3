import BoundaryModel
import TableReading

/// Who issued a list: who filled it in, or whom its title names.
enum Issuer {
  /// - Returns: The number of a body; one that is proposed, and told, where nothing says.
  static func find(_ result: inout ImportedTables) -> Int? {
    let place = CellPlace(table: result.duties.first?.places.first?.table ?? .lines, row: 0, column: 0)
    if let issuer = result.issuer { return result.directory.resolve(issuer, at: place) }
    let directory = result.directory
    if let title = result.title, let name = BodyInHeading.name(in: title, isKnown: { directory.find($0) != nil }) {
      return result.directory.resolve(name, at: place)
    }
    if let title = result.title,
      let number = directory.entries.firstIndex(where: { entry in
        entry.kind == .government && (2...6).contains(entry.name.count - 4) && entry.name.hasSuffix("人民政府")
          && title.hasPrefix(entry.name.dropLast(4))
      })
    {
      return number
    }
    let name = (result.title ?? result.duties.first?.name ?? "").contains(where: isWide) ? "制定单位" : "Issuer"
    result.tell(.noIssuer(name), at: nil)
    return result.directory.resolve(name, at: place)
  }
}
