import BoundaryFindings

/// The names by which a form speaks of what documents call by ids: each stands for one id.
struct FormWords: Sendable {
  enum Space: Hashable, Sendable {
    case role, holder, body, field, kind, form, dimension, yes
    /// The values of a dimension.
    case value(String)

    var text: String {
      switch self {
      case .value(let dimension): "value:" + dimension
      default: "\(self)"
      }
    }

    init?(text: String) {
      if text.hasPrefix("value:") {
        self = .value(String(text.dropFirst(6)))
        return
      }
      let plain: [Space] = [.role, .holder, .body, .field, .kind, .form, .dimension, .yes]
      guard let space = plain.first(where: { $0.text == text }) else { return nil }
      self = space
    }
  }

  struct Entry: Equatable, Sendable {
    let id: String
    /// What the form calls it.
    let shown: String
    /// `party` or `body` of a holder; the unit of a dimension of amounts, with a sign before it.
    let detail: String
  }

  private(set) var entries: [Space: [Entry]] = [:]
  private(set) var spaces: [Space] = []
  /// The names in the documents of what the form has to call otherwise, for what is only printed.
  private(set) var originals: [String: String] = [:]
  private var byID: [Space: [String: Int]] = [:]
  private var byName: [Space: [String: Int]] = [:]

  /// What separates names, so that it cannot stand in one.
  static let separators: Set<Character> = ["、", "，", ",", "；", ";", "：", ":", "“", "”", "\"", "｜"]

  /// Adds something under its name, or where that is taken under one with its id.
  ///
  /// - Returns: What the form calls it.
  @discardableResult
  mutating func add(_ id: String, _ name: String, detail: String = "", to space: Space) -> String {
    let key = detail + "\u{0}" + id
    if let known = byID[space]?[key] { return entries[space]?[known].shown ?? id }
    let plain = Self.plain(name.isEmpty ? id : name)
    var shown = plain.isEmpty ? "?" : plain
    if isTaken(shown, in: space) { shown = "\(shown)(\(Self.plain(id)))" }
    var number = 2
    while isTaken(shown, in: space) {
      shown = "\(plain)(\(number))"
      number += 1
    }
    insert(Entry(id: id, shown: shown, detail: detail), to: space)
    if shown != name, !name.isEmpty { originals[shown] = name }
    return shown
  }

  mutating func insert(_ entry: Entry, to space: Space) {
    if entries[space] == nil { spaces.append(space) }
    byID[space, default: [:]][entry.detail + "\u{0}" + entry.id] = entries[space]?.count ?? 0
    byName[space, default: [:]][folded(entry.shown)] = entries[space]?.count ?? 0
    entries[space, default: []].append(entry)
  }

  private func isTaken(_ shown: String, in space: Space) -> Bool { byName[space]?[folded(shown)] != nil }

  /// What the form calls an id; the id itself enters it where no document explains it.
  mutating func shown(_ id: String, detail: String = "", in space: Space) -> String {
    add(id, id, detail: detail, to: space)
  }

  func find(_ name: some StringProtocol, in space: Space) -> Entry? {
    (byName[space]?[folded(Self.plain(String(name)))]).flatMap { entries[space]?[$0] }
  }

  /// A name without what separates names, and without the words that mean something where they begin one.
  static func plain(_ name: String) -> String {
    let text = onOneLine(String(name.map { separators.contains($0) ? " " : $0 }))
    let begins = exceptions.contains { folded(text).hasPrefix(folded($0)) }
    return begins ? "·" + text : text
  }

  /// What begins the values that are left out.
  static let exceptions = ["不含", "except "]
}
