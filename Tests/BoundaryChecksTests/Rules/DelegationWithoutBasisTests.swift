import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct DelegationWithoutBasisTests {
  private func delegated(_ delegations: String..., basis: String = "") -> String {
    list(
      basis
        + delegations.enumerated().map { number, delegation in
          """
          <duty id="L\(number)" name="\(["灯光", "渡口"][number])" field="safety">
            <assign body="emergency" role="lead"><basis>三定规定</basis></assign>
            <assign body="edz" role="lead" delegated-by="emergency" form="entrustment" accepted="2023-06-01">\(delegation)</assign>
          </duty>
          """
        }.joined())
  }

  private static let law = "<basis>行政处罚法</basis>"

  @Test func aPowerIsHandedOverUnderALaw() {
    let marked = delegated("", Self.law).replacing(
      #"by="emergency""#, with: #"by="①emergency""#, maxReplacements: 1)
    let findings = expect(register, openTemplate, marked, find: ["① delegation-without-basis"])
    #expect(findings.first?.message.zh == "应急局把“灯光”（L0）赋予管委会，没有写依据（basis）")
    #expect(findings.first?.message.en == "应急局 hands 灯光 (L0) to 管委会, and no basis allows it")
  }

  @Test func aListWithNoneIsToldOnce() {
    let findings = expect(register, openTemplate, "①" + delegated("", ""), find: ["① delegation-without-basis"])
    #expect(findings.first?.message.en == "none of the 2 delegations in this list has a basis")
  }

  @Test func theListsOwnBasisCounts() {
    expect(register, openTemplate, delegated("", "", basis: Self.law), find: [])
    expect(register, openTemplate, delegated(Self.law), find: [])
  }
}
