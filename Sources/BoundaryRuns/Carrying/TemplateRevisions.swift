package import BoundaryFindings
import BoundaryModel
package import BoundaryXML

/// The revisions of one template, oldest first.
package struct TemplateRevisions: Sendable {
  /// All templates that were read.
  package let set: DocumentSet
  /// The id of the template.
  package let id: String
  private let revisions: [RowID<Template>]
  private let target: Int

  /// The templates that may be earlier revisions: those that were named, those beside the template and those in the
  /// nearest folder named templates of each list.
  package static func earlier(than template: String, named: InputFiles, lists: [String]) -> [Source] {
    let folders =
      [folder(of: template)] + lists.compactMap { nearest("templates", isFolder: true, from: folder(of: $0)) }
    var seen: Set<String> = [absolute(template)]
    let found = folders.flatMap { FolderListing($0, Confinement(around: $0), [.xml]).files }.map { Source(path: $0) }
    return (named.sources + found).filter {
      seen.insert(absolute($0.path)).inserted && DocumentKind(of: $0) == .template
    }
  }

  /// - Parameters:
  ///   - path: The file of the revision that is aimed at.
  ///   - others: Files in which earlier revisions may be.
  /// - Throws: What is wrong with the file that is aimed at.
  package init(to path: String, others: [Source]) throws(Report.Trouble) {
    var set = DocumentSet()
    set.read(Source(path: path))
    guard set.unreadable.isEmpty, set.findings.isEmpty,
      let last = set.documents.templates.ids.first(where: { _ in true })
    else {
      let message = set.unreadable.first?.message ?? .noTemplate(set.findings.first?.message)
      throw Report.Trouble(path: path, message: message)
    }
    for source in others { set.read(source, isContext: true) }
    let templates = set.documents.templates
    let symbol = templates[last].id
    // Of several files with one revision the first counts, so that the one that was named does.
    var seen: Set<Symbol> = []
    let known = templates.ids.filter { templates[$0].id == symbol && seen.insert(templates[$0].revision).inserted }
    revisions = known.sorted { templates[$0].isOlder(than: templates[$1]) }
    target = revisions.firstIndex(of: last) ?? 0
    id = set.documents.text(symbol)
    self.set = set
  }

  /// The steps from a revision to the one that is aimed at; none for that one itself, and a single
  /// one from nowhere for a revision that is not there.
  ///
  /// - Throws: That the revision is further than this.
  func way(from revision: String) throws(CarriedList.Obstacle) -> [(old: RowID<Template>?, new: RowID<Template>)] {
    guard let start = revisions.firstIndex(where: { name($0) == revision }) else { return [(nil, revisions[target])] }
    guard start <= target else { throw .trouble(.further(revision, name(revisions[target]))) }
    return (start..<target).map { (revisions[$0], revisions[$0 + 1]) }
  }

  func name(_ template: RowID<Template>) -> String { set.documents.text(set.documents.templates[template].revision) }
}

extension Report.Trouble: Error {}

extension Wording {
  fileprivate static func further(_ revision: String, _ target: String) -> Wording {
    Wording(
      zh: "清单已是第 \(revision) 版，比第 \(target) 版新",
      en: "the list is on revision \(revision), which is newer than \(target)")
  }

  fileprivate static func noTemplate(_ reason: Wording?) -> Wording {
    let reason = reason ?? Wording(zh: "文件里是别的内容", en: "the file holds something else")
    return Wording(zh: "不能用作模板：\(reason.zh)", en: "not usable as a template: \(reason.en)")
  }
}
