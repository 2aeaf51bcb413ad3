import Yams

/// The words of tables, read from `lexicon.yml` once.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  /// Words, and those that are found in longer texts: the longest first.
  struct Words: Sendable {
    let all: Set<String>
    let byLength: [String]

    init(_ words: [String] = []) {
      all = Set(words.map { folded($0) })
      byLength = all.sorted { ($1.count, $0) < ($0.count, $1) }
    }

    func contains(_ text: String) -> Bool { all.contains(folded(text)) }

    /// The longest of them in a folded text.
    func longest(in text: String) -> String? { byLength.first { text.contains($0) } }

    func prefix(of text: String) -> String? { byLength.first { text.hasPrefix($0) } }

    func suffix(of text: String) -> String? { byLength.first { text.hasSuffix($0) } }
  }

  struct Role: Sendable {
    let id: String
    let zh: String
    let en: String
    let headers: Words
    let verbs: Words
    let acts: Words
    let marks: Words
  }

  let roles: [Role]
  private let sections: [String: [(key: String, words: Words)]]

  private init() {
    let text = String(decoding: PackageResources.lexicon_yml, as: UTF8.self)
    guard let root = try? Yams.compose(yaml: text)?.mapping else { preconditionFailure("lexicon.yml is not YAML") }
    var roles: [Role] = []
    var sections: [String: [(key: String, words: Words)]] = [:]
    for (key, value) in root {
      let section = key.string ?? ""
      for (key, value) in value.mapping ?? [:] {
        let name = key.string ?? ""
        if section == "roles" {
          roles.append(Role(id: name, value))
        } else if let nested = value.mapping {
          sections["\(section).\(name)", default: []] += nested.map { ($0.key.string ?? "", Words($0.value.strings)) }
        } else {
          sections[section, default: []].append((name, Words(value.strings)))
        }
      }
    }
    self.roles = roles
    self.sections = sections
  }

  /// The words of one key.
  func words(_ section: String, _ key: String) -> Words {
    guard let entry = sections[section]?.first(where: { $0.key == key }) else {
      preconditionFailure("lexicon.yml lacks \(section) \(key)")
    }
    return entry.words
  }

  /// The keys of a section with their words, in the order of the file.
  func entries(_ section: String) -> [(key: String, words: Words)] { sections[section] ?? [] }

  func role(_ id: String) -> Role? { roles.first { $0.id == id } }

  /// What a text is in a section: the key of the words that it is.
  func key(of text: String, in section: String) -> String? {
    let text = folded(text)
    return sections[section]?.first { $0.words.all.contains(text) }?.key
  }

  /// The key whose words go furthest in explaining a text: the longest that stands in it, of equals the later in the text.
  func nearestKey(of text: String, in section: String) -> (key: String, word: String)? {
    let text = folded(text)
    let found = entries(section).compactMap { entry in entry.words.longest(in: text).map { (entry.key, $0) } }
    return found.max { ($0.1.count, $1.0) < ($1.1.count, $0.0) }
  }
}

extension Lexicon.Role {
  fileprivate init(id: String, _ node: Node) {
    let fields = node.mapping ?? [:]
    func strings(_ key: String) -> [String] { fields[Node(key)]?.strings ?? [] }
    let names = strings("names")
    self.id = id
    (zh, en) = (names.first ?? id, names.last ?? id)
    headers = Lexicon.Words(strings("headers"))
    verbs = Lexicon.Words(strings("verbs"))
    acts = Lexicon.Words(strings("acts"))
    marks = Lexicon.Words(strings("marks"))
  }
}

extension Node {
  fileprivate var strings: [String] { sequence?.compactMap { $0.scalar?.string } ?? [] }
}
