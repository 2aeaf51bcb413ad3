import BoundaryFindings
import BoundaryMap
import BoundaryModel
import DutyWords

enum PossibleSameBodyRule: WordRule {
  static let rule = Rule(
    name: "possible-same-body", kind: .document, severity: .note,
    title: Wording(zh: "疑为同一机构", en: "possibly the same body"),
    summary: Wording(zh: "名录中的两个机构可能是同一个", en: "Two bodies of a register that may be one"),
    why: Wording(
      zh: "一个机构写成两个，重叠会多报，空白会漏报。",
      en:
        "One body written as two overlaps with itself, and what it lacks under one name it seems to have under the other."
    ),
    example: Rule.Example(
      fails:
        """
        <register xmlns="urn:dutymap:1" id="city">
          <body id="finance" kind="department" name="徐州市财政局"/>
          <body id="treasury" kind="department" name="财政部门"/>
        </register>
        """,
      mended:
        """
        <register xmlns="urn:dutymap:1" id="city">
          <body id="finance" kind="department" name="徐州市财政局"><alias>财政部门</alias></body>
        </register>
        """))

  /// Bodies that were abolished are no longer anybody, and what the register relates it knows to be two.
  ///
  /// A or B is not B, and who is not named is nobody.
  static func check(_ read: ReadMap) -> [Finding] {
    let map = read.map
    let bodies = map.documents.bodies.entries.filter { id, body in
      guard body.abolished == nil else { return false }
      let name = read.body(body.name)
      return !name.isEither && (name.unnamed == nil || name.isOpen)
    }
    return Dictionary(grouping: bodies.map(\.row), by: Family.init).values
      .flatMap { named($0, read) }.sorted { $0.spot.place < $1.spot.place }
  }

  /// The bodies among which names must differ: organs go by short names, which other bodies' organs have too.
  private struct Family: Hashable {
    let register: RowID<Register>
    let whole: Symbol?

    init(_ body: Body) {
      register = body.register
      whole = body.kind == .organ || body.kind == .institution ? body.parent : nil
    }
  }

  /// A body beside another, and the name that both seem to have.
  private struct Pair: Hashable {
    let earlier: Int
    let later: Int
  }

  private static func named(_ bodies: [Body], _ read: ReadMap) -> [Finding] {
    let map = read.map
    var names: [Pair: String] = [:]
    var order: [Pair] = []
    func tell(_ places: [Int], _ name: String, if areOne: (Int, Int) -> Bool) {
      for (number, earlier) in places.enumerated() {
        for later in places[(number + 1)...]
        where !map.areRelated(bodies[earlier], bodies[later]) && areOne(earlier, later) {
          let pair = Pair(earlier: earlier, later: later)
          if names.updateValue(names[pair] ?? name, forKey: pair) == nil { order.append(pair) }
        }
      }
    }
    for (name, places) in shared(bodies, map) { tell(places, name) { _, _ in true } }
    let matches = bodies.map { read.grammar.departments.match(plain(map.documents.text($0.name))) }
    let kinds = Dictionary(grouping: bodies.indices.filter { matches[$0] != nil }) { matches[$0]?.kind ?? "" }
    for (kind, places) in kinds.sorted(by: { $0.key < $1.key }) {
      tell(places, kind) { first, second in
        guard let a = matches[first], let b = matches[second] else { return false }
        // Several former bodies were merged into the present one, and stood beside each other before.
        return !(a.isFormer && b.isFormer) && mayBeOne(a.place, b.place)
      }
    }
    return order.sorted { ($0.later, $0.earlier) < ($1.later, $1.earlier) }.map { pair in
      finding(bodies[pair.earlier], bodies[pair.later], names[pair] ?? "", map)
    }
  }

  /// The names and aliases that several bodies have.
  private static func shared(_ bodies: [Body], _ map: DutyMap) -> [(String, [Int])] {
    var places: [String: [Int]] = [:]
    for (place, body) in bodies.enumerated() {
      let names = [body.name] + map.documents.symbols[body.aliases]
      for name in names.map({ plain(map.documents.text($0)) }).unrepeated { places[name, default: []].append(place) }
    }
    return places.filter { $0.value.count > 1 && !$0.key.isEmpty }.sorted { $0.key < $1.key }.map { ($0, $1) }
  }

  /// A name without what stands in brackets.
  private static func plain(_ name: String) -> String {
    var depth = 0
    return name.filter { character in
      if "(（".contains(character) { depth += 1 }
      if ")）".contains(character) { depth -= 1 }
      return depth <= 0 && !")）".contains(character)
    }
  }

  /// 市 and 徐州市 may be one place, as may one that is not said and any; 县 and 市 are two.
  private static func mayBeOne(_ first: Substring, _ second: Substring) -> Bool {
    let places = [first, second].map { $0.replacing("人民政府", with: "").replacing("政府", with: "") }
    guard !places.contains(where: { $0.contains("、") }) else { return false }
    let (short, long) = places[0].count < places[1].count ? (places[0], places[1]) : (places[1], places[0])
    // 新区 and 开发区 are no districts.
    return long.hasSuffix(short) && !(short == "区" && ["新区", "发区", "园区", "高新区"].contains(where: long.hasSuffix))
  }

  private static func finding(_ earlier: Body, _ later: Body, _ name: String, _ map: DutyMap) -> Finding {
    let documents = map.documents
    let names = [later, earlier].map { documents.text($0.name) }
    let ids = [later, earlier].map { documents.text($0.id) }
    var finding = Finding(
      rule,
      Wording(
        zh: "“\(names[0])”（\(ids[0])）与“\(names[1])”（\(ids[1])）可能是同一个机构：都是“\(name)”的名称",
        en: "\(names[0]) (\(ids[0])) and \(names[1]) (\(ids[1])) may be one body: both go by '\(name)'"),
      at: Spot(later.place, .attributeValue("name")))
    finding.bodies = ids
    finding.related = [Finding.Related(Spot(earlier.place), Wording(zh: "另一个机构", en: "the other body"))]
    finding.suggestions = [
      Wording(
        zh: "是同一个的，只留一个，另一个名称写作别名（alias）；不是的，名称里写明各属哪一级、哪个区域",
        en: "if they are one, keep one and give it the other name as an alias; if not, say in the names whose they are")
    ]
    return finding
  }
}

extension DutyMap {
  /// Whether the register says how two bodies stand to each other.
  fileprivate func areRelated(_ first: Body, _ second: Body) -> Bool {
    first.parent == second.id || second.parent == first.id || documents.symbols[first.formerly].contains(second.id)
      || documents.symbols[second.formerly].contains(first.id)
  }
}
