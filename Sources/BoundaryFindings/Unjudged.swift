/// What a check could not judge, since the lists say it in words or not at all, and how much there was.
///
/// Where nothing is written as a scope, that no overlap was found says only that no duty has two leads.
package struct Unjudged: Hashable, Sendable {
  /// The rows of lists that were read: assignments.
  package var rows = 0
  /// Those whose words say what is done or how far it goes, without a scope that a program can read.
  package var rowsInWords = 0
  /// The duties that lists have.
  package var duties = 0
  /// Those without any scope: not divided, not narrowed, and held by nobody within a scope.
  package var dutiesWithoutScope = 0

  package init() {}

  /// Fewer rows than this are seen at a glance.
  private static let fewestRows = 5

  /// Whether a reader must be told: most duties have no scope, or most rows are in words.
  package var isMuch: Bool {
    rows >= Self.fewestRows && (dutiesWithoutScope * 2 > duties || rowsInWords * 2 > rows)
  }

  package var wording: Wording {
    let inWords =
      rowsInWords == 0
      ? Wording(zh: "", en: "")
      : Wording(
        zh: "\(rows) 条分工中有 \(rowsInWords) 条只用文字写了做什么、到哪里为止；",
        en: "\(rowsInWords) of \(rows) rows say only in words what is done and how far it goes; ")
    return Wording(
      zh:
        "\(inWords.zh)\(duties) 项职责事项中有 \(dutiesWithoutScope) 项没有写范围：这些只判断了有几家承担、词句是否相近，各管到哪里没有判断；没有列出的，不等于没有问题。",
      en:
        "\(inWords.en)\(dutiesWithoutScope) of \(duties) duties have no scope: of these it was judged how many bodies hold them and whether their words are near, not where each one's part ends. What is not listed is not thereby in order."
    )
  }
}
