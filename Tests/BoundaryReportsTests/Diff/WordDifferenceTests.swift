import Testing

@testable import BoundaryReports

/// Two texts, and what a reader is shown of them: `[-gone-]`, `{+come+}`.
@Suite struct WordDifferenceTests {
  @Test(
    arguments: [
      ("负责", "主要负责", "{+主要+}负责"), ("负责", "负责", "负责"), ("", "负责", "{+负责+}"), ("负责", "", "[-负责-]"),
      ("安全生产法第八条", "安全生产法第九条", "安全生产法第[-八-]{+九+}条"),
      ("investment below 3000", "investment below 5000", "investment below [-3000-]{+5000+}"),
      ("投资额3000万元以上", "投资额5000万元以上", "投资额[-3000-]{+5000+}万元以上"),
      ("由应急局和公安局会同检查", "由住建局和城管局会同检查", "由[-应急局和公安-]{+住建局和城管+}局会同检查"),
      ("a\u{301}b", "a\u{301}c", "á[-b-]{+c+}"),
    ])
  func marksWhatIsGoneAndWhatHasCome(_ old: String, _ new: String, _ marked: String) {
    #expect(show(WordDifference(old, new)) == marked)
  }

  @Test func bothTextsCanBeReadFromIt() {
    let (old, new) = ("组织统计调查、经济普查并报送、汇总数据。", "组织经济普查，按期报送数据并予以公布。")
    let parts = WordDifference(old, new).parts
    let before = parts.map { part in
      switch part {
      case .same(let text), .removed(let text): text
      case .added: ""
      }
    }
    let after = parts.map { part in
      switch part {
      case .same(let text), .added(let text): text
      case .removed: ""
      }
    }
    #expect(before.joined() == old)
    #expect(after.joined() == new)
  }

  @Test func aLongTextIsToldWhole() {
    let long = String(repeating: "检查", count: 5000)
    #expect(WordDifference(long, long + "。").parts == [.removed(long), .added(long + "。")])
  }

  private func show(_ difference: WordDifference) -> String {
    difference.parts.map { part in
      switch part {
      case .same(let text): text
      case .removed(let text): "[-\(text)-]"
      case .added(let text): "{+\(text)+}"
      }
    }.joined()
  }
}
