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
