import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// A rule that reads the whole map.
protocol MapRule {
  static var rule: Rule { get }
  static func check(_ map: DutyMap) -> [Finding]
}

/// A rule that reads who holds one duty.
protocol DutyRule {
  static var rule: Rule { get }
  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding]
}
