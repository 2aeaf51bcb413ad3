/// A row that documents refer to by an id.
package protocol Identified {
  var id: Symbol { get }
  var place: Place { get }
}

extension Register: Identified {}
extension Area: Identified {}
extension Body: Identified {}
extension Template: Identified {}
extension Role: Identified {}
extension Dimension: Identified {}
extension Category: Identified {}
extension Party: Identified {}
extension Locality: Identified {}
extension DutyKind: Identified {}
extension DelegationForm: Identified {}
extension Field: Identified {}
extension BoundaryList: Identified {}
extension Duty: Identified {}

/// A row that may go by another id than in an earlier revision.
package protocol Renamable: Identified {
  var formerly: SymbolRun { get }
}

extension Role: Renamable {}
extension Dimension: Renamable {}
extension Category: Renamable {}
extension Party: Renamable {}
extension Locality: Renamable {}
extension DutyKind: Renamable {}
extension DelegationForm: Renamable {}
extension Field: Renamable {}
extension Duty: Renamable {}

/// A document of which there are revisions.
package protocol Revised: Identified {
  var revision: Symbol { get }
  var date: Day? { get }
}

extension Revised {
  /// By date; a revision without one is older, and of two without the one read first.
  package func isOlder(than other: Self) -> Bool {
    switch (date, other.date) {
    case (let date?, let otherDate?): date < otherDate
    case (nil, _?): true
    case (_?, nil): false
    case (nil, nil): place < other.place
    }
  }
}

extension Template: Revised {}
extension NormsDocument: Revised {}
