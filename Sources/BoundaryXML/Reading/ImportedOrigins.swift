import BoundaryFindings
import BoundaryModel

/// Where the elements of imported documents say that they are from: the cells that `import` keeps in `source`.
struct ImportedOrigins {
  /// What has an origin, in the order of the documents.
  private var entries: [(place: Place, origin: String)] = []

  /// - Complexity: Linear in the remarks of all documents.
  init(in documents: Documents) {
    var texts: [Symbol: String?] = [:]
    for remark in documents.remarks.rows {
      guard case .source = remark.kind else { continue }
      if texts[remark.text] == nil {
        let text = documents.text(remark.text)
        texts[remark.text] = .some(TableCell.isNamed(atEndOf: text) ? text : nil)
      }
      guard let origin = texts[remark.text] ?? nil, let place = Self.place(of: remark.owner, in: documents),
        entries.last?.place != place
      else { continue }
      entries.append((place, origin))
    }
    entries.sort { $0.place < $1.place }
  }

  /// The origin of what stands at a place: that of the element, or of the one around it.
  subscript(place: Place) -> String? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].place <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0, entries[low - 1].place.file == place.file else { return nil }
    return entries[low - 1].origin
  }

  private static func place(of owner: Remark.Owner, in documents: Documents) -> Place? {
    switch owner {
    case .duty(let row): documents.duties[row].place
    case .assignment(let row): documents.assignments[row].place
    case .body(let row): documents.bodies[row].place
    case .field(let row): documents.fields[row].place
    case .norm(let row): documents.norms[row].place
    case .register, .template, .list, .norms, .band: nil
    }
  }
}
