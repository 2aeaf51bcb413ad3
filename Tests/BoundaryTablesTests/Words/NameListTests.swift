import Testing

@testable import BoundaryTables

@Suite struct NameListTests {
  @Test(arguments: [
    ("县自规局、县住建局及开发区管委会", "县自规局|县住建局|开发区管委会"),
    ("东塘街道\n柳桥镇", "东塘街道|柳桥镇"),
    ("县发展和改革局和县财政局", "县发展和改革局|县财政局"),
    ("自然资源和规划局", "自然资源和规划局"),
    ("县消防救援大队会同县公安局", "县消防救援大队|+县公安局"),
    ("柳桥镇（开发区外）", "柳桥镇[开发区外]"),
    ("各镇（街道）", "各镇（街道）"),
    ("县应急局、县公安局等有关部门", "县应急局|县公安局|有关部门"),
    ("县应急局 县公安局", "县应急局|县公安局"),
    ("有关部门按职责分工负责", "有关部门"),
    ("1.县应急局；2.县公安局", "县应急局|县公安局"),
    ("Housing Bureau and Fire Brigade", "Housing Bureau|Fire Brigade"),
  ])
  func namesInACell(text: String, expected: String) {
    let names = NameList(text) { _ in false }.names.map { name in
      (name.isJoined ? "+" : "") + name.text + name.brackets.map { "[\($0)]" }.joined()
    }
    #expect(names.joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("县应急局", NameKind.body), ("开发区管委会", .body), ("Emergency Management Bureau", .body), ("有关部门", .unnamed),
    ("属地镇街", .unnamed), ("各乡镇人民政府", .unnamed), ("relevant departments", .unnamed), ("见备注", .other), ("12345", .other),
    ("负责审批", .other), ("", .other),
  ])
  func whatANameIs(text: String, kind: NameKind) {
    #expect(NameKind(text) == kind)
  }
}
