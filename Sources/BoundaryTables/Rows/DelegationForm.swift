/// How a power is handed over, in the words of a table.
enum DelegationForm: Equatable {
  /// A form that documents know by this id.
  case known(String)
  /// Handed over, without saying how: 下放.
  case general
  case unknown

  init(_ text: String) {
    let text = folded(text)
    for (key, words) in Lexicon.shared.entries("forms") where words.all.contains(text) {
      self = key == "others" ? .general : .known(key)
      return
    }
    let near = Lexicon.shared.entries("forms").compactMap { entry in
      entry.words.longest(in: text).map { (entry.key, $0.count) }
    }
    switch near.max(by: { $0.1 < $1.1 })?.0 {
    case "others": self = .general
    case let key?: self = .known(key)
    case nil: self = .unknown
    }
  }
}
