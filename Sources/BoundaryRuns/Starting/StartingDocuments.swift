import BoundaryFindings
import BoundaryModel
import BoundaryTables
import BoundaryXML

/// The register and the list that somebody begins with.
struct StartingDocuments {
  private let answers: Start.Answers
  private let template: StartingTemplate
  private var bodies: [(id: String, name: String, kind: Body.Kind)] = []
  private var parties: [(party: String, body: String)] = []
  private let areaID: String

  private static let grammar = "../templates/dutymap.rng"
  private static let placeID = "place"

  init(_ answers: Start.Answers, _ template: StartingTemplate) {
    self.answers = answers
    self.template = template
    let kind = Body.Kind(ofName: answers.issuer)
    areaID = kind == .other ? "area" : kind.rawValue
    add(answers.issuer)
    for name in answers.bodies { add(name) }
    bind()
  }

  /// The parties of the template that no body is bound to.
  var unbound: [Named] {
    template.parties.filter { party in !parties.contains { $0.party == party.id } }.map {
      Named(id: $0.id, name: $0.name)
    }
  }

  // MARK: Bodies

  private mutating func add(_ name: String) {
    guard !bodies.contains(where: { $0.name == name }) else { return }
    var id = identifier(name)
    while bodies.contains(where: { $0.id == id }) { id += "'" }
    bodies.append((id, name, Body.Kind(ofName: name)))
  }

  /// Binds the parties that one body is without doubt: the issuer that of its kind, others those whose name ends theirs.
  private mutating func bind() {
    let ofItsKind = template.parties.filter { $0.kind == bodies[0].kind }
    if ofItsKind.count == 1 { parties.append((ofItsKind[0].id, bodies[0].id)) }
    for party in template.parties where !parties.contains(where: { $0.party == party.id }) {
      let named = bodies.filter { $0.name.hasSuffix(party.name) }
      let meant = named.isEmpty && isOnly(party) ? bodies.filter { $0.kind == party.kind } : named
      if meant.count == 1 { parties.append((party.id, meant[0].id)) }
    }
  }

  /// Whether no other party is of its kind, so that the one body of that kind is meant.
  private func isOnly(_ party: StartingTemplate.Party) -> Bool {
    party.kind != nil && party.kind != .other && template.parties.count { $0.kind == party.kind } == 1
  }

  // MARK: Documents

  var register: String {
    var xml = XMLText()
    xml.instruction(Schema.instruction(Self.grammar))
    xml.element(
      "register", [("xmlns", "urn:dutymap:1"), ("id", identifier(answers.place)), ("date", "\(answers.from)")]
    ) {
      xml in
      xml.element("title", text: words(zh: "\(answers.place)机构名录", en: "Register of \(answers.place)"))
      xml.comment(
        words(
          zh: "area 是区域：其中的部分逐层写在里面；rest 是没有单独列出的其余部分",
          en: "areas, each with its parts in it; rest is what the parts that are named leave"))
      xml.element(
        "area",
        [("id", Self.placeID), ("name", answers.place), ("rest", words(zh: "其余地区", en: "the rest"))]
      ) { xml in xml.element("area", [("id", areaID), ("name", answers.area ?? answers.issuer)]) }
      xml.comment(
        words(
          zh: "body 是机构；简称写成 <alias>",
          en: "bodies; short forms of a name go into <alias>"))
      for body in bodies {
        xml.element("body", [("id", body.id), ("kind", body.kind.rawValue), ("name", body.name)])
      }
    }
    return xml.text
  }

  var list: String {
    var xml = XMLText()
    xml.instruction(Schema.instruction(Self.grammar))
    xml.element(
      "list",
      [
        ("xmlns", "urn:dutymap:1"), ("id", identifier(answers.issuer)), ("template", template.id),
        ("revision", template.revision), ("issuer", bodies[0].id), ("territory", areaID), ("from", "\(answers.from)"),
      ]
    ) { xml in
      xml.element("title", text: words(zh: "\(answers.issuer)职责边界清单", en: "Boundary list of \(answers.issuer)"))
      for (party, body) in parties { xml.element("bind", [("party", party), ("body", body)]) }
      for locality in template.localities {
        guard let area = area(of: locality) else { continue }
        xml.element("bind", [("locality", locality.id), ("area", area)])
      }
      if !unbound.isEmpty {
        xml.comment(
          words(
            zh: "模板中还有这些参与方，机构列入名录以后同样用 bind 写明：\(unbound.map { "\($0.name)（\($0.id)）" }.joined(separator: "、"))",
            en:
              "parties of the template that no body is bound to yet; add the bodies to the register, and bind them in "
              + "the same way: \(unbound.map { "\($0.name) (\($0.id))" }.joined(separator: ", "))"))
      }
      xml.comment(
        words(
          zh: "各项职责写在这里：<duty ref=\"模板中的编号\"><assign party=\"…\" role=\"…\"/></duty>；也可用 dutymap form 生成表格填写",
          en: "the duties go here: <duty ref=\"the id in the template\"><assign party=\"…\" role=\"…\"/></duty>"))
    }
    return xml.text
  }

  /// The area that a locality of the template is: inside or outside that of the list.
  private func area(of locality: Named) -> String? {
    if locality.id == "inside" || locality.name.hasSuffix("内") { return areaID }
    if locality.id == "outside" || locality.name.hasSuffix("外") { return Self.placeID + ".rest" }
    return nil
  }

  private func words(zh: String, en: String) -> String {
    answers.language == .zh ? zh : en
  }
}
