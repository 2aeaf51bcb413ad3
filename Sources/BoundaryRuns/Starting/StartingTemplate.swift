import BoundaryFindings
import BoundaryModel
import BoundaryTables
import BoundaryXML

/// What a list says of the template that it is on.
struct StartingTemplate {
  struct Party {
    let id: String
    let name: String
    let kind: Body.Kind?
  }

  let id: String
  let revision: String
  let parties: [Party]
  let localities: [Named]

  /// - Throws: What keeps the document from being used as a template.
  init(_ source: Source) throws(Start.Failure) {
    var set = DocumentSet()
    set.read(source)
    if let trouble = set.unreadable.first { throw Start.Failure(message: trouble.message) }
    let documents = set.documents
    if let fault = set.findings.first(where: { $0.severity == .error }) {
      throw Start.Failure(message: .notUsable(fault.message))
    }
    guard documents.templates.count == 1, let template = documents.templates.rows.first else {
      throw Start.Failure(message: .noTemplate)
    }
    id = documents.text(template.id)
    revision = documents.text(template.revision)
    parties = documents.parties.rows.map {
      Party(id: documents.text($0.id), name: documents.text($0.name), kind: $0.kind)
    }
    localities = documents.localities.rows.map { Named(id: documents.text($0.id), name: documents.text($0.name)) }
  }

  /// Its id as the name of a file.
  var fileName: String {
    let name = identifier(id).filter { $0 != "/" && $0 != "\\" && $0 != "\0" }
    return name.isEmpty || name.hasPrefix(".") ? "template" : name
  }
}

extension Wording {
  fileprivate static let noTemplate = Wording(zh: "不是模板；应为一份模板", en: "no template; expected one")

  fileprivate static func notUsable(_ reason: Wording) -> Wording {
    Wording(zh: "不能用作模板：\(reason.zh)", en: "not usable as a template: \(reason.en)")
  }
}
