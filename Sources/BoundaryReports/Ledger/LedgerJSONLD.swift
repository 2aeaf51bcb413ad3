import BoundaryFindings
import BoundaryModel

/// Registers and their ledgers as linked data, by the W3C's organization ontology (ORG) and the EU's core vocabulary for
/// public organisations (CPOV).
///
/// A body is a `cv:PublicOrganisation`, an organ an `org:OrganizationalUnit` of the body that it belongs to, a class or
/// function a `skos:Concept`, an entry an `org:ChangeEvent` under the document that approved it. Neither vocabulary has
/// words for how many posts are approved and filled, which stand as `dm:` terms of this program.
package struct LedgerJSONLD: TextReporter {
  package static let name = "jsonld"
  package static let endings = ["jsonld"]

  private let book: LedgerBook
  private var documents: Documents { book.documents }

  package init(_ book: LedgerBook, _ presentation: Presentation) {
    self.book = book
  }

  /// - Throws: What the encoder throws; no register is known to make it.
  package func render() throws -> String {
    let bodies = book.registers.flatMap(book.bodies)
    let concepts = concepts(of: bodies)
    return try jsonText(
      LinkedData.object(["@context": context, "@graph": .list(bodies.flatMap(nodes) + concepts)]))
  }

  private var context: LinkedData {
    .object(
      [
        "adms": "http://www.w3.org/ns/adms#", "cv": "http://data.europa.eu/m8g/", "dct": "http://purl.org/dc/terms/",
        "dm": "urn:dutymap:1:", "org": "http://www.w3.org/ns/org#", "prov": "http://www.w3.org/ns/prov#",
        "skos": "http://www.w3.org/2004/02/skos/core#", "xsd": "http://www.w3.org/2001/XMLSchema#",
      ].mapValues { .text($0) })
  }

  // MARK: Bodies

  private func nodes(_ id: RowID<Body>) -> [LinkedData] {
    let body = documents.bodies[id]
    let entries = book.entries(of: id)
    var node: [String: LinkedData] = [
      "@id": .text(iri(id)), "skos:prefLabel": .chinese(book.text(body.name)),
      "dm:kind": .text(body.kind?.rawValue ?? "other"),
      "adms:identifier": .object([
        "@type": .text("adms:Identifier"), "skos:notation": .text(book.text(body.id)),
      ]),
    ]
    if !body.aliases.isEmpty {
      node["skos:altLabel"] = .list(documents.symbols[body.aliases].map { .chinese(book.text($0)) })
    }
    let above = body.parent.flatMap(book.body)
    if body.kind == .organ {
      node["@type"] = .list([.text("org:OrganizationalUnit"), .text("org:Organization")])
      if let owner = above.flatMap(organisation) { node["org:unitOf"] = .reference(iri(owner)) }
    } else {
      node["@type"] = .list([.text("cv:PublicOrganisation"), .text("org:Organization")])
      if let above { node["org:subOrganizationOf"] = .reference(iri(above)) }
      if let under = body.under.flatMap(book.body) { node["dm:under"] = .reference(iri(under)) }
    }
    if let newest = entries.last(where: { $0.classID != nil }), let classID = newest.classID {
      node["org:classification"] = .reference(concept("class", classID))
    }
    if let function = body.function { node["org:purpose"] = .reference(concept("function", function)) }
    if let day = body.established { node["dct:created"] = .typed("\(day)", "xsd:date") }
    if let day = body.abolished { node["dm:abolished"] = .typed("\(day)", "xsd:date") }
    let posts = Array(book.posts(of: id).enumerated())
    if !posts.isEmpty { node["org:hasPost"] = .list(posts.map { .reference(iri(id, "post-\($0.offset)")) }) }
    if !entries.isEmpty {
      node["org:changedBy"] = .list(entries.indices.map { .reference(iri(id, "entry-\($0 + 1)")) })
    }
    return [.object(node)] + posts.map { post(id, $0.offset, $0.element) }
      + entries.enumerated().flatMap { event(id, $0.offset + 1, $0.element) } + end(id, body)
  }

  /// The body that an organ belongs to, organs between them left out; a body that is part of itself has none.
  private func organisation(_ id: RowID<Body>) -> RowID<Body>? {
    var current = id
    for _ in 0..<8 {
      guard documents.bodies[current].kind == .organ else { return current }
      guard let next = documents.bodies[current].parent.flatMap(book.body) else { return nil }
      current = next
    }
    return nil
  }

  private func post(_ id: RowID<Body>, _ number: Int, _ post: Post) -> LinkedData {
    var node: [String: LinkedData] = [
      "@id": .text(iri(id, "post-\(number)")), "@type": .text("org:Post"),
      "skos:prefLabel": .chinese(book.text(post.name)), "org:postIn": .reference(iri(id)),
    ]
    if let also = post.also { node["dm:also"] = .chinese(book.text(also)) }
    return .object(node)
  }

  // MARK: Entries

  private func event(_ id: RowID<Body>, _ number: Int, _ entry: Entry) -> [LinkedData] {
    let name = iri(id, "entry-\(number)")
    var node: [String: LinkedData] = [
      "@id": .text(name), "@type": .text("org:ChangeEvent"),
      "prov:startedAtTime": .typed("\(entry.on)T00:00:00", "xsd:dateTime"),
    ]
    if let owner = organisation(id) {
      node["org:originalOrganization"] = .reference(iri(owner))
      node["org:resultingOrganization"] = .reference(iri(owner))
    }
    if let level = entry.level { node["dm:level"] = .chinese(book.text(level)) }
    if let nature = entry.nature { node["dm:nature"] = .text(nature.rawValue) }
    if let stage = entry.stage { node["dm:stage"] = .text(stage.rawValue) }
    if let classID = entry.classID { node["dm:class"] = .reference(concept("class", classID)) }
    let agencies = documents.symbols[entry.agencyOf].compactMap(book.body)
    if !agencies.isEmpty { node["dm:agencyOf"] = .list(agencies.map { .reference(iri($0)) }) }
    let counts = documents.entryCounts[entry.counts]
    if !counts.isEmpty {
      node["dm:count"] = .list(
        counts.map { count in
          var members: [String: LinkedData] = [
            "dm:quantity": .text(book.text(count.quantity)), "dm:approved": .number(count.approved),
          ]
          if let filled = count.filled { members["dm:filled"] = .number(filled) }
          return .object(members)
        })
    }
    guard let document = entry.document else { return [.object(node)] }
    let framework = "urn:dutymap:document:\(encoded(book.text(document)))"
    node["cv:hasFormalFramework"] = .reference(framework)
    return [
      .object(node),
      .object([
        "@id": .text(framework), "@type": .text("cv:ReferenceFramework"), "dct:identifier": .text(book.text(document)),
      ]),
    ]
  }

  /// That a body is abolished, with those who succeed it.
  private func end(_ id: RowID<Body>, _ body: Body) -> [LinkedData] {
    guard let day = body.abolished, body.kind != .organ else { return [] }
    let heirs = documents.symbols[body.successors].compactMap(book.body).compactMap(organisation)
    var node: [String: LinkedData] = [
      "@id": .text(iri(id, "end")), "@type": .text("org:ChangeEvent"),
      "prov:startedAtTime": .typed("\(day)T00:00:00", "xsd:dateTime"),
      "org:originalOrganization": .reference(iri(id)),
    ]
    if !heirs.isEmpty { node["org:resultingOrganization"] = .list(heirs.map { .reference(iri($0)) }) }
    return [.object(node)]
  }

  // MARK: Concepts

  private func concepts(of bodies: [RowID<Body>]) -> [LinkedData] {
    let classes = bodies.flatMap(book.entries).compactMap(\.classID).unrepeated
    let functions = bodies.compactMap { documents.bodies[$0].function }.unrepeated
    return classes.map { node(concept("class", $0), book.className($0)) }
      + functions.map { node(concept("function", $0), book.functionName($0)) }
  }

  private func node(_ id: String, _ name: String) -> LinkedData {
    .object(["@id": .text(id), "@type": .text("skos:Concept"), "skos:prefLabel": .chinese(name)])
  }

  // MARK: Names

  private func iri(_ id: RowID<Body>, _ part: String? = nil) -> String {
    let body = documents.bodies[id]
    let register = encoded(book.text(documents.registers[body.register].id))
    return "urn:dutymap:register:\(register):\(encoded(book.text(body.id)))" + (part.map { "#\($0)" } ?? "")
  }

  private func concept(_ kind: String, _ id: Symbol) -> String { "urn:dutymap:\(kind):\(encoded(book.text(id)))" }

  /// As an IRI may have it: anything but letters, digits and `-._~` as the bytes of its UTF-8.
  private func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
      let digits = Array("0123456789ABCDEF")
      return isPlain
        ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte / 16)])\(digits[Int(byte % 16)])"
    }.joined()
  }
}
