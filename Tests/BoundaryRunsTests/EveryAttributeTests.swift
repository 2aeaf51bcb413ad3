import BoundaryFindings
import BoundaryModel
import Foundation
import TestSupport
import Testing

@testable import BoundaryRuns
@testable import BoundaryXML

/// Every attribute of the grammar, asked what a comparison and an update do with it: one that is new has to have an
/// answer here before the tests pass.
@Suite struct EveryAttributeTests {
  /// Attributes whose change is told as nothing but layout, and why.
  private static let silent: [String: String] = [
    "formerly": "it says which rows of two revisions are one, and is itself no difference",
    "register.date": "what became of bodies and areas since is told",
    "listAssign.otherwise": "what the row then holds is told, however it is said",
    "source.inferred": "where a sentence comes from is no part of what is divided",
    "total.duties": "a sum that a list declares of itself: count-mismatch tells where it is wrong",
    "total.field": "as total.duties", "total.kind": "as total.duties", "total.delegated": "as total.duties",
    "total.givers": "as total.duties", "total.about": "as total.duties",
  ]

  // MARK: Comparison

  /// A change is told, or that it was not compared.
  @Test func aChangeOfItIsTold() throws {
    var told: Set<String> = []
    for (number, document) in wholeDocuments.enumerated() {
      for (place, spot) in try Spot.all(in: document).enumerated() {
        for attribute in spot.kind.attributes where spot.has(attribute) {
          let name = "\(spot.kind).\(attribute.name)"
          guard !told.contains(name), !Self.isSilent(name, attribute) else { continue }
          var documents = wholeDocuments
          documents[number] = document.changing(place) { $0.change(attribute, on: spot.kind) }
          let comparison = Self.compared(wholeDocuments.map(\.text), documents.map(\.text))
          let isTold = comparison.changes.contains { $0.kind.layer != .layout }
          if isTold || comparison.undecided != Self.undecidedOfNothing { told.insert(name) }
        }
      }
    }
    let lost = Set(
      ElementKind.allCases.flatMap { kind in
        kind.attributes.map { ("\(kind).\($0.name)", $0) }.filter { !Self.isSilent($0, $1) }.map(\.0)
      }
    ).subtracting(told)
    #expect(lost.sorted() == [], "a change of it is lost, or it has no example in WholeDocuments.swift")
  }

  /// What is not decided where nothing is changed.
  private static let undecidedOfNothing = compared(wholeDocuments.map(\.text), wholeDocuments.map(\.text)).undecided

  private static func isSilent(_ name: String, _ attribute: Attribute) -> Bool {
    (silent[name] ?? silent[attribute.name]) != nil
  }

  private static func compared(_ old: [String], _ new: [String]) -> Comparison {
    var settings = ControlSettings()
    settings.readsConfiguration = false
    settings.day = Day(year: 2024, month: 6, day: 30)
    let control = RunControl(settings, paths: ["."])
    func side(_ texts: [String]) -> CompareRequest.Side {
      let documents = texts.enumerated().map { (Array($1.utf8), "\($0).xml") }
      return CompareRequest.Side(InputFiles(texts: documents), contextFor: [], control, name: { $0 })
    }
    var request = CompareRequest(old: side(old), new: side(new))
    request.tellsEffects = false
    return ComparedDocuments(request).comparison
  }

  // MARK: Update

  /// The list of `wholeDocuments` is carried to a revision in which everything goes by another id: what names it names
  /// the new one, and all else stays.
  @Test func anUpdateCarriesIt() throws {
    let template = try #require(wholeDocuments.first { $0.name == "template" })
    let list = try #require(wholeDocuments.first { $0.name == "list" })
    var next = template
    var names: [String: String] = [:]
    for (place, element) in template.all.enumerated() {
      guard let id = element.attributes.first(where: { $0.name == "id" })?.value else { continue }
      next = next.changing(place) { element in
        if place == 0 {
          element.set("date", "2024-04-17")
          return element.set("revision", "3")
        }
        names[id] = "\(id).new"
        element.set("id", "\(id).new")
        element.set("formerly", id)
      }
    }
    for (place, spot) in try Spot.all(in: next).enumerated() {
      for attribute in spot.kind.attributes where spot.namesTemplate(attribute) && spot.has(attribute) {
        next = next.changing(place) { $0.set(attribute.name, Self.renamed(spot.element.value(of: attribute), names)) }
      }
    }
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write(template.text, to: "2.xml")
    try folder.write(next.text, to: "3.xml")
    let revisions = try TemplateRevisions(to: folder.path("3.xml"), others: [Source(path: folder.path("2.xml"))])
    let given = Source(bytes: Array(list.text.utf8), name: "list.xml")
    let carried = try CarriedList(given, revisions, language: .en, isWritten: false)
    // Questions to whoever keeps the list stand in comments.
    let text = String(decoding: carried.source.bytes, as: UTF8.self)
      .replacing(/<!--(?:[^-]|-[^-])*-->|<\?[^?]*\?>/, with: "")
    let result = Element(text)
    #expect(result.all.count == list.all.count)
    let ids = ElementKind.allCases.filter { Self.ofLists.contains($0) }.flatMap { kind in
      kind.attributes.filter { Spot.isOfIDs($0, on: kind) }
    }
    #expect(Set(ids).subtracting(Spot.ofTemplate).subtracting(Spot.ofOthers) == [], "say whose ids these are")
    for (before, after) in zip(try Spot.all(in: list), result.all) {
      for attribute in before.kind.attributes where before.has(attribute) {
        let value = before.element.value(of: attribute)
        let expected =
          attribute == .revision ? "3" : before.namesTemplate(attribute) ? Self.renamed(value, names) : value
        #expect(after.value(of: attribute) == expected, "\(before.kind).\(attribute.name)")
      }
    }
  }

  private static let ofLists: [ElementKind] = [
    .list, .bind, .total, .listDuty, .listAssign, .exception, .dutyRole, .expect, .within, .basis, .task, .note,
    .source,
  ]

  private static func renamed(_ value: String, _ names: [String: String]) -> String {
    value.split(separator: " ").map { names[String($0)] ?? String($0) }.joined(separator: " ")
  }
}

/// An element of a document, and which it is of the grammar.
private struct Spot {
  let element: Element
  let kind: ElementKind

  /// The elements of a document in its order.
  static func all(in document: Element) throws -> [Spot] {
    let root = try #require(ElementKind.roots.first { $0.name == document.name })
    return try all(document, root)
  }

  private static func all(_ element: Element, _ kind: ElementKind) throws -> [Spot] {
    try [Spot(element: element, kind: kind)]
      + element.children.flatMap { child in
        try all(child, try #require(kind.children.first { $0.name == child.name }, "\(child.name) in \(kind)"))
      }
  }

  func has(_ attribute: Attribute) -> Bool { element.attributes.contains { $0.name == attribute.name } }

  /// Attributes of lists that name something of their template, which an update carries.
  static let ofTemplate: Set<Attribute> = [
    .party, .locality, .field, .kind, .ref, .role, .dimension, .isOneOf, .except, .over, .form,
  ]
  /// Those that name a thing of the register or of the list itself, and stay.
  static let ofOthers: Set<Attribute> = [
    .id, .formerly, .code, .template, .revision, .issuer, .territory, .body, .area, .delegatedBy, .rule,
  ]

  /// Whether its values are ids of the template.
  func namesTemplate(_ attribute: Attribute) -> Bool {
    let isOfAreas = element.attributes.contains { $0.name == "dimension" && $0.value == "area" }
    return Self.isOfIDs(attribute, on: kind) && Self.ofTemplate.contains(attribute)
      && !(isOfAreas && [.isOneOf, .except].contains(attribute))
  }

  static func isOfIDs(_ attribute: Attribute, on kind: ElementKind) -> Bool {
    switch AttributeGrammar[kind].type(of: attribute) {
    case .id, .ids: true
    default: false
    }
  }
}

extension ElementKind {
  fileprivate var attributes: [Attribute] { AttributeGrammar[self].allowed }
}

extension Element {
  fileprivate func value(of attribute: Attribute) -> String {
    attributes.first { $0.name == attribute.name }?.value ?? ""
  }

  fileprivate mutating func set(_ name: String, _ value: String) {
    attributes.removeAll { $0.name == name }
    attributes.append((name, value))
  }

  /// Gives an attribute another value of its kind.
  fileprivate mutating func change(_ attribute: Attribute, on kind: ElementKind) {
    let old = value(of: attribute)
    let new =
      switch AttributeGrammar[kind].type(of: attribute) {
      case .oneOf(let values): values.first { $0 != old } ?? old
      case .date: old.replacing(/^..../) { "\((Int($0.output) ?? 0) + 4)" }
      case .amount: "\((Double(old) ?? 0) + 1)"
      case .count, .year: "\((Int(old) ?? 0) + 1)"
      case .recurrence: old == "odd-years" ? "even-years" : "odd-years"
      case .id, .ids, .words, nil: "\(old)x"
      }
    // Where there is no other value, it is there or not.
    attributes = attributes.filter { $0.name != attribute.name || new != old }
    for index in attributes.indices where attributes[index].name == attribute.name { attributes[index].value = new }
  }
}
