import BoundaryFindings
import BoundaryModel

extension Change {
  /// What of a duty a body gains or loses: the role, the duty, and the region unless it is all.
  func stake() -> Wording {
    guard let duty else { return message }
    let role = role.map { "\($0.name) " } ?? ""
    let what = "\(role)\(duty.id) \(duty.name)"
    let mark: Wording =
      switch (kind.subject, kind.action) {
      case (.duty, .added): Wording(zh: "（新增事项）", en: " (new duty)")
      case (.duty, .removed): Wording(zh: "（取消事项）", en: " (removed)")
      case (.delegation, .given): Wording(zh: "（赋权）", en: " (by delegation)")
      case (.delegation, .takenBack): Wording(zh: "（收回赋权）", en: " (delegation taken back)")
      case (.scope, .shifted): Wording(zh: "（范围改为）", en: " (now)")
      default: Wording(zh: "", en: "")
      }
    return Wording(zh: what, en: what) + mark + region
  }

  /// The change in few words, where its kind and its duty stand beside it already.
  var detail: Wording {
    guard duty != nil else { return message }
    let role = role.map { $0.name + " " } ?? ""
    let start = Wording(zh: role, en: role)
    switch (kind.subject, kind.action) {
    case (.scope, .widened): return start + names(gaining) + Wording(zh: "：增加", en: ": also ") + inner
    case (.scope, .narrowed): return start + names(losing) + Wording(zh: "：减少", en: ": no longer ") + inner
    case (.holder, .moved), (.holder, .changed), (.scope, .moved), (.delegation, _):
      return start + arrow + region
    case (.holder, .gained): return start + names(gaining) + region
    case (.holder, .lost): return start + names(losing) + region
    case (.text, _): return message
    default: return start + arrow
    }
  }

  private var arrow: Wording {
    switch (before, after) {
    case (let before?, let after?): before + Wording(zh: " → ", en: " → ") + after
    case (let before?, nil): before
    case (nil, let after?): after
    case (nil, nil): message
    }
  }

  /// The region after a colon; nothing when it is all.
  private var region: Wording {
    guard let scope, scope != Scope(boxes: [Scope.Box()]) else { return Wording(zh: "", en: "") }
    return Wording(zh: "：", en: ": ") + scope.wording()
  }

  private var inner: Wording { scope?.wording() ?? Wording(zh: "", en: "") }

  private func names(_ bodies: [Named]) -> Wording {
    Wording(zh: bodies.map(\.name).joined(separator: "、"), en: bodies.map(\.name).joined(separator: ", "))
  }
}
