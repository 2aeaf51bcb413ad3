import BoundaryFindings
import BoundaryModel

/// The words in which the holders of one role of one duty are told.
struct HolderTerms {
  let duty: Change.Named
  let role: Change.Named
  let names: HolderNames

  func sorted(_ keys: Set<HolderKey>) -> [HolderKey] {
    keys.sorted { order($0).lexicographicallyPrecedes(order($1)) }
  }

  func named(_ who: HolderKey.Who) -> Change.Named { names.named(who) }

  func wording(of keys: [HolderKey]) -> Wording {
    let told = keys.map { names.wording(of: $0) }
    return Wording(zh: told.map(\.zh).joined(separator: "；"), en: told.map(\.en).joined(separator: "; "))
  }

  /// A holder with its scope.
  func line(_ holder: Wording, _ scope: Wording) -> Wording {
    Wording(zh: "\(holder.zh)：\(scope.zh)", en: "\(holder.en): \(scope.en)")
  }

  /// What passes from some to others.
  func message(_ kind: ChangeKind, from before: Wording, to after: Wording, in scope: Scope) -> Wording {
    let region = scope.wording()
    switch (kind.subject, kind.action) {
    case (.delegation, .given):
      return Wording(
        zh: "\(matter.zh)赋权：由\(before.zh)改为\(after.zh)：\(region.zh)",
        en: "\(matter.en) is handed over by delegation, from \(before.en) to \(after.en): \(region.en)")
    case (.delegation, _):
      return Wording(
        zh: "\(matter.zh)收回赋权：由\(before.zh)改为\(after.zh)：\(region.zh)",
        en: "the delegation of \(matter.en) is taken back, from \(before.en) to \(after.en): \(region.en)")
    default:
      return Wording(
        zh: "\(matter.zh)由\(before.zh)改为\(after.zh)：\(region.zh)",
        en: "\(matter.en) moves from \(before.en) to \(after.en): \(region.en)")
    }
  }

  /// What one holder gets or loses by itself.
  func message(
    _ kind: ChangeKind, _ holder: Wording, in scope: Scope, before: Wording?, after: Wording?
  ) -> Wording {
    let region = scope.wording()
    switch kind.action {
    case .gained:
      return Wording(
        zh: "\(holder.zh)新承担\(matter.zh)：\(region.zh)", en: "\(holder.en) now holds \(matter.en): \(region.en)")
    case .lost:
      return Wording(
        zh: "\(holder.zh)不再承担\(matter.zh)：\(region.zh)", en: "\(holder.en) no longer holds \(matter.en): \(region.en)")
    case .widened:
      return Wording(
        zh: "\(holder.zh)\(matter.zh)的范围扩大：增加\(region.zh)",
        en: "\(holder.en) holds more of \(matter.en): also \(region.en)")
    case .narrowed:
      return Wording(
        zh: "\(holder.zh)\(matter.zh)的范围缩小：减少\(region.zh)",
        en: "\(holder.en) holds less of \(matter.en): no longer \(region.en)")
    default:
      return Wording(
        zh: "\(holder.zh)\(matter.zh)的范围由\(before?.zh ?? "")改为\(after?.zh ?? "")",
        en: "the scope in which \(holder.en) holds \(matter.en) changes from \(before?.en ?? "") to \(after?.en ?? "")")
    }
  }

  private var matter: Wording {
    Wording(zh: "\(duty.phrase.zh)\(role.name)", en: "\(role.name) of \(duty.phrase.en)")
  }

  private func order(_ key: HolderKey) -> [String] {
    [names.named(key.host).id, key.delegator.map { names.named(.body($0)).id } ?? ""]
      + key.others.map { names.named($0).id }.sorted()
  }
}

/// The names of bodies and parties by the ids that the new side uses.
struct HolderNames: Sendable {
  let documents: Documents
  let jurisdiction: Jurisdiction
  let vocabulary: Vocabulary

  func named(_ who: HolderKey.Who) -> Change.Named {
    let name =
      switch who {
      case .body(let id): jurisdiction.name(of: id)
      case .party(let id): vocabulary.name(ofParty: id)
      case .unnamed(let words): words
      }
    return Change.Named(id: documents.text(who.symbol), name: documents.text(name))
  }

  /// Who holds, the host first, and who handed it over.
  func wording(of key: HolderKey) -> Wording {
    let host = named(key.host).name
    let others = key.others.map { named($0).name }.sorted()
    var zh = host + (others.isEmpty ? "" : "（主办）会同" + others.joined(separator: "、"))
    var en = host + (others.isEmpty ? "" : " (host) jointly with " + others.joined(separator: ", "))
    if key.isShared {
      let equals = Wording.joining(([host] + others).sorted())
      (zh, en) = (equals.zh + "（不分主次）", equals.en + " (as equals)")
    }
    if let delegator = key.delegator {
      let giver = named(.body(delegator)).name
      zh += "（\(giver)赋权）"
      en += " (delegated by \(giver))"
    }
    return Wording(zh: zh, en: en)
  }
}
