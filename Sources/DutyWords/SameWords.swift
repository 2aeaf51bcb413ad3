/// What is left of a name when nothing is left that another wording of the same matter could have otherwise.
///
/// The share of characters or of their pairs that two names have in common does not tell what is meant: 省级权力清单 and
/// 市级权力清单 have nearly all in common and are two things. So the words that add nothing are taken out, those for which
/// there are several are made one, and of the rest all characters must be the same, in whatever order.
package struct SameWords: Hashable, Sendable {
  private let characters: [Unicode.Scalar]

  /// nil for a name too short to tell.
  ///
  /// - Complexity: O(*n* log *n*) in the length of the name.
  package init?(_ name: String, _ grammar: Grammar) {
    let words = grammar.same
    let scalars = words.empty.removed(from: words.synonyms.replaced(in: name.scalars)[...])
    let rest = words.endings.trimmingEnd(of: scalars[...])
    guard rest.count >= 3 else { return nil }
    characters = rest.sorted { $0.value < $1.value }
  }

  /// The words that make no difference between names.
  struct Vocabulary: Sendable {
    /// Several words for one thing.
    let synonyms: Words
    let empty: Words
    let endings: Words

    init(_ lexicons: Lexicons) {
      synonyms = lexicons.plain("synonyms")
      empty = lexicons.words("empty")
      endings = lexicons.words("name-endings")
    }
  }
}
