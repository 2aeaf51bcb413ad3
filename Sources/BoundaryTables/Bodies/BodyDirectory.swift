package import BoundaryModel
import TableReading

/// The bodies that tables name: those of the register, and those that are proposed because it lacks them.
struct BodyDirectory {
  struct Entry {
    let id: String
    let name: String
    let kind: Body.Kind
    var aliases: [String] = []
    let isProposed: Bool
    /// The name of the register that it was probably meant to be.
    var near: String?
    /// Where it is named first.
    var place: CellPlace?
  }

  private(set) var entries: [Entry] = []
  /// What places in the jurisdiction begin with: 安澜 of 安澜县.
  private let root: String?
  private var numbers: [String: Int] = [:]
  private var ids: Set<String> = []
  /// The names of bodies that are known, without their jurisdiction, for short forms.
  private var longNames: [(key: String, number: Int)] = []
  private var shortForms: [String: Int?] = [:]

  /// - Parameter files: The registers whose bodies count; nil for all. Ids of the others are not given again.
  init(_ documents: Documents, in files: Set<RowID<SourceFile>>? = nil) {
    let bodies = documents.bodies.rows.filter { files?.contains($0.place.file) ?? true }
    root = Self.root(of: bodies.map { documents.text($0.name) })
    if files != nil { ids = Set(documents.bodies.rows.map { documents.text($0.id) }) }
    for body in bodies {
      let aliases = documents.symbols[body.aliases].map { documents.text($0) }
      add(
        Entry(
          id: documents.text(body.id), name: documents.text(body.name), kind: body.kind ?? .other, aliases: aliases,
          isProposed: false))
    }
  }

  subscript(number: Int) -> Entry { entries[number] }

  private mutating func add(_ entry: Entry) {
    let number = entries.count
    entries.append(entry)
    ids.insert(entry.id)
    for name in [entry.name] + entry.aliases {
      for key in keys(of: name) where numbers[key] == nil { numbers[key] = number }
    }
    longNames += keys(of: entry.name).map { ($0, number) }
    shortForms.removeAll()
  }

  /// The body that a name is that of: by name, alias, or an unmistakable short form.
  func find(_ name: String) -> Int? {
    let key = Self.plain(folded(name))
    if let number = numbers[key] { return number }
    if let root, let number = without(root, key).flatMap({ numbers[$0] }) { return number }
    return shortForm(key)
  }

  func isKnown(_ name: String) -> Bool {
    let key = Self.plain(folded(name))
    return numbers[key] != nil
  }

  /// The body that a name stands for, proposed where none is known.
  mutating func resolve(_ name: String, at place: CellPlace) -> Int {
    if let known = find(name) {
      if entries[known].place == nil { entries[known].place = place }
      return known
    }
    let key = Self.plain(folded(name))
    let near = entries.first { entry in
      !entry.isProposed && ([entry.name] + entry.aliases).contains { keys(of: $0).contains { Self.isSlip(key, $0) } }
    }
    add(
      Entry(
        id: unusedID(name), name: name, kind: Self.kind(of: name), isProposed: true,
        near: near?.name, place: place))
    return entries.count - 1
  }

  /// Adds a body that a ledger lists.
  mutating func list(_ entry: Entry) { add(entry) }

  func unusedID(_ name: String) -> String {
    let base = identifier(name)
    var id = base
    var count = 2
    while ids.contains(id) {
      id = "\(base)-\(count)"
      count += 1
    }
    return id
  }

  /// One character more, less or other: 应急管埋局.
  private static func isSlip(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left), Array(right))
    guard left.count > 3, abs(left.count - right.count) <= 1, left.first == right.first, left.last == right.last else {
      return false
    }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    return start + end >= max(left.count, right.count) - 1
  }

  // MARK: Keys

  /// The forms of a name that are one: with and without its jurisdiction and the level before it.
  private func keys(of name: String) -> [String] {
    // A name in brackets is one more: 城市管理局（综合行政执法局）.
    let (outside, inside) = bracketed(name)
    if !inside.isEmpty, NameKind(outside) == .body { return keys(of: outside) + [Self.plain(folded(name))] }
    var keys = [Self.plain(folded(name))]
    if let root, let rest = without(root, keys[0]) {
      keys.append(rest)
      if rest.count > 3, let level = rest.first, "县市区旗".contains(level) { keys.append(String(rest.dropFirst())) }
    }
    return keys
  }

  /// 安澜县应急管理局 is 县应急管理局, 安澜经济开发区 is 经济开发区.
  private func without(_ root: String, _ key: String) -> String? {
    guard key.hasPrefix(root), key.count > root.count + 2 else { return nil }
    return String(key.dropFirst(root.count))
  }

  /// Endings that say the same.
  private static func plain(_ name: String) -> String {
    let endings = [
      ("街道办事处", "街道"), ("街道办", "街道"), ("镇人民政府", "镇"), ("乡人民政府", "乡"), ("镇政府", "镇"), ("乡政府", "乡"), ("人民政府", "政府"),
      ("管理委员会", "管委会"), ("委员会办公室", "委办"), ("委员会", "委"),
    ]
    guard let (ending, short) = endings.first(where: { name.hasSuffix($0.0) }) else { return name }
    return name.dropLast(ending.count) + short
  }

  /// The bodies whose name has all characters of a short one in order, from its first to its last; only if there is one.
  private func shortForm(_ key: String) -> Int? {
    guard key.count >= 3, key.allSatisfy(isWide), let last = key.last else { return nil }
    let short = Array(key)
    var found: Set<Int> = []
    for (name, number) in longNames where name.count > key.count && name.last == last {
      let long = Array(name)
      // The level counts as part of the beginning.
      let start = "县市区".contains(short[0]) ? 2 : 1
      guard short.count > start, Array(long.prefix(start)) == Array(short.prefix(start)) else { continue }
      var index = 0
      for character in long where index < short.count && character == short[index] { index += 1 }
      if index == short.count { found.insert(number) }
    }
    return found.count == 1 ? found.first : nil
  }

  /// What most names begin with before 县, 市 or 区.
  private static func root(of names: [String]) -> String? {
    var counts: [String: Int] = [:]
    for name in names {
      let key = folded(name)
      if let index = key.firstIndex(where: { "县市区旗".contains($0) }),
        (2...4).contains(key.distance(from: key.startIndex, to: index))
      {
        counts[String(key[..<index]), default: 0] += 1
      }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.flatMap { $0.value > 1 ? $0.key : nil }
  }

  /// What kind of body a name is that of.
  static func kind(of name: String) -> Body.Kind {
    let name = plain(folded(name))
    let ends = { (words: [String]) in words.contains { name.hasSuffix($0) } }
    if name.contains("开发区") || name.contains("高新区") || ends(["管委会", "zoneadministration"]) { return .zone }
    if ends(["园区", "工业园", "产业园", "park"]) || name.contains("园区管理") { return .park }
    if ends(["镇", "乡", "街道", "township", "subdistrict"]) { return .township }
    if ends(["政府", "government"]) { return .government }
    if ends(["局", "委", "办", "办公室", "厅", "部", "分局", "bureau", "department", "commission", "office"]) {
      return .department
    }
    return .other
  }
}

extension Body.Kind {
  /// The kind that a name says: 开发区管委会 is a zone, 东城街道办事处 a township.
  package init(ofName name: String) { self = BodyDirectory.kind(of: name) }
}

/// A name as an id: without white space, and no longer than people can read.
package func identifier(_ name: String) -> String {
  let kept = onOneLine(name).filter { !$0.isWhitespace && !"<>&\"'".contains($0) }
  let text = kept.count > 40 ? String(kept.prefix(40)) + "…" : kept
  return text.isEmpty ? "?" : text
}
