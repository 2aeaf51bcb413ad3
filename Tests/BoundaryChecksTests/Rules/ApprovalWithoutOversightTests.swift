import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct ApprovalWithoutOversightTests {
  @Test func whatSomebodyApprovesSomebodyOversees() {
    let findings = expect(
      register, template,
      list(
        """
        ①<duty ref="S01">
          <assign body="edz" role="lead"><within dimension="stage" is="approval penalty"/></assign>
          <assign body="east" role="lead">
            <within dimension="stage" is="oversight"/><within dimension="investment" from="100"/>
          </assign>
        </duty>
        """),
      find: ["① approval-without-oversight"])
    #expect(
      findings.first?.message.zh == "管委会审批“安全生产”（S01），同一范围内却无人牵头监管：监管，投资额不满 100 万元")
    #expect(findings.first?.suggestions.first?.en == "who approves supervises: let 管委会 oversee it")
  }

  @Test(
    arguments: [
      // Another body oversees: no fault.
      (
        """
        <assign body="edz" role="lead"><within dimension="stage" is="approval"/></assign>
        <assign body="east" role="lead"><within dimension="stage" is="after"/></assign>
        """, []
      ),
      // Nobody approves there either, and what is missing is more than the oversight.
      (#"<assign body="edz" role="lead"><within dimension="stage" is="penalty"/></assign>"#, ["① gap"]),
      (#"<assign body="edz" role="lead"><within dimension="stage" is="approval"/></assign>"#, ["① gap"]),
    ] as [(String, [String])])
  func anythingElseIsNone(_ content: String, _ expected: [String]) {
    expect(register, template, list("①<duty ref=\"S01\">\(content)</duty>"), find: expected)
  }
}
