package import BoundaryFindings
package import BoundaryMap
import BoundaryModel

/// A name or value that a user gave and nothing has.
package struct UnknownName: Error {
  package let message: Wording

  package init(_ message: Wording) {
    self.message = message
  }

  init(_ kind: Wording, _ name: String, among names: [String]) {
    let near = didYouMean(name, among: names)
    message = Wording(
      zh: "没有\(kind.zh)\(quoted(name).zh)\(near.zh)", en: "there is no \(kind.en) \(quoted(name).en)\(near.en)")
  }
}

/// Things of one kind under all the names that users give them.
struct Lookup<Value> {
  let kind: Wording
  private(set) var entries: [(value: Value, names: [String])] = []

  init(_ kind: Wording, _ entries: [(value: Value, names: [String])]) {
    self.kind = kind
    self.entries = entries
  }

  /// What has just this id or name; failing that, everything with it in its name.
  ///
  /// - Throws: What tells the near name, when there is nothing.
  subscript(_ wanted: String) -> [Value] {
    get throws(UnknownName) {
      let name = wanted.lowercased()
      let same = entries.filter { $0.names.contains { $0.lowercased() == name } }
      if !same.isEmpty { return same.map(\.value) }
      let parts = name.isEmpty ? [] : entries.filter { $0.names.contains { $0.lowercased().contains(name) } }
      guard parts.isEmpty else { return parts.map(\.value) }
      throw UnknownName(kind, wanted, among: entries.flatMap(\.names))
    }
  }
}

extension DutyMap {
  /// The bodies that can be named: those of the registers, and those that lists name and no register has.
  var bodyLookup: Lookup<String> {
    let known = documents.bodies.rows.map { row in
      let id = documents.text(row.id)
      return (
        value: id, names: [id, documents.text(row.name)] + documents.symbols[row.aliases].map { documents.text($0) }
      )
    }
    let ids = Set(known.map(\.value))
    let others = stated.flatMap { self.holders(of: $0.statement) }.unrepeated.map { $0.named(in: documents) }
      .filter { !ids.contains($0.id) }.map { (value: $0.id, names: [$0.id, $0.name]) }
    return Lookup(Wording(zh: "机构", en: "body"), known + others)
  }

  /// The duties, by their places in the map.
  package var dutyNames: [(value: Int, names: [String])] {
    duties.enumerated().map { place, duty in
      let rows = ([duty.duty] + appearances(of: duty)).map { documents.duties[$0] }
      let symbols = rows.map(\.id) + rows.map(\.name) + rows.compactMap(\.code)
      return (value: place, names: symbols.filter { $0 != .empty }.unrepeated.map { documents.text($0) })
    }
  }

  var dutyLookup: Lookup<Int> { Lookup(Wording(zh: "职责事项", en: "duty"), dutyNames) }

  var fieldLookup: Lookup<String> {
    let fields = documents.fields.rows.map { row in
      let id = documents.text(row.id)
      return (value: id, names: [id, documents.text(row.name)])
    }
    return Lookup(Wording(zh: "领域", en: "field"), fields)
  }

  var areaLookup: Lookup<RowID<Area>> {
    let areas = documents.areas.entries.map { id, row in
      (value: id, names: [documents.text(row.id), documents.text(row.name)])
    }
    return Lookup(Wording(zh: "区域", en: "area"), areas)
  }
}
