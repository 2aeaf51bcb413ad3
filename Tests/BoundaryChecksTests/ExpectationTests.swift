import BoundaryFindings
import BoundaryModel
import Testing

/// What lists accept of what is found in them, on 1 January 2024.
@Suite struct ExpectationTests {
  private static let leads = #"<assign body="edz" role="lead"/><assign body="east" role="lead"/>"#

  @Test(
    arguments: [
      #"<duty ref="S01">\#(leads)<expect rule="overlap" reason="协商中"/></duty>"#,
      #"<duty ref="S01">\#(leads)<expect rule="overlap" reason="协商中" by="编办" until="2024-01-01"/></duty>"#,
      #"<expect rule="overlap" reason="协商中"/><duty ref="S01">\#(leads)</duty>"#,
      #"<duty ref="S01"><assign body="edz" role="lead"><expect rule="overlap" reason="协商中"/></assign><assign body="east" role="lead"/></duty>"#,
      // The other body's assignment is a place of the finding too.
      #"<duty ref="S01"><assign body="edz" role="lead"/><assign body="east" role="lead"><expect rule="overlap" reason="协商中"/></assign></duty>"#,
    ])
  func whatIsFoundInTheElementIsAccepted(_ content: String) {
    expect(register, template, list(content), find: ["- overlap (协商中)"])
  }

  @Test func whatIsFoundElsewhereOrByAnotherRuleIsNot() {
    expect(
      register, template,
      list(
        """
        <duty ref="S01">①\(Self.leads)</duty>
        ③<duty id="L01" name="新增" field="safety"><basis>条例</basis>
          <assign body="edz" role="lead"/><expect rule="②overlap" reason="协商中"/></duty>
        """), find: ["① overlap", "③ local-duty", "② unused-expectation"])
    expect(
      register, template, list(#"<duty ref="S01">①\#(Self.leads)<expect rule="②gap" reason="协商中"/></duty>"#),
      find: ["① overlap", "② unused-expectation"])
  }

  @Test func bothListsCanAcceptWhatLiesBetweenThem() {
    let lead = #"<assign body="edz" role="lead"/>"#
    let other = #"<assign body="east" role="lead"/><expect rule="overlap" reason="协商中"/>"#
    expect(
      register, template, list(#"<duty ref="S01">\#(lead)</duty>"#, id: "a"),
      list(#"<duty ref="S01">\#(other)</duty>"#, id: "b"), find: ["- overlap (协商中)"])
  }

  @Test func afterItsLastDayTheFindingIsBackAndTheReasonIsTold() {
    expect(
      register, template,
      list(#"<duty ref="S01">①\#(Self.leads)<expect rule="overlap" reason="协商中" until="②2023-12-31"/></duty>"#),
      find: ["① overlap", "② expired-expectation"])
    // What was settled in time is only unused.
    expect(
      register, template,
      list(
        #"<duty ref="S01"><assign body="edz" role="lead"/><expect rule="①overlap" reason="x" until="2023-12-31"/></duty>"#
      ), find: ["① unused-expectation"])
  }

  @Test func anUnknownRuleHasItsNearName() {
    let found = expect(
      register, template,
      list(#"<duty ref="S01"><assign body="edz" role="lead"/><expect rule="①overlp" reason="x"/></duty>"#),
      find: ["① unknown-rule"])
    #expect(found.first?.message.en == "there is no rule 'overlp'; did you mean 'overlap'?")
    #expect(found.first?.message.zh == "没有规则“overlp”；是否应为“overlap”？")
  }

  @Test(arguments: ["bad-value", "syntax", "unused-expectation"])
  func whatCouldNotBeReadCannotBeAccepted(_ rule: String) {
    let found = expect(
      register, template,
      list(#"<duty ref="S01" item="①"><assign body="edz" role="lead"/><expect rule="②\#(rule)" reason="x"/></duty>"#),
      find: ["① bad-value", "② unknown-rule"])
    #expect(found.last?.message.en == "what '\(rule)' finds cannot be accepted, only mended")
  }

  @Test func withoutAReasonNothingIsAccepted() {
    expect(
      register, template, list(#"<duty ref="S01">①\#(Self.leads)②<expect rule="overlap"/></duty>"#),
      find: ["① overlap", "② missing-attribute"])
  }

  @Test func whereADutyIsUndecidedNothingIsCalledUnused() {
    expect(
      register, template,
      list(
        #"<duty ref="S01"><assign body="edz" role="lead" from="①x"/><expect rule="overlap" reason="x"/></duty>"#),
      find: ["① bad-value"])
  }
}
