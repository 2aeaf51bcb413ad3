import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum ApprovalWithoutOversightRule: DutyRule {
  static let rule = Rule(
    name: "approval-without-oversight", kind: .nobody, severity: .error,
    title: Wording(zh: "有审批无监管", en: "approval without oversight"),
    summary: Wording(
      zh: "有人审批，同一范围内却无人监管", en: "Somebody approves, and nobody oversees what was approved in the same scope"),
    why: Wording(
      zh: "批了以后没有人管，是审批权下放和集中审批中最常见的真空。",
      en: "After a licence nobody supervises: what most often goes wrong where approvals are moved."
    ),
    recognition: .stagesByFunction,
    basis: Wording(
      zh: "谁审批谁监管、谁主管谁监管；审批权下放而监管没有跟上即为真空",
      en: "Who approves supervises; a power moved down without supervision is a gap"),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"><within dimension="stage" is="approval"/></assign>
          <assign body="emergency" role="lead"><within dimension="stage" is="penalty"/></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"><within dimension="stage" is="approval oversight"/></assign>
          <assign body="emergency" role="lead"><within dimension="stage" is="penalty"/></assign>
        </duty>
        """))

  /// That another body oversees is no fault: where approvals are gathered in one office, oversight stays with the
  /// departments.
  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    coverage.gaps.compactMap { gap in
      guard case .unsupervised(let approval) = gap.kind else { return nil }
      let approver = approval.host.name(in: map.documents)
      var finding = gap.finding(rule, coverage, map) { terms in
        Wording(
          zh: "\(approver)审批\(terms.duty.zh)，同一范围内却无人\(terms.role)监管：\(terms.scope.zh)",
          en:
            "\(approver) approves in \(terms.duty.en), and nobody holds \(terms.role) of the oversight: \(terms.scope.en)"
        )
      }
      finding.related = [map.note(approval, coverage)] + finding.related
      finding.suggestions.insert(
        Wording(zh: "按“谁审批谁监管”由\(approver)监管", en: "who approves supervises: let \(approver) oversee it"), at: 0)
      return finding
    }
  }
}
