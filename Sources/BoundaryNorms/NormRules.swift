import BoundaryFindings
import BoundaryModel

/// A form of norms, and the rule that tells where one is not kept.
protocol NormForm {
  static var rule: Rule { get }
  /// What a norm of this form has against the bodies that it is about; nothing for one of another form.
  static func judge(_ norm: AppliedNorm, _ establishment: Establishment) -> Judgement
}

/// A rule on the ledger, or on norms by themselves.
protocol LedgerRule {
  static var rule: Rule { get }
  static func check(_ establishment: Establishment) -> [Finding]
}
