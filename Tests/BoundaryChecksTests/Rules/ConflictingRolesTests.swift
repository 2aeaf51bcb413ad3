import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct ConflictingRolesTests {
  @Test func whoLeadsAndSupportsAtOneIsTold() {
    let findings = expect(
      register, template,
      list(
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          ①<assign body="edz" role="support"><within dimension="area" is="hosted"/></assign>
        </duty>
        """),
      find: ["① conflicting-roles"])
    #expect(findings.first?.message.zh == "管委会既牵头又配合“安全生产”（S01）：托管区内")
    #expect(findings.first?.message.en == "管委会 holds both 牵头 and 配合 of 安全生产 (S01): in 托管区")
    #expect(findings.first?.related.map(\.message.zh) == ["管委会牵头：全部范围", "管委会配合：托管区内"])
  }

  @Test(
    arguments: [
      // Another stage, another place, another time: whoever leads here may support there.
      #"<within dimension="stage" is="approval"/>|<within dimension="stage" is="after"/>"#,
      #"<within dimension="area" is="core"/>|<within dimension="area" is="hosted"/>"#,
    ])
  func whoSupportsBesideWhatItLeadsMayDoSo(_ scopes: String) {
    let parts = scopes.split(separator: "|")
    expect(
      register, template,
      list(
        """
        <duty ref="S01">
          <assign body="edz" role="lead">\(parts[0])</assign><assign body="east" role="lead">\(parts[1])</assign>
          <assign body="edz" role="support">\(parts[1])</assign>
        </duty>
        """),
      find: [])
  }

  @Test func guidingBesideLeadingIsNoConflict() {
    expect(
      register, template,
      list(#"<duty ref="S01"><assign body="edz" role="lead"/><assign body="edz" role="watch"/></duty>"#), find: [])
  }

  /// Of two lists, the one that calls the body a supporter is pointed at.
  @Test func twoListsCanConflictToo() {
    expect(
      register, template, list(#"<duty ref="S01"><assign body="edz" role="lead"/></duty>"#),
      list(#"<duty ref="S01"><assign body="edz" role="lead"/>①<assign body="edz" role="support"/></duty>"#, id: "m"),
      find: ["① conflicting-roles"])
  }
}
