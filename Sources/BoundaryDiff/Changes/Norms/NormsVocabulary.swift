import BoundaryMap
import BoundaryModel

/// What became of the rows of one document of norms.
struct NormsVocabulary: Sendable {
  let classes: Matching<BodyClass>
  let functions: Matching<BodyFunction>
  let rankings: Matching<Ranking>
  let quantities: Matching<Quantity>
  let norms: Matching<Norm>
  let bands: Matching<Band>

  init(
    _ old: RowID<NormsDocument>, _ new: RowID<NormsDocument>, _ rows: NormRows, byContent: Bool, in documents: Documents
  ) {
    func matching<Row: Renamable>(
      _ table: Table<Row>, _ rows: [RowID<NormsDocument>: [RowID<Row>]], name: (Row) -> Symbol
    ) -> Matching<Row> {
      func candidates(_ side: RowID<NormsDocument>) -> [Candidate<Row>] {
        rows[side, default: []].map { id in
          let row = table[id]
          return Candidate(row: id, id: row.id, name: name(row), formerly: Array(documents.symbols[row.formerly]))
        }
      }
      return Matching(old: candidates(old), new: candidates(new), byContent: byContent, in: documents)
    }
    classes = matching(documents.classes, rows.classes, name: \.name)
    functions = matching(documents.functions, rows.functions, name: \.name)
    rankings = matching(documents.rankings, rows.rankings, name: \.name)
    quantities = matching(documents.quantities, rows.quantities, name: \.name)
    bands = matching(documents.bands, rows.bands, name: \.name)
    func candidates(_ side: RowID<NormsDocument>) -> [Candidate<Norm>] {
      rows.norms[side, default: []].map { id in
        Candidate(row: id, id: documents.norms[id].id, name: documents.norms[id].words, formerly: [])
      }
    }
    norms = Matching(old: candidates(old), new: candidates(new), byContent: byContent, in: documents)
  }

  func names(_ documents: Documents) -> LedgerNames {
    LedgerNames(
      classes: Renames(classes, documents.classes), quantities: Renames(quantities, documents.quantities),
      functions: Renames(functions, documents.functions), rankings: Renames(rankings, documents.rankings),
      bands: Renames(bands, documents.bands), norms: Renames(norms, documents.norms))
  }
}

extension LedgerNames {
  /// What all documents of norms that both sides have call otherwise, and the bodies of their registers.
  init(_ revisions: Revisions, _ jurisdiction: Jurisdiction, _ rows: NormRows, byContent: Bool) {
    let documents = revisions.documents
    let olds = Dictionary(grouping: revisions.old.documents.normsDocuments.ids) { documents.normsDocuments[$0].id }
    self.init(bodies: jurisdiction.bodyRenames)
    for new in revisions.new.documents.normsDocuments.ids {
      let candidates = olds[documents.normsDocuments[new].id, default: []]
      let old =
        candidates.first { documents.normsDocuments[$0].revision == documents.normsDocuments[new].revision }
        ?? candidates.max { documents.normsDocuments[$0].isOlder(than: documents.normsDocuments[$1]) }
      guard let old else { continue }
      let names = NormsVocabulary(old, new, rows, byContent: byContent, in: documents).names(documents)
      classes = classes.joined(with: names.classes)
      quantities = quantities.joined(with: names.quantities)
      functions = functions.joined(with: names.functions)
      rankings = rankings.joined(with: names.rankings)
      bands = bands.joined(with: names.bands)
      norms = norms.joined(with: names.norms)
    }
  }
}
