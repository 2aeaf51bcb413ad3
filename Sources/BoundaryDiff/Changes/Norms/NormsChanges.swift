import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// Changes of a document of norms: what each of its rows says otherwise.
enum NormsChanges {
  static func of(
    _ pair: (old: RowID<NormsDocument>, new: RowID<NormsDocument>), _ vocabulary: NormsVocabulary, _ names: LedgerNames,
    _ revisions: Revisions
  ) -> [Change] {
    let documents = revisions.documents
    var told = VocabularyChanges(documents)
    let before = NormWords(revisions, names)
    let after = NormWords(revisions, LedgerNames())
    let rows = (documents.normsDocuments[pair.old], documents.normsDocuments[pair.new])
    told.add(
      changes(before.facts(rows.0), after.facts(rows.1), .norms, Change.Named(id: documents.text(rows.1.id), name: "")),
      subject: "", old: [rows.0.place], new: [rows.1.place])
    func details<Row: Identified>(
      _ subject: ChangeKind.Subject, _ name: @escaping (Row) -> Symbol,
      _ facts: @escaping (NormWords, Row) -> [NormFact]
    ) -> (Row, Row) -> [Change] {
      { old, new in
        let named = Change.Named(id: documents.text(new.id), name: documents.text(name(new)))
        return changes(facts(before, old), facts(after, new), subject, named)
      }
    }
    told.tell(
      vocabulary.classes, documents.classes, .bodyClass, name: \.name,
      details: details(.bodyClass, \.name) { $0.facts($1) })
    told.tell(vocabulary.functions, documents.functions, .function, name: \.name)
    told.tell(vocabulary.rankings, documents.rankings, .ranking, name: \.name)
    told.tell(
      vocabulary.quantities, documents.quantities, .quantity, name: \.name,
      details: details(.quantity, \.name) { $0.facts($1) })
    // The sentence is one of its facts, and no name that it could be renamed by.
    told.tell(
      vocabulary.norms, documents.norms, .norm, name: { _ in .empty },
      details: details(.norm, { _ in .empty }) { $0.facts($1) })
    told.tell(
      vocabulary.bands, documents.bands, .band, name: \.name, details: details(.band, \.name) { $0.facts($1) })
    return told.changes
  }

  /// What differs in one row, in one change.
  private static func changes(
    _ old: [NormFact], _ new: [NormFact], _ subject: ChangeKind.Subject, _ named: Change.Named
  ) -> [Change] {
    let (left, right) = (Dictionary(old), Dictionary(new))
    let names = (old + new).map(\.name).unrepeated.filter { left[$0] != right[$0] }
    guard !names.isEmpty else { return [] }
    func words(_ side: [String: String]) -> String {
      names.compactMap { name in side[name].map { "\(name)=\($0)" } }.joined(separator: ", ")
    }
    let (before, after) = (words(left), words(right))
    let what = subject.wording
    let change = Change.passing(
      ChangeKind(subject, .changed), before, after,
      Wording(
        zh: "\(what.zh)\(named.phrase.zh)：\(before) → \(after)",
        en: "the \(what.en) \(named.phrase.en): \(before) → \(after)"))
    return [change]
  }
}

/// One thing that a row of norms says: an attribute as the document calls it, and its value.
struct NormFact {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension [String: String] {
  fileprivate init(_ facts: [NormFact]) {
    self.init(facts.map { ($0.name, $0.value) }) { "\($0); \($1)" }
  }
}
