import BoundaryModel
import BoundaryUpdate
import BoundaryXML
import TestSupport
import Testing

/// Lists made at random, carried over changes of the template that are known.
@Suite struct RandomisedUpdateTests {
  @Test func nothingThatAListSaysIsLost() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    for round in 0..<400 {
      let revision = RandomRevision(&random)
      let rows = revision.old.shuffled(using: &random).prefix(Int.random(in: 1...8, using: &random)).map {
        RandomRow($0, &random)
      }
      let list = UpdateCase.list(
        rows.map(\.text).joined(separator: ["\n", "\n\n", ""].randomElement(using: &random) ?? ""))
      let carried = try UpdateCase(templates: [revision.oldTemplate, revision.newTemplate], list: list)
      let note = Comment(rawValue: "seed \(seed), round \(round)\n\(list)\n\(carried.text)")

      var set = DocumentSet()
      set.read(text: carried.text, name: "list.xml")
      #expect(set.findings.isEmpty, note)
      let said = Said(set.documents)
      for row in rows {
        let now = revision.successors[row.duty] ?? []
        // Under each duty that goes on from the one it was said of, or under the local one that it became.
        for duty in now.isEmpty ? ["local \(row.duty)"] : now {
          #expect(said.tasks[duty, default: []].isSuperset(of: row.tasks), note)
        }
        #expect(carried.text.contains(row.comment), note)
      }
      let expected = rows.flatMap { row -> [String] in
        let now = revision.successors[row.duty] ?? []
        return now.isEmpty
          ? ["removed \(row.duty)"] : now.count > 1 ? ["split \(([row.duty] + now).joined(separator: " "))"] : []
      }
      #expect(carried.decisions.filter { !$0.hasPrefix("merged") }.sorted() == expected.sorted(), note)
      // Every duty stands once.
      #expect(said.rows.count == Set(said.rows).count, note)
    }
  }
}

/// A template and the next revision of it, with what became of each duty.
private struct RandomRevision {
  let old: [String]
  let successors: [String: [String]]
  let oldTemplate: String
  let newTemplate: String

  init(_ random: inout SeededRandom) {
    old = (0..<8).map { "A\($0)" }
    var successors: [String: [String]] = [:]
    var left = old.shuffled(using: &random)[...]
    var new: [(id: String, formerly: [String])] = []
    while let id = left.popFirst() {
      let fresh = "B\(new.count)"
      switch Int.random(in: 0..<5, using: &random) {
      case 0: new.append((id, []))
      case 1: new.append((fresh, [id]))
      case 2: break
      case 3: new += [(fresh, [id]), (fresh + "x", [id])]
      default:
        let others = [id] + left.prefix(2)
        left = left.dropFirst(2)
        new.append((fresh, others))
        for other in others { successors[other] = [fresh] }
        continue
      }
      successors[id] = new.filter { $0.id == id || $0.formerly.contains(id) }.map(\.id)
    }
    self.successors = successors
    oldTemplate = UpdateCase.template(Self.field(old.map { ($0, []) }), revision: 1)
    newTemplate = UpdateCase.template(Self.field(new), revision: 2)
  }

  private static func field(_ rows: [(id: String, formerly: [String])]) -> String {
    let duties = rows.map { row in
      let former = row.formerly.isEmpty ? "" : " formerly=\"\(row.formerly.joined(separator: " "))\""
      return "<duty id=\"\(row.id)\" name=\"事项\"\(former)/>"
    }
    return "<field id=\"f\" name=\"领域\">\(duties.joined())</field>"
  }
}

/// A row of a list whose assignments are told apart by their tasks.
private struct RandomRow {
  let duty: String
  let tasks: Set<String>
  let comment: String
  let text: String

  init(_ duty: String, _ random: inout SeededRandom) {
    self.duty = duty
    let count = Int.random(in: 0...3, using: &random)
    let tasks = (0..<count).map { number in
      // Some are said of several duties alike.
      Bool.random(using: &random) ? "任务\(number)" : "\(duty)的任务\(number)"
    }
    self.tasks = Set(tasks)
    comment = "<!-- \(duty) & 注 -->"
    let isSpread = Bool.random(using: &random)
    let (line, indent) = isSpread ? ("\n", "    ") : ("", "")
    let assignments = tasks.map { task in
      let holder = ["party=\"zone\"", "party='town'", "body=\"x\""].randomElement(using: &random) ?? ""
      return "\(indent)<assign \(holder) role=\"support\"><task>\(task)</task></assign>"
    }
    let content = (assignments + [indent + comment]).shuffled(using: &random).joined(separator: line)
    text = "  <duty item=\"1\" ref=\"\(duty)\">\(line)\(content)\(line)</duty>"
  }
}

/// What a list says, by duty.
private struct Said {
  var tasks: [String: Set<String>] = [:]
  var rows: [String] = []

  init(_ documents: Documents) {
    for row in documents.duties.rows { rows.append(documents.text(row.id)) }
    for remark in documents.remarks.rows {
      guard case .assignment(let id) = remark.owner else { continue }
      let duty = documents.duties[documents.assignments[id].duty]
      let name = (duty.isReference ? "" : "local ") + documents.text(duty.id)
      tasks[name, default: []].insert(documents.text(remark.text))
    }
  }
}
