import BoundaryModel

/// Which duty of the map each row of the documents is about.
struct FoundDuties {
  /// A duty that somebody is to hold, with the rows that say who, in the order of the documents.
  struct Found {
    let duty: RowID<Duty>
    let template: RowID<Template>
    let isDefault: Bool
    var rows: [RowID<Duty>] = []
  }

  private(set) var duties: [Found] = []
  /// The number of its duty, by row; nil for one that is about none. A template's row is about one only where it is
  /// checked by itself.
  private(set) var numbers: Column<Duty, Int?>
  /// The row that says by what the duty of each row is divided: the template's for one that fills it in, else itself.
  private(set) var originals: Column<Duty, RowID<Duty>?>
  /// The duties by the row that names them.
  private var named: [RowID<Duty>: Int] = [:]
  private let documents: Documents
  private let index: DocumentIndex

  init(
    _ documents: Documents, _ index: DocumentIndex, _ lists: ListResolver, _ territories: Territories,
    _ references: inout ReferenceResolver
  ) {
    self.documents = documents
    self.index = index
    numbers = Column(documents.duties.ids, repeating: nil)
    originals = Column(documents.duties.ids, repeating: nil)
    for (id, row) in documents.duties.entries { place(id, row, lists, &references) }
    join(SameDuties(duties, documents, territories).groups)
  }

  private mutating func place(
    _ id: RowID<Duty>, _ row: Duty, _ lists: ListResolver, _ references: inout ReferenceResolver
  ) {
    switch row.owner {
    case .template(let template):
      references.resolve(dimensionsOf: row, in: template)
      if lists.isAlone(template) { add(id, to: id, template, isDefault: true) }
    case .list(let list):
      guard let template = lists.templates[list] else { return }
      if row.isReference {
        guard let original = index[template].duties[row.id] else {
          return references.tell(.duty, row.id, row.place, "ref", .duties(template))
        }
        add(id, to: original, template)
      } else {
        references.resolve(dimensionsOf: row, in: template)
        if let field = row.field, index[template].fields[field] == nil {
          references.tell(.field, field, row.place, "field", .fields(template))
        }
        add(id, to: id, template)
      }
    }
  }

  private mutating func add(
    _ row: RowID<Duty>, to original: RowID<Duty>, _ template: RowID<Template>, isDefault: Bool = false
  ) {
    let number = named[original] ?? duties.count
    if number == duties.count {
      named[original] = number
      duties.append(Found(duty: original, template: template, isDefault: isDefault))
    }
    duties[number].rows.append(row)
    numbers[row] = number
    originals[row] = original
  }

  /// Makes one duty of each group, which stands where the first of it stood.
  private mutating func join(_ groups: [[Int]]) {
    guard !groups.isEmpty else { return }
    var gone: Set<Int> = []
    for group in groups {
      guard let main = group.min(by: { precedes($0, $1) }), let first = group.min() else { continue }
      let all = group.map { duties[$0] }
      duties[first] = Found(
        duty: duties[main].duty, template: duties[main].template, isDefault: false,
        rows: all.flatMap(\.rows).sorted())
      gone.formUnion(group.filter { $0 != first })
    }
    duties = duties.indices.filter { !gone.contains($0) }.map { duties[$0] }
    for (number, found) in duties.enumerated() {
      for row in found.rows { numbers[row] = number }
    }
  }

  /// The template's before those of lists, and these by what people call them, so that the order of the documents
  /// does not matter.
  private func precedes(_ first: Int, _ second: Int) -> Bool {
    func key(_ number: Int) -> (Int, String, String) {
      let row = documents.duties[duties[number].duty]
      guard let list = row.list else { return (0, "", "") }
      return (1, documents.text(documents.lists[list].id), documents.text(row.id))
    }
    return key(first) < key(second)
  }
}
