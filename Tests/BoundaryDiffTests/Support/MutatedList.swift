import TestSupport

/// A random list and a revision of it of which every mutation is known.
struct MutatedList {
  /// A duty of the list.
  struct Row {
    var id: String
    var name: String
    var formerly: [String] = []
    var field: String
    var assignments: [Assigned]
  }

  struct Assigned: Hashable {
    var body: String
    var role: String
    var stage: String?
    var below: Int?
  }

  private(set) var old: [Row]
  private(set) var new: [Row]
  /// What was done, as `kind id`, by the id that a change is told by.
  private(set) var mutations: [String] = []
  private var random: SeededRandom
  private var numbers: Int

  private static let bodies = ["edz", "east", "west", "emergency"]
  private static let places = ["道路", "河道", "园区", "校园", "工地", "市场", "林地", "港口", "矿山", "社区"]
  private static let matters = ["绿化", "照明", "噪声", "消防", "卫生", "排水", "拆迁", "防疫", "供热", "停车"]
  private static let works = ["管理", "监督", "审批", "巡查", "执法", "维护", "统计"]

  init(seed: UInt64, rows: Int, mutations count: Int) {
    random = SeededRandom(seed: seed)
    numbers = rows
    old = []
    new = []
    var names: Set<String> = []
    for number in 0..<rows {
      var name = ""
      repeat {
        name = Self.places.pick(&random) + Self.matters.pick(&random) + Self.works.pick(&random)
      } while !names
        .insert(name).inserted
      old.append(Row(id: "L\(number)", name: name, field: ["safety", "market"].pick(&random), assignments: assigned()))
    }
    new = old
    var free = Array(old.indices).shuffled(using: &random)
    for _ in 0..<count where free.count > 2 { mutate(&free) }
    new = new.filter { !$0.id.isEmpty }.shuffled(using: &random)
  }

  /// A lead for each stage, and perhaps somebody in support.
  private mutating func assigned() -> [Assigned] {
    let lead = Self.bodies.pick(&random)
    let support = Self.bodies.filter { $0 != lead }.pick(&random)
    return [
      Assigned(body: lead, role: "lead", stage: "approval"),
      Assigned(body: Self.bodies.pick(&random), role: "lead", stage: "after", below: [1000, 3000].pick(&random)),
      Assigned(body: support, role: "support"),
    ]
  }

  // MARK: Mutations

  private mutating func mutate(_ free: inout [Int]) {
    let place = free.removeLast()
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      new[place].name += "和应急"
      mutations.append("duty-renamed \(new[place].id)")
    case 1:
      new[place].formerly = [new[place].id]
      new[place].id = fresh()
      mutations.append("duty-renumbered \(new[place].id)")
    case 2:
      // The equal name is all that tells.
      new[place].id = fresh()
      mutations.append("duty-renumbered \(new[place].id)")
    case 3:
      new[place].field = new[place].field == "safety" ? "market" : "safety"
      mutations.append("duty-moved \(new[place].id)")
    case 4:
      let other = free.removeLast()
      let id = fresh()
      old[other].assignments = old[place].assignments
      new[place] = Row(
        id: id, name: "综合事务", formerly: [old[place].id, old[other].id], field: old[place].field,
        assignments: old[place].assignments)
      new[other].id = ""
      mutations.append("duty-merged \(id)")
    case 5:
      let (first, second) = (fresh(), fresh())
      var half = new[place]
      (half.id, half.name, half.formerly) = (first, new[place].name + "甲", [old[place].id])
      new[place] = half
      (half.id, half.name) = (second, old[place].name + "乙")
      new.append(half)
      mutations.append("duty-split \(first)")
    case 6:
      new[place].assignments[0].body = "newcomer"
      mutations.append("holder-moved \(new[place].id)")
    case 7:
      new[place].assignments[2].stage = "oversight"
      mutations.append("scope-narrowed \(new[place].id)")
    case 8:
      new[place].assignments[1].below = 9000
      mutations.append("scope-widened \(new[place].id)")
    default:
      let id = fresh()
      new[place] = Row(
        id: id, name: "xyz\(id)", field: "safety", assignments: [Assigned(body: "newcomer", role: "lead")])
      mutations += ["duty-added \(id)", "duty-removed \(old[place].id)"]
    }
  }

  private mutating func fresh() -> String {
    numbers += 1
    return "N\(numbers)"
  }

  // MARK: Documents

  static func list(_ rows: [Row]) -> String {
    let duties = rows.map { row in
      let formerly = row.formerly.isEmpty ? "" : " formerly=\"\(row.formerly.joined(separator: " "))\""
      let assigns = row.assignments.map { assigned in
        let stage = assigned.stage.map { "<within dimension=\"stage\" is=\"\($0)\"/>" } ?? ""
        let below = assigned.below.map { "<within dimension=\"investment\" below=\"\($0)\"/>" } ?? ""
        return "<assign body=\"\(assigned.body)\" role=\"\(assigned.role)\">\(stage)\(below)</assign>"
      }
      return """
        <duty id="\(row.id)" name="\(row.name)"\(formerly) field="\(row.field)" over="stage investment">\(assigns.joined())</duty>
        """
    }
    return """
      <list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="edz">
      \(duties.joined(separator: "\n"))
      </list>
      """
  }
}

extension Array {
  fileprivate func pick(_ random: inout some RandomNumberGenerator) -> Element {
    self[Int.random(in: indices, using: &random)]
  }
}
