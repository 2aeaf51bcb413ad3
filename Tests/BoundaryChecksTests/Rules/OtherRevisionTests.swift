import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct OtherRevisionTests {
  @Test func aListFollowsTheNewestRevision() {
    let findings = expect(
      register, template, template.replacing(#"revision="1""#, with: #"revision="2" date="2023-01-01""#),
      #"<list xmlns="urn:dutymap:1" id="l" template="t" revision="①1" issuer="edz"/>"#,
      #"<list xmlns="urn:dutymap:1" id="m" template="t" revision="2" issuer="east"/>"#,
      #"<list xmlns="urn:dutymap:1" id="n" template="t" revision="②3" issuer="west"/>"#,
      find: ["① other-revision", "② other-revision"])
    #expect(
      findings.map(\.message.zh) == [
        "清单按模板“t”第 1 版填写，最新为第 2 版；此处按第 1 版检查", "清单按模板“t”第 3 版填写，最新为第 2 版；此处按第 2 版检查",
      ])
  }
}
