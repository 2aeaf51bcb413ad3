package import BoundaryFindings
import BoundaryModel

extension Rule {
  package static let expiredExpectation = Rule(
    name: "expired-expectation", kind: .control, severity: .warning,
    title: Wording(zh: "接受已到期", en: "expired acceptance"),
    summary: Wording(zh: "已接受的问题过了期限仍然存在", en: "What was accepted until a day is still there after it"),
    why: Wording(
      zh: "接受是暂时的；过了约定的日期，问题仍在，就要解决或者重新批准。",
      en: "It was accepted for a time. After that it is settled, or accepted anew by somebody who answers for it."),
    example: Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"><within dimension="investment" to="5000"/></assign>
          <assign body="east" role="lead"><within dimension="investment" from="5000"/></assign>
          <expect rule="overlap" until="2023-06-30" reason="两家正在协商"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"><within dimension="investment" below="5000"/></assign>
          <assign body="east" role="lead"><within dimension="investment" from="5000"/></assign>
        </duty>
        """))
}

extension Finding {
  /// - Parameters:
  ///   - end: The last day on which it was accepted.
  ///   - fingerprint: Of the one finding that was, if it was but one.
  static func expiredExpectation(
    of rule: String, on end: Day, at spot: Spot, _ fingerprint: String? = nil
  ) -> Finding {
    var finding = Finding(
      .expiredExpectation,
      Wording(
        zh: "对“\(rule)”问题的接受已于 \(end) 到期，问题仍在；请解决，或者经批准改定日期",
        en:
          "findings of '\(rule)' were accepted here until \(end) and are still there; settle them, or have a later day approved"
      ),
      at: spot)
    finding.subject = ([rule] + [fingerprint].compactMap(\.self)).joined(separator: " ")
    return finding
  }
}
