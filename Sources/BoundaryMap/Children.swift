package import BoundaryModel

/// Which rows of one kind stand in each row of another, as ranges: a document is read in its order, so that they
/// stand together.
package struct Children<Parent: Sendable, Child: Sendable>: Sendable {
  private var ranges: Column<Parent, RowRange<Child>>

  /// - Parameter parent: The row that a child stands in; nil for one that stands in a row of another kind.
  /// - Complexity: Linear in the rows.
  init(_ parents: Table<Parent>, _ children: Table<Child>, of parent: (Child) -> RowID<Parent>?) {
    ranges = Column(parents.ids, repeating: .empty)
    for (id, row) in children.entries {
      guard let parent = parent(row) else { continue }
      let known = ranges[parent]
      let number = Int(id.index)
      precondition(known.isEmpty || known.endIndex == number, "a document is read in its order")
      ranges[parent] = RowRange((known.isEmpty ? number : known.startIndex)..<(number + 1))
    }
  }

  package subscript(_ parent: RowID<Parent>) -> RowRange<Child> { ranges[parent] }
}
