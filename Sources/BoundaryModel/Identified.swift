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
extension Field: Identified {}
extension BoundaryList: Identified {}
extension Duty: Identified {}
