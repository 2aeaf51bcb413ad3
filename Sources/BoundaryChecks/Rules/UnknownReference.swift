package import BoundaryFindings
import BoundaryMap
package import BoundaryModel

package enum UnknownReferenceRule: MapRule {
  package static let rule = Rule(
    name: "unknown-reference", kind: .document, severity: .error,
    title: Wording(zh: "引用不存在", en: "unknown reference"),
    summary: Wording(
      zh: "提到的对象在各文件中都不存在",
      en: "A name that refers to nothing in the documents given"),
    why: Wording(
      zh: "写错一个标识，这条分工就落到不存在的机构或者事项上。",
      en: "With one letter wrong, an assignment falls on a body or duty that does not exist."),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="emergancy" role="lead"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="emergency" role="lead"/>
        </duty>
        """))

  /// Beyond so many, near names are no longer looked for: whoever has them mends a whole file at once.
  private static let nearNameLimit = 1000

  static func check(_ map: DutyMap) -> [Finding] {
    var known: [BrokenReference.Known: [String]] = [:]
    return map.brokenReferences.enumerated().map { number, reference in
      var names: [String] = []
      if number < nearNameLimit {
        names = known[reference.known] ?? map.names(of: reference.known)
        known[reference.known] = names
      }
      var finding = Finding(rule, message(reference, names, map), at: reference.spot)
      finding.subject = "\(reference.kind.word.en) \(reference.name)"
      return finding
    }
  }

  private static func message(_ reference: BrokenReference, _ names: [String], _ map: DutyMap) -> Wording {
    let name = reference.name
    switch reference.kind {
    case .unboundParty:
      return Wording(
        zh: "参与方“\(name)”在本清单中没有绑定机构，应有 <bind party=\"\(name)\" body=\"…\"/>",
        en: "the party '\(name)' is bound to no body in this list; expected <bind party=\"\(name)\" body=\"…\"/>")
    case .otherDimension(let duty):
      let id = map.documents.text(map.documents.duties[duty].id)
      return Wording(
        zh: "事项 \(id) 不按维度“\(name)”划分，它划分的维度是：\(names.isEmpty ? "无" : names.joined(separator: "、"))",
        en:
          "the duty \(id) is not divided by '\(name)'; it is divided by: \(names.isEmpty ? "nothing" : names.joined(separator: ", "))"
      )
    case .wrongValues(true):
      return Wording(
        zh: "维度“\(name)”是数量范围，应写 from、above、to 或 below",
        en: "the dimension '\(name)' is a range; expected from, above, to or below")
    case .wrongValues(false):
      return Wording(zh: "维度“\(name)”由类别组成，应写 is", en: "the dimension '\(name)' has categories; expected is")
    default: return message(reference.kind.word, name, names)
    }
  }

  /// A finding of what other modules resolve.
  ///
  /// - Parameters:
  ///   - word: What kind of thing the name refers to.
  ///   - names: The names that there are.
  package static func finding(_ word: Wording, _ name: String, among names: [String], at spot: Spot) -> Finding {
    var finding = Finding(rule, message(word, name, names), at: spot)
    finding.subject = "\(word.en) \(name)"
    return finding
  }

  private static func message(_ word: Wording, _ name: String, _ names: [String]) -> Wording {
    let near = nearName(to: name, among: names)
    let hint = near.map { Wording(zh: "；是否应为“\($0)”？", en: "; did you mean '\($0)'?") } ?? expected(names)
    return Wording(zh: "没有\(word.zh)“\(name)”\(hint.zh)", en: "there is no \(word.en) '\(name)'\(hint.en)")
  }

  /// A few of what there is, when nothing is near.
  private static func expected(_ names: [String]) -> Wording {
    guard !names.isEmpty else { return Wording(zh: "，文件中一个也没有", en: "; the documents given have none") }
    let shown = names.prefix(8)
    let more = names.count > shown.count ? "…" : ""
    return Wording(
      zh: "；现有：\(shown.joined(separator: "、"))\(more)", en: "; there are: \(shown.joined(separator: ", "))\(more)")
  }
}

extension BrokenReference.Kind {
  fileprivate var word: Wording {
    switch self {
    case .template: Wording(zh: "模板", en: "template")
    case .body: Wording(zh: "机构", en: "body")
    case .area: Wording(zh: "区域", en: "area")
    case .role: Wording(zh: "责任类型", en: "role")
    case .party, .unboundParty: Wording(zh: "参与方", en: "party")
    case .locality: Wording(zh: "地域", en: "locality")
    case .dimension, .otherDimension, .wrongValues: Wording(zh: "划分维度", en: "dimension")
    case .category: Wording(zh: "类别", en: "category")
    case .kind: Wording(zh: "事项类别", en: "kind of duty")
    case .form: Wording(zh: "赋权形式", en: "form of delegation")
    case .field: Wording(zh: "领域", en: "field")
    case .duty: Wording(zh: "职责事项", en: "duty")
    }
  }
}

extension DutyMap {
  /// The ids that a broken reference could have meant, in order.
  fileprivate func names(of known: BrokenReference.Known) -> [String] {
    switch known {
    case .nothing: []
    case .templates: index.revisions.keys.map { documents.text($0) }.sorted()
    case .bodies: index.bodies.names(in: documents)
    case .areas: index.areas.names(in: documents)
    case .roles(let template): index[template].roles.names(in: documents)
    case .parties(let template): index[template].parties.names(in: documents)
    case .localities(let template): index[template].localities.names(in: documents)
    case .kinds(let template): index[template].kinds.names(in: documents)
    case .forms(let template):
      Delegation.Form.allCases.map(\.rawValue) + index[template].forms.names(in: documents)
    case .fields(let template): index[template].fields.names(in: documents)
    case .duties(let template): index[template].duties.names(in: documents)
    case .dimensions(let template): index[template].dimensions.names(in: documents) + [areaDimension]
    case .over(let duty): documents.symbols[documents.duties[duty].over].map { documents.text($0) }
    case .categories(let dimension): documents.categories(of: dimension, index)
    }
  }
}

extension Documents {
  fileprivate func categories(of dimension: RowID<Dimension>, _ index: DocumentIndex) -> [String] {
    index[dimensions[dimension].template].categories[dimension]?.names(in: self) ?? []
  }
}
