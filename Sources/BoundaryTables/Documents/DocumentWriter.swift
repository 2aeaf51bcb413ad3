import BoundaryFindings
import BoundaryModel
import TableReading

/// Writes what tables state as a register, a template and a list.
struct DocumentWriter {
  let result: ImportedTables
  /// The name of the file that the tables are from.
  let file: String
  let issuer: Int?
  /// Whether each element says which cell it is from, for documents that go on without the table.
  let keepsOrigins: Bool
  private let dimensions: Dimensions
  private let id: String
  private let areaIDs: [String: String]

  /// - Parameter areaIDs: The areas of the register by their names.
  init(
    _ result: ImportedTables, file: String, id: String, issuer: Int?, areaIDs: [String: String], keepsOrigins: Bool
  ) {
    self.keepsOrigins = keepsOrigins
    self.result = result
    self.file = file
    self.issuer = issuer
    dimensions = Dimensions(result.duties)
    self.id = id
    var areaIDs = areaIDs
    for area in dimensions.areas where areaIDs[area] == nil { areaIDs[area] = identifier(area) }
    self.areaIDs = areaIDs
  }

  // MARK: Register

  /// - Parameter given: The register that it adds to, laid out; nil where there is none.
  func register(given: String?, knownAreas: Set<String>) -> XMLText {
    if let given, let end = given.range(of: "</register>", backwards: true) {
      var xml = XMLText(continuing: String(given[..<end.lowerBound]))
      additions(knownAreas, into: &xml)
      xml.append(String(given[end.lowerBound...]))
      return xml
    }
    var xml = XMLText()
    xml.element("register", [("xmlns", documentNamespace), ("id", id)], from: result.start) { xml in
      if let title = result.title { xml.element("title", text: title) }
      additions(knownAreas, into: &xml)
    }
    return xml
  }

  /// What the register lacks.
  private func additions(_ knownAreas: Set<String>, into xml: inout XMLText) {
    areas(known: knownAreas, into: &xml)
    for entry in result.directory.entries where entry.isProposed {
      xml.element(
        "body", [("id", entry.id), ("kind", entry.kind.rawValue), ("name", entry.name)], from: entry.place
      ) { xml in
        for alias in entry.aliases { xml.element("alias", text: alias) }
        if let place = entry.place { origin(place, into: &xml) }
      }
    }
  }

  /// Areas that the register lacks. One whose complement is not named leaves a rest.
  private func areas(known: Set<String>, into xml: inout XMLText) {
    let new = dimensions.areas.filter { !known.contains($0) }
    guard !new.isEmpty else { return }
    let stems = new.map { $0.hasSuffix("内") || $0.hasSuffix("外") ? String($0.dropLast()) : $0 }
    let isWhole = new.count == 2 && stems[0] == stems[1]
    let root = id + ".area"
    xml.element("area", [("id", root), ("name", result.title ?? file), ("rest", isWhole ? nil : "其余地区")]) { xml in
      for area in new { xml.element("area", [("id", areaIDs[area] ?? area), ("name", area)]) }
    }
  }

  // MARK: Template

  var template: XMLText {
    var xml = XMLText()
    xml.element(
      "template", [("xmlns", documentNamespace), ("id", id), ("revision", "1")], from: result.start
    ) { xml in
      if let title = result.title { xml.element("title", text: title) }
      let used = Set(result.duties.flatMap(\.statements).map(\.role)).union(["lead"])
      for role in Lexicon.shared.roles where used.contains(role.id) {
        xml.element(
          "role",
          [("id", role.id), ("name", isChinese ? role.zh : role.en), ("holders", role.id == "lead" ? "one" : "any")])
      }
      for category in dimensions.categories {
        let isWhole = Dimensions.isWhole(category.values, of: category.name)
        xml.element(
          "categories", [("id", identifier(category.name)), ("name", category.name), ("rest", isWhole ? nil : "其余")]
        ) { xml in
          for value in category.values { xml.element("category", [("id", identifier(value)), ("name", value)]) }
        }
      }
      for range in dimensions.ranges {
        xml.element(
          "range",
          [("id", range.id), ("name", range.name), ("unit", range.unit.isEmpty ? nil : range.unit), ("from", "0")])
      }
      for kind in kinds { xml.element("kind", [("id", identifier(kind)), ("name", kind)]) }
      for field in fields {
        xml.element("field", [("id", identifier(field)), ("name", field)], from: fieldPlace(field)) { xml in
          for (duty, id) in zip(result.duties, dutyIDs) where duty.field == field {
            xml.element(
              "duty", [("id", id), ("name", duty.name), ("over", over(duty)), ("code", duty.code)],
              from: duty.places.first, duty.cells
            ) { xml in
              bases(duty, into: &xml)
            }
          }
        }
      }
    }
    return xml
  }

  private func fieldPlace(_ field: String) -> CellPlace? {
    let duty = result.duties.first { $0.field == field }
    return duty?.cells["field"] ?? duty?.places.first
  }

  private var isChinese: Bool { (result.title ?? result.duties.first?.name ?? "").contains(where: isWide) }

  private var fields: [String] {
    var seen: Set<String> = []
    return result.duties.compactMap(\.field).filter { seen.insert($0).inserted }
  }

  private var kinds: [String] {
    var seen: Set<String> = []
    return result.duties.compactMap(\.kind).filter { seen.insert(identifier($0)).inserted }
  }

  /// A duty is known by its name; where a name stands twice, by its code as well.
  private var dutyIDs: [String] {
    var seen: Set<String> = []
    return result.duties.map { duty in
      var id = identifier(duty.name)
      if seen.contains(id), let code = duty.code { id += "." + code }
      var count = 2
      while seen.contains(id) {
        id = identifier(duty.name) + "-\(count)"
        count += 1
      }
      seen.insert(id)
      return id
    }
  }

  private func over(_ duty: ReadDuty) -> String? {
    var ids: [String] = []
    for narrowing in duty.statements.flatMap(\.scope) {
      let id = dimensions.id(of: narrowing)
      if !ids.contains(id) { ids.append(id) }
    }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  private func bases(_ duty: ReadDuty, into xml: inout XMLText) {
    for basis in duty.bases.flatMap(BasisText.bases) {
      xml.element("basis", [("article", basis.article)], text: basis.name)
    }
  }

  // MARK: List

  var list: XMLText {
    var xml = XMLText()
    let issuer = issuer.map { result.directory[$0].id } ?? "?"
    xml.element(
      "list", [("xmlns", documentNamespace), ("id", id), ("template", id), ("revision", "1"), ("issuer", issuer)],
      from: result.start
    ) { xml in
      if let title = result.title { xml.element("title", text: title) }
      for total in totals {
        xml.element(
          "total", [("field", total.field.map(identifier)), ("duties", String(total.duties))], from: total.place)
      }
      for (duty, id) in zip(result.duties, dutyIDs) { write(duty, id, into: &xml) }
      for note in result.notes { xml.element("note", text: note) }
    }
    return xml
  }

  /// The numbers of duties that the tables state: of fields in all tables together, of everything where one table says it.
  var totals: [(field: String?, duties: Int, place: CellPlace)] {
    let whole = result.totals.filter { $0.field == nil }
    let tables = Set(result.duties.flatMap(\.places).map(\.table))
    var totals: [(field: String?, duties: Int, place: CellPlace)] =
      whole.count == 1 && tables.count == 1 ? [(nil, whole[0].duties, whole[0].place)] : []
    for field in fields {
      let stated = result.totals.filter { $0.field == field }
      let tables = Set(result.duties.filter { $0.field == field }.compactMap { $0.places.first?.table })
      if let last = stated.last, Set(stated.map(\.table)) == tables {
        totals.append((field, stated.reduce(0) { $0 + $1.duties }, last.place))
      }
    }
    return totals
  }

  private func write(_ duty: ReadDuty, _ id: String, into xml: inout XMLText) {
    let isLocal = duty.field == nil
    let attributes: [(String, String?)] =
      isLocal ? [("id", id), ("name", duty.name), ("over", over(duty))] : [("ref", id)]
    let rest: [(String, String?)] = [("item", duty.item), ("code", duty.code), ("kind", duty.kind.map(identifier))]
    xml.element("duty", attributes + rest, from: duty.places.first, duty.cells) { xml in
      if isLocal { bases(duty, into: &xml) }
      for statement in duty.statements { write(statement, into: &xml) }
      for note in duty.notes { xml.element("note", text: note) }
      for place in duty.places { origin(place, into: &xml) }
    }
  }

  private func write(_ statement: ReadStatement, into xml: inout XMLText) {
    var attributes: [(String, String?)] =
      switch statement.holder {
      case .bodies(let bodies): [("body", bodies.map { result.directory[$0].id }.joined(separator: " "))]
      case .unnamed(let name): [("unnamed", name)]
      }
    attributes += [
      ("role", statement.role), ("wording", statement.wording), ("shared", statement.isShared ? "true" : nil),
    ]
    if let delegation = statement.delegation {
      attributes += [
        ("delegated-by", result.directory[delegation.by].id), ("form", delegation.form),
        ("accepted", delegation.accepted.map { "\($0)" }),
      ]
    }
    xml.element("assign", attributes, from: statement.place, statement.cells) { xml in
      for narrowing in statement.scope { within(narrowing, into: &xml) }
      if let task = statement.task { xml.element("task", text: task) }
      for note in statement.notes { xml.element("note", text: note) }
      origin(statement.place, into: &xml)
    }
  }

  private func within(_ narrowing: Narrowing, into xml: inout XMLText) {
    var attributes: [(String, String?)] = [("dimension", dimensions.id(of: narrowing))]
    switch narrowing {
    case .area(let name): attributes.append(("is", areaIDs[name] ?? identifier(name)))
    case .category(_, let value): attributes.append(("is", identifier(value)))
    case .amount(_, _, let lower, let upper):
      if let lower { attributes.append((lower.includes ? "from" : "above", lower.amount)) }
      if let upper { attributes.append((upper.includes ? "to" : "below", upper.amount)) }
    }
    xml.element("within", attributes)
  }

  /// Where a statement is from, so that a finding leads back to the cell.
  private func origin(_ place: CellPlace, into xml: inout XMLText) {
    guard keepsOrigins else { return }
    let words = wording(of: place)
    xml.element(
      "source",
      text: "\(file.split(separator: "/").last.map(String.init) ?? file) \(isChinese ? words.zh : words.en)")
  }
}

private let documentNamespace = "urn:dutymap:1"
