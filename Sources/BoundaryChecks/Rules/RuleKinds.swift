import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// A rule that reads the whole map.
protocol MapRule {
  static var rule: Rule { get }
  static func check(_ map: DutyMap) -> [Finding]
}

/// A rule that reads the words of the lists.
protocol WordRule {
  static var rule: Rule { get }
  static func check(_ read: ReadMap) -> [Finding]
}

/// A rule that reads who holds one duty.
protocol DutyRule {
  static var rule: Rule { get }
  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding]
}

/// A rule that reads who holds one duty, and the words of all.
protocol ReadDutyRule {
  static var rule: Rule { get }
  static func check(_ coverage: Coverage, _ leads: LeadsElsewhere) -> [Finding]
}
