import Testing

@testable import BoundaryTables

@Suite struct RoleWordsTests {
  @Test(arguments: [
    ("负责审批", "lead", false), ("配合做好现场踏勘", "support", false), ("指导开发区办理，查处环境违法行为", "guide", true),
    ("负责受理、调查和答复", "lead", false), ("负责配合宣传", "support", false), ("1.牵头组织；2.配合宣传", "lead", true),
    ("审批", "lead", false), ("先期处置", nil, false),
  ])
  func rolesThatWordsGive(text: String, role: String?, isMixed: Bool) {
    let words = RoleWords(text)
    #expect(words.role == role)
    #expect(words.isMixed == isMixed)
  }

  @Test(arguments: [
    ("牵头单位", "lead"), ("配合责任单位", "support"), ("业务指导单位", "guide"), ("Supporting bodies", "support"),
    ("Accountable", "lead"),
    ("备注", nil),
  ])
  func rolesOfHeaders(text: String, role: String?) {
    #expect(RoleWords.role(ofHeader: text) == role)
  }
}
