import BoundaryFindings
import BoundaryModel
import BoundaryUpdate
import BoundaryXML
import TestSupport
import Testing

/// A list carried from one revision of a template to the next.
struct UpdateCase {
  let update: ListUpdate
  /// The list as it is then.
  let text: String

  /// - Parameters:
  ///   - old: What stands in the old revision beside the roles; nil where it is not there.
  ///   - list: What stands in the list.
  init(from old: String?, to new: String, list: String) throws {
    try self.init(
      templates: [old.map { Self.template($0, revision: 1) }, Self.template(new, revision: 2)], list: Self.list(list))
  }

  /// - Parameter templates: The old revision and the new one.
  init(templates: [String?], list: String) throws {
    var set = DocumentSet()
    for case let template? in templates { set.read(text: template, name: "template.xml") }
    let source = Source(text: list, name: "list.xml")
    set.read(source)
    try #require(set.findings.map(\.message.en) == [], "\(list)")
    let ids = Array(set.documents.templates.ids)
    let row = try #require(set.documents.lists.ids.first { _ in true })
    update = ListUpdate(
      set.documents, list: row, from: templates[0] == nil ? nil : ids[0], to: try #require(ids.last))
    text = String(decoding: try #require(source.applying(update.edits, language: .en)).bytes, as: UTF8.self)
  }

  /// What stands in the list then.
  var content: String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast().joined(separator: "\n")
  }

  /// What is to be decided: the kind and the ids.
  var decisions: [String] { update.decisions.map { "\($0.kind) \($0.subject)" } }

  var notes: [String] { update.notes.map { "\($0.kind.rawValue) \($0.duty ?? "")" } }

  static func template(_ content: String, revision: Int) -> String {
    """
    <template xmlns="urn:dutymap:1" id="t" revision="\(revision)" date="202\(revision)-01-01">
      <role id="lead" name="牵头" holders="one"/><role id="support" name="配合" holders="any"/>
      <party id="zone" name="管委会" kind="zone"/><party id="town" name="镇街" kind="township"/>
    \(content)
    </template>
    """
  }

  static func list(_ content: String) -> String {
    "<list xmlns=\"urn:dutymap:1\" id=\"l\" template=\"t\" revision=\"1\" issuer=\"b\">\n\(content)\n</list>"
  }
}

/// Duties of a template in a field, as `id` or `id<former`, each held by the zone.
func duties(_ ids: String..., over: String = "") -> String {
  let rows = ids.map { given in
    let parts = given.split(separator: "<")
    let former = parts.count > 1 ? " formerly=\"\(parts[1])\"" : ""
    let divided = over.isEmpty ? "" : " over=\"\(over)\""
    return
      "<duty id=\"\(parts[0])\" name=\"事项\(parts[0])\"\(former)\(divided)><assign party=\"zone\" role=\"lead\"/></duty>"
  }
  return "<field id=\"f\" name=\"领域\">\(rows.joined())</field>"
}
