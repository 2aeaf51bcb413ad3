import BoundaryFindings
import BoundaryMap
import BoundaryModel
import DutyWords

extension Unjudged {
  /// Counts what stands in words in the lists of a map.
  ///
  /// - Complexity: Linear in the statements.
  init(_ read: ReadMap) {
    self.init()
    let (map, documents) = (read.map, read.map.documents)
    for duty in map.duties where !duty.isDefault {
      let hasScope = map.hasScope(duty)
      let rows = Set((map.statements(of: duty) + map.unnamedStatements(of: duty)).map(\.assignment)).filter {
        let place = documents.assignments[$0].place
        return !documents.contextFiles.contains(place.file)
          && documents.duties[documents.assignments[$0].duty].list != nil
      }
      guard !rows.isEmpty else { continue }
      duties += 1
      self.rows += rows.count
      guard !hasScope else { continue }
      dutiesWithoutScope += 1
      rowsInWords += rows.count { row in
        read.texts(of: row).contains { read.wording($0.symbol).hasContent }
      }
    }
  }
}
