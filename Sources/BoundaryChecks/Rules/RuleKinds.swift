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

/// A rule that reads who holds one duty, and tells what has one cause in many duties once.
protocol GatheredDutyRule: DutyRule {
  /// What is told of all that was found in the duties of a map.
  static func gathered(_ found: [Finding], _ map: DutyMap) -> [Finding]
}

extension Wording {
  /// How rules know who leads and who supports.
  static let rolesByFunction = Wording(
    zh: "哪个责任类型是牵头、哪个是配合，看模板中责任类型的 function（lead、support）；没有写的，看编号是不是 lead、support，以及名称中有没有牵头、主责、主办、主管，配合、协助、协同、支持。",
    en:
      "Which role leads and which supports, the template says with function (lead, support); where it does not, the ids lead and support tell, or words in their names such as 牵头, 主责, 配合, 协助."
  )

  /// How rules know which stages approve and which oversee.
  static let stagesByFunction = Wording(
    zh: "哪个环节是审批、哪个是监管，看模板中类别的 function（approval、oversight）；没有写的，看编号，以及名称中有没有审批、核准、备案、许可、准入，监管、监督、检查。",
    en:
      "Which stage approves and which oversees, the template says with function (approval, oversight); where it does not, their ids tell, or words in their names such as 审批, 许可, 准入, licensing, 监管, 检查, inspection."
  )
}

/// A rule that reads who holds one duty, and the words of all.
protocol ReadDutyRule {
  static var rule: Rule { get }
  static func check(_ coverage: Coverage, _ leads: LeadsElsewhere) -> [Finding]
}
